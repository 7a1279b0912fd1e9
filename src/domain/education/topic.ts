/** What a topic of education consists of: picture cards that face the mother and the items she may tell back. */
import type { SignPicture } from '../signs/newborn-findings.ts'
import type { Rule } from '../signs/rule.ts'

/** One card: picture, sentence of at most 12 words, and what is read aloud. */
export interface EducationCard {
  readonly id: string
  readonly picture: SignPicture
  readonly sentence: string
  readonly readAloud: string
  /** Code of what the card teaches; also the code of its teach-back item. */
  readonly code: string
}

/** One thing the caregiver may say unprompted. */
export interface TeachBackItem {
  readonly code: string
  /** Label of the chip. */
  readonly chip: string
}

/** A topic; ids are stored in education sessions and teach-backs. */
export interface EducationTopic {
  readonly id: string
  readonly label: string
  /** Asked before the chips, without reading them out (clinical.md §14.5). */
  readonly question: string
  readonly cards: readonly EducationCard[]
  readonly teachBack: readonly TeachBackItem[]
  /** How many items named unprompted make a pass. */
  readonly passMark: Rule<number>
}
