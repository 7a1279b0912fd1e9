/** Day, month and year as typed in three boxes, to and from `yyyy-mm-dd` (or `yyyy-mm`, `yyyy` for adults). */

export type DateParts = { day: string; month: string; year: string }

export const emptyDate: DateParts = { day: '', month: '', year: '' }

const pad = (text: string, length = 2) => text.padStart(length, '0')
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const daysIn = (month: number, year: number) => [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0

/** Splits a stored day; typed text that was never a date (`31/2/2026`) goes back to its boxes. */
export function dateToParts(value: string | null | undefined): DateParts {
  if (!value) return emptyDate
  const iso = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value)
  if (iso) return { day: String(Number(iso[3] ?? '') || ''), month: String(Number(iso[2] ?? '') || ''), year: iso[1] ?? '' }
  const [day = '', month = '', year = ''] = value.split('/')
  return { day, month, year }
}

/**
 * Joins the boxes: '' when all are empty, an ISO day when it exists in the calendar, `yyyy-mm` or `yyyy` when partial
 * days are allowed, otherwise the typed text `d/m/y`, which no schema takes for a day.
 */
export function partsToDate({ day, month, year }: DateParts, allowPartial = false): string {
  if (!day && !month && !year) return ''
  const typed = `${day}/${month}/${year}`
  if (!/^\d{4}$/.test(year)) return typed
  if (allowPartial && !day && !month) return year
  const monthNumber = Number(month)
  if (!/^\d{1,2}$/.test(month) || monthNumber < 1 || monthNumber > 12) return typed
  if (allowPartial && !day) return `${year}-${pad(month)}`
  const dayNumber = Number(day)
  if (!/^\d{1,2}$/.test(day) || dayNumber < 1 || dayNumber > daysIn(monthNumber, Number(year))) return typed
  return `${year}-${pad(month)}-${pad(day)}`
}

/** What is wrong with the boxes: nothing, a box still empty, or a day that is not in the calendar. */
export function dateFault(parts: DateParts, allowPartial = false): 'unfinished' | 'no-such-day' | undefined {
  if (!partsToDate(parts, allowPartial).includes('/')) return undefined
  const monthMissing = !parts.month && !(allowPartial && !parts.day)
  const dayMissing = !parts.day && !allowPartial
  return monthMissing || dayMissing || parts.year.length < 4 ? 'unfinished' : 'no-such-day'
}

/** `26` typed in the year box means 2026 when that is not in the future, else 1926 + … as on paper. */
export function expandYear(year: string, today: string): string {
  if (!/^\d{2}$/.test(year)) return year
  const century = Number(today.slice(0, 2))
  return Number(year) <= Number(today.slice(2, 4)) ? `${century}${year}` : `${century - 1}${year}`
}

/** The day before, across months and years. */
export function dayBefore(iso: string): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  if (day > 1) return `${pad(String(year), 4)}-${pad(String(month))}-${pad(String(day - 1))}`
  const [lastYear, lastMonth] = month > 1 ? [year, month - 1] : [year - 1, 12]
  return `${pad(String(lastYear), 4)}-${pad(String(lastMonth))}-${pad(String(daysIn(lastMonth, lastYear)))}`
}
