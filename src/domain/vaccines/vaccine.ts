/** What a vaccine of the programme declares: its antigens and, under each law, its doses with their ages and intervals; source: clinical.md §6. */
import type { Rule } from '../signs/rule.ts'
import { addDays, addMonths, type CalendarDay } from '../time/calendar-day.ts'

/** A length of time, in days or in calendar months. */
export type Span = { readonly days: number } | { readonly months: number }

/** So many days. */
export const days = (count: number): Span => ({ days: count })

/** So many calendar months. */
export const months = (count: number): Span => ({ months: count })

/** "1 month" between two doses is at least 28 days (HCDC). */
export const oneMonthApart: Span = days(28)

/** The day so long after another. */
export function daysAfter(from: CalendarDay, span: Span): CalendarDay {
  return 'days' in span ? addDays(from, span.days) : addMonths(from, span.months)
}

/** Codes of what a dose protects against; polio is told apart by how it is given. */
export type Antigen =
  | 'hepatitis_b'
  | 'tuberculosis'
  | 'diphtheria'
  | 'pertussis'
  | 'tetanus'
  | 'hib'
  | 'polio_oral'
  | 'polio_injected'
  | 'measles'
  | 'rubella'
  | 'japanese_encephalitis'
  | 'rotavirus'
  | 'pneumococcus'

/** The dose before, and the time since it: never shorter than `least`; late after `lateAfter` where the time decides, not the age. */
export interface DoseInterval {
  readonly dose: string
  readonly least: Span
  readonly lateAfter?: Span
}

/** One dose. Ages are real ages, also of a child born early; null where no age is set. */
export interface VaccineDose {
  readonly code: string
  readonly label: string
  /** A dose before this age does not count. */
  readonly earliest: Span | null
  /** The age at which it is called for. */
  readonly due: Span | null
  /** The last age on time; late from the day after. */
  readonly lateAfter: Span | null
  /** The last age at which it may still be given. */
  readonly until: Span | null
  readonly after?: DoseInterval
  /** Where a combined product of another name counts from another age than `earliest`. */
  readonly combinedFrom?: Span
  /** On time by the hour of birth, not by the day. */
  readonly byTheHour?: true
  /** Part of "fully immunised" under 1: in every set, or only where the vaccine is switched on. */
  readonly fullUnder1?: 'always' | 'switch'
}

/** One vaccine: one file of this folder. */
export interface Vaccine {
  /** Also the dose code of a dose of unknown number. */
  readonly id: string
  readonly label: string
  readonly for: 'child' | 'pregnant-woman'
  readonly antigens: readonly Antigen[]
  /** Sets of antigens in a product of another kind that stand for a dose too. */
  readonly alsoCoveredBy?: readonly (readonly Antigen[])[]
  /** The doses under each law, in any order. */
  readonly schedules: readonly Rule<readonly VaccineDose[]>[]
}
