/** What a home visit asks about and whom it is for; which visits look for danger signs. */
import type { BreathCount } from '../../records/danger-sign-check.ts'
import type { Household } from '../../records/household.ts'
import type { HouseholdVisit } from '../../records/household-visit.ts'
import type { ThreeWay } from '../../records/kind.ts'
import type { Person } from '../../records/person.ts'
import type { Referral } from '../../records/referral.ts'
import { ageInDays } from '../../time/age.ts'
import { isCalendarDay } from '../../time/calendar-day.ts'

/** What the screen holds; an empty text is an open question, a missing sign was not asked. */
export interface VisitAnswers {
  occurredOn: string
  seen: string[]
  signs: Record<string, ThreeWay>
  breaths: BreathCount[]
  /** A fast or slow first count, believed only when it has been counted again. */
  breathToConfirm: BreathCount | null
  /** °C as typed and confirmed. */
  temperature: string
  /** °C under typing: half a number must not raise an alarm. */
  temperatureTyping: string
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

/** Whom the visit is for, and where a child with a danger sign is sent. */
export interface VisitContext {
  ids: Record<string, string>
  household: Household
  /** The person whose page the visit began on. */
  person: Person
  mother: Person | undefined
  destination: string
  /** The referral that this visit has already made, as it stands now. */
  referral: Referral | undefined
  today: string
}

/** A fresh visit of a day. */
export function emptyVisit(today: string): VisitAnswers {
  return {
    occurredOn: today, seen: [], signs: {}, breaths: [], breathToConfirm: null, temperature: '',
    temperatureTyping: '', breastfeeding: '', cordDry: '', keptWarm: '',
    motherWell: '', advice: [], nextVisitOn: '', noNextVisit: false, note: '',
  }
}

/** Young infants are looked at sign by sign: 0 to 59 days (EmCare). */
const YOUNG_INFANT_DAYS = 60

/** Age on the day of the visit, in days; undefined when the birthday is not known to the day. */
export function ageOnVisit(person: Person, occurredOn: string): number | undefined {
  const birth = person.birthDate ?? ''
  return isCalendarDay(birth) && isCalendarDay(occurredOn) ? ageInDays(birth, occurredOn) : undefined
}

/** Whether the danger signs of a young infant are part of this visit. */
export function asksDangerSigns(person: Person, occurredOn: string): boolean {
  const age = ageOnVisit(person, occurredOn)
  return person.role === 'child' && age !== undefined && age >= 0 && age < YOUNG_INFANT_DAYS
}
