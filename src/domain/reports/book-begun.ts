/** Tells whether the period before was written down well enough to compare with: an empty book is no year without injuries. */
import { validRecords } from '../indicators/counting/programme-data.ts'
import type { Indicator, Period, ProgrammeData, ProgrammeKind } from '../indicators/indicator.ts'
import { addDays, daysBetween, type CalendarDay } from '../time/calendar-day.ts'

/** `whole`: compare. `part`: the book began late in it. `none`: not begun by its end. */
export type Basis = 'whole' | 'part' | 'none'

/** They lie in the book from the first day on and say nothing about what was done. */
const REGISTERS: ReadonlySet<ProgrammeKind> = new Set(['household', 'person', 'campaign', 'pregnancy'])

/** A book that has no entry in the first third of a period was not kept in all of it (our proposal, NSC). */
const LATE_SHARE = 3

interface Entry {
  readonly id: string
  readonly recordedAt: number
  readonly occurredOn: CalendarDay
  readonly voidReason?: string | null
}

/** Judged by the days of the entries, not of writing: a year that was entered afterwards may be compared. */
export function basisOf(rule: Indicator, data: ProgrammeData, { from, to }: Period): { readonly basis: Basis; readonly begunOn: CalendarDay | null } {
  const kinds = rule.restsOn ?? rule.kinds.filter((kind) => !REGISTERS.has(kind))
  const begunOn = kinds.map((kind) => firstDay(validRecords<Entry>(data[kind]))).reduce(earlier, null)
  if (begunOn === null || begunOn > to) return { basis: 'none', begunOn }
  const late = addDays(from, Math.floor(daysBetween(from, to) / LATE_SHARE))
  return { basis: begunOn > late ? 'part' : 'whole', begunOn }
}

function firstDay(entries: readonly Entry[]): CalendarDay | null {
  return entries.map(({ occurredOn }) => occurredOn).reduce(earlier, null)
}

function earlier(one: CalendarDay | null, other: CalendarDay | null): CalendarDay | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}
