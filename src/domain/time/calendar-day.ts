/** Days of the calendar as 'yyyy-mm-dd' text, reckoned with whole numbers only, so that no time zone can shift one. */

/** A day without a time, 'yyyy-mm-dd'. Days compare with < and > as text. */
export type CalendarDay = string

/** Year, month 1–12 and day 1–31. */
export interface DayParts {
  readonly year: number
  readonly month: number
  readonly day: number
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Length of a month (1–12) in days; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)
}

/** Writes year, month and day as a calendar day; the caller answers for their range. */
export function toCalendarDay({ year, month, day }: DayParts): CalendarDay {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The parts of a calendar day, or undefined when the text is none (wrong form, or 31 February). */
export function dayParts(text: string): DayParts | undefined {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined
  const year = wholeAt(text, 0, 4)
  const month = wholeAt(text, 5, 7)
  const day = wholeAt(text, 8, 10)
  return year >= 0 && day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : undefined
}

const [ZERO, NINE] = [48, 57]

/** The digits from and up to a place as a number, -1 where one is none: a ward's report reads millions of days, too many for a pattern. */
function wholeAt(text: string, from: number, end: number): number {
  let whole = 0
  for (let at = from; at < end; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign < ZERO || sign > NINE) return -1
    whole = whole * 10 + sign - ZERO
  }
  return whole
}

/** Whether the text is a day that exists, in the form 'yyyy-mm-dd'. */
export function isCalendarDay(text: string): text is CalendarDay {
  return dayParts(text) !== undefined
}

/** Days since 1970-01-01 (negative before); NaN for a text that is no day. */
export function dayNumber(day: CalendarDay): number {
  const parts = dayParts(day)
  if (!parts) return Number.NaN
  // Years begin in March here, so that the leap day is the last of its year.
  const year = parts.month > 2 ? parts.year : parts.year - 1
  const monthsSinceMarch = (parts.month + 9) % 12
  const dayOfYear = Math.floor((153 * monthsSinceMarch + 2) / 5) + parts.day - 1
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - 719_468
}

/** The day that is so many days after 1970-01-01; the inverse of `dayNumber` for the years 0 to 9999. */
export function dayOfNumber(number: number): CalendarDay {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const inEra = shifted - era * 146_097
  const yearInEra = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365)
  const dayOfYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100))
  const monthsSinceMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = ((monthsSinceMarch + 2) % 12) + 1
  const day = dayOfYear - Math.floor((153 * monthsSinceMarch + 2) / 5) + 1
  return toCalendarDay({ year: era * 400 + yearInEra + (month <= 2 ? 1 : 0), month, day })
}

/** The day so many days later (earlier when negative); a text that is no day comes back unchanged. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  const number = dayNumber(day)
  return Number.isNaN(number) ? day : dayOfNumber(number + Math.trunc(days))
}

/** The same day of the month so many months later, or that month's last day (31/1 + 1 month = 28/2). */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  const parts = dayParts(day)
  if (!parts) return day
  const index = parts.year * 12 + parts.month - 1 + Math.trunc(months)
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return toCalendarDay({ year, month, day: Math.min(parts.day, daysInMonth(year, month)) })
}

/** Days from one day to another, negative when `to` is earlier; NaN when either text is no day. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayNumber(to) - dayNumber(from)
}

/** 0 = Sunday (Chủ Nhật) … 6 = Saturday (Thứ Bảy); NaN for a text that is no day. */
export function dayOfWeek(day: CalendarDay): number {
  const number = dayNumber(day)
  return (((number + 4) % 7) + 7) % 7
}
