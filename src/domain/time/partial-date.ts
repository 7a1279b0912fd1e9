/** Dates of which only the year or month may be known: 'yyyy', 'yyyy-mm' or 'yyyy-mm-dd'. */
import { dayParts, daysInMonth, toCalendarDay } from './calendar-day.ts'
import type { CalendarDay } from './calendar-day.ts'

/** 'yyyy', 'yyyy-mm' or 'yyyy-mm-dd'. Mothers may know no more; a child's date must be full. */
export type PartialDate = string

/** Whether the text is a partial date that exists. */
export function isPartialDate(text: string): text is PartialDate {
  return dayParts(text) !== undefined || /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(text)
}

/** Whether all three parts are known. */
export function isFullDate(date: PartialDate): date is CalendarDay {
  return date.length === 10
}

/** The first day that the date may mean. */
export function earliestDay(date: PartialDate): CalendarDay {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date
}

/** The last day that the date may mean. */
export function latestDay(date: PartialDate): CalendarDay {
  if (date.length === 4) return `${date}-12-31`
  if (date.length !== 7) return date
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5))]
  return toCalendarDay({ year, month, day: daysInMonth(year, month) })
}

/** As it is shown: '2026-03-05' → "5/3/2026", '2026-03' → "3/2026", '1990' → "1990". */
export function displayDate(date: PartialDate): string {
  const [year = '', month, day] = date.split('-')
  return [day, month]
    .filter((part) => part !== undefined)
    .map((part) => `${part.replace(/^0/, '')}/`)
    .join('')
    .concat(year)
}
