/** What a home visit asks about and whom it is for. */
import type { WomanNow } from '../../pregnancy/woman-now.ts'
import type { Household } from '../../records/household.ts'
import type { HouseholdVisit } from '../../records/household-visit.ts'
import type { ThreeWay } from '../../records/kind.ts'
import type { Person } from '../../records/person.ts'
import type { Referral } from '../../records/referral.ts'
import type { Destinations } from '../../referrals/on-the-way.ts'
import { ageInDays } from '../../time/age.ts'
import { isCalendarDay } from '../../time/calendar-day.ts'
import { emptySigns, type SignAnswers } from '../danger-signs/look.ts'

/** What the screen holds; an empty text is an open question, a missing sign was not asked. */
export interface VisitAnswers extends SignAnswers {
  occurredOn: string
  seen: string[]
  /** The woman's own signs; those above are the child's. */
  motherSigns: Record<string, ThreeWay>
  /** What was said when the answers of the last visit were offered again. */
  repeat: '' | 'same' | 'changed'
  breastfeeding: '' | NonNullable<HouseholdVisit['breastfeeding']>
  cordDry: '' | ThreeWay
  keptWarm: '' | ThreeWay
  motherWell: '' | ThreeWay
  advice: string[]
  /** A day, or empty. */
  nextVisitOn: string
  /** True when it was agreed that no day is set. */
  noNextVisit: boolean
  note: string
}

/** Whom the visit is for, and where somebody with a danger sign is sent. */
export interface VisitContext {
  ids: Record<string, string>
  household: Household
  /** The person whose page the visit began on. */
  person: Person
  /** The child's mother, or the woman herself. */
  mother: Person | undefined
  /** Where that woman stands. */
  woman: WomanNow | undefined
  /** The ward's own places. */
  destinations: Partial<Destinations>
  /** The referrals that this visit has already made, as they stand now: the child's and the woman's. */
  referral: Referral | undefined
  motherReferral: Referral | undefined
  today: string
}

/** A fresh visit of a day. */
export function emptyVisit(today: string): VisitAnswers {
  return {
    ...emptySigns(), occurredOn: today, seen: [], motherSigns: {}, repeat: '', breastfeeding: '', cordDry: '', keptWarm: '',
    motherWell: '', advice: [], nextVisitOn: '', noNextVisit: false, note: '',
  }
}

/** Age on the day of the visit, in days; undefined when the birthday is not known to the day. */
export function ageOnVisit(person: Person, occurredOn: string): number | undefined {
  const birth = person.birthDate ?? ''
  return isCalendarDay(birth) && isCalendarDay(occurredOn) ? ageInDays(birth, occurredOn) : undefined
}
