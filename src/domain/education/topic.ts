/** What a topic of education consists of: for whom it is, picture cards that face the mother, and the items she may tell back. */
import { isInSpan, type AgeSpan } from '../hazards/hazard-groups.ts'
import type { PictureId } from '../picture-ids.ts'
import type { Rule } from '../signs/rule.ts'

/** One card: picture, sentence of at most 12 words, and what is read aloud. */
export interface EducationCard {
  readonly id: string
  readonly picture: PictureId
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

/** Whose caregivers a topic is for: children of these ages, and women who expect a child. */
export interface Audience {
  readonly children: AgeSpan
  readonly pregnant: boolean
}

/** A topic; ids are stored in education sessions and teach-backs. */
export interface EducationTopic {
  readonly id: string
  readonly label: string
  /** The picture that the topic is known by in lists. */
  readonly picture: PictureId
  readonly forWhom: Rule<Audience>
  /** Asked before the chips, without reading them out (clinical.md §14.5). */
  readonly question: string
  /** What the items are, after a number: "3/4 dấu hiệu". */
  readonly counted: string
  readonly cards: readonly EducationCard[]
  readonly teachBack: readonly TeachBackItem[]
  /** How many items named unprompted make a pass. */
  readonly passMark: Rule<number>
  /** Without these there is no pass, however many others were said. */
  readonly mustSay: readonly string[]
}

/** Whom a household has: ages of its children in completed months, null where not known. */
export interface Listeners {
  readonly agesMonths: readonly (number | null)[]
  readonly pregnant: boolean
}

/** Whether somebody in the household is of those whom the topic is for. */
export function isTopicFor({ forWhom }: EducationTopic, { agesMonths, pregnant }: Listeners): boolean {
  const { children, pregnant: forPregnant } = forWhom.value
  return (forPregnant && pregnant) || agesMonths.some((months) => isInSpan(months, children))
}
