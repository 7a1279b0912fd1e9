/** The periods that a city reader may read: half-years and years that are over, each counted once; source: design.md §2 (no differencing between totals). */
import type { Period } from '../indicators/indicator.ts'
import type { Rule } from '../signs/rule.ts'
import { addDays, type CalendarDay } from '../time/calendar-day.ts'

/** Both halves of a year, then the year: the order of every row of the table. */
export const cityParts = ['h1', 'h2', 'year'] as const

/** One of them. */
export type CityPart = (typeof cityParts)[number]

/** A fixed period. Free days would let two readings that differ by one day show whoever was added on it. */
export interface CityPeriod {
  readonly year: number
  readonly part: CityPart
}

/** Days after a period's end before it is counted: phones that were away have come back by then, or are closed (offline lease, 30 days). Then the count stays. */
export const citySettling: Rule<number> = {
  value: 30,
  source: 'Đề xuất của phần mềm: bằng số ngày dài nhất một máy làm việc không có mạng',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

const daysOf: Readonly<Record<CityPart, readonly [string, string]>> = { h1: ['01-01', '06-30'], h2: ['07-01', '12-31'], year: ['01-01', '12-31'] }

/** Its days, both included. */
export function cityDays({ year, part }: CityPeriod): Period {
  const [from, to] = daysOf[part]
  return { from: `${year}-${from}`, to: `${year}-${to}` }
}

/** The day from which it is counted and read. */
export function opensOn(period: CityPeriod): CalendarDay {
  return addDays(cityDays(period).to, citySettling.value + 1)
}

/** Every period that can be read on a day by whoever has kept a book since another, the newest first; of one year the year stands before its halves. */
export function readablePeriods(since: CalendarDay, today: CalendarDay): CityPeriod[] {
  const first = Number(since.slice(0, 4))
  const years = Array.from({ length: Math.max(0, Number(today.slice(0, 4)) - first + 1) }, (_, back) => Number(today.slice(0, 4)) - back)
  return years
    .flatMap((year) => (['year', 'h2', 'h1'] as const).map((part): CityPeriod => ({ year, part })))
    .filter((period) => hasBook(since, period) && opensOn(period) <= today)
}

/** Whether a book that was begun on this day had begun before the period was over. */
export function hasBook(since: CalendarDay, period: CityPeriod): boolean {
  return since <= cityDays(period).to
}

/** The next period to come, and its day. */
export function nextOpening(today: CalendarDay): { readonly period: CityPeriod; readonly on: CalendarDay } {
  const year = Number(today.slice(0, 4))
  const coming = [year - 1, year, year + 1].flatMap((of) => (['h1', 'year'] as const).map((part) => ({ period: { year: of, part }, on: opensOn({ year: of, part }) })))
  return coming.find(({ on }) => on > today) ?? { period: { year: year + 1, part: 'year' }, on: opensOn({ year: year + 1, part: 'year' }) }
}
