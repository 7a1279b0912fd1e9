/** The period of the table: from the address, or from 1 January of this year to today. */
import { isCalendarDay } from '#domain/time/calendar-day.ts'
import { displayDate } from '#domain/time/partial-date.ts'
import type { Period } from '../station-port.ts'

/** A period that cannot be (days that do not exist, the end before the start) gives way to this year's. */
export function periodOf(search: URLSearchParams, today: string): Period {
  const from = search.get('tu') ?? ''
  const to = search.get('den') ?? ''
  if (isCalendarDay(from) && isCalendarDay(to) && from <= to) return { from, to }
  return { from: `${today.slice(0, 4)}-01-01`, to: today }
}

/** "1/1 – 17/6/2026"; both years where they differ. */
export function periodWords({ from, to }: Period): string {
  const start = displayDate(from)
  return `${from.slice(0, 4) === to.slice(0, 4) ? start.replace(/\/\d{4}$/, '') : start} – ${displayDate(to)}`
}
