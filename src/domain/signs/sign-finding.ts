/** The form of one thing to ask or look for in a list of signs after the newborn's; the lists are data of their own. */
import type { PictureId } from '../picture-ids.ts'
import type { Level } from './urgency.ts'

/** One sign. Its code is the key in a danger-sign check and the reason in a referral. */
export interface SignFinding {
  readonly code: string
  /** Short label for a chip, a referral, a list. */
  readonly label: string
  readonly question: string
  /** At most 20 words, to be said aloud. */
  readonly howToLook: string
  /** Null where no drawing shows it. */
  readonly picture: PictureId | null
  /** What a family is told on a card, at most 12 words; null where no family can see it. */
  readonly caregiverWords: string | null
  /** How soon this sign alone asks for. */
  readonly urgency: Level
  /** Told by an instrument that few carry: open only when somebody said so, not when it was left out. */
  readonly measured?: true
}
