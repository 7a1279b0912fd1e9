/** Completed ages and the words for them: ngày under 28 days, tuần under 2 months, tháng under 24 months, then tuổi (ux.md §4). */
import { addMonths, dayParts, daysBetween } from './calendar-day.ts'
import type { CalendarDay } from './calendar-day.ts'
import { earliestDay, isFullDate } from './partial-date.ts'
import type { PartialDate } from './partial-date.ts'

/** Completed days, negative before birth. */
export function ageInDays(birth: CalendarDay, today: CalendarDay): number {
  return daysBetween(birth, today)
}

/** Completed weeks, negative before birth. */
export function ageInWeeks(birth: CalendarDay, today: CalendarDay): number {
  return Math.floor(daysBetween(birth, today) / 7)
}

/**
 * Completed months, negative before birth. A month is complete on the same day of the month, or on its last day:
 * it agrees with `addMonths`, so that an age and a due date never contradict each other. NaN for a text that is no day.
 */
export function ageInMonths(birth: CalendarDay, today: CalendarDay): number {
  const from = dayParts(birth)
  const to = dayParts(today)
  if (!from || !to) return Number.NaN
  const months = (to.year - from.year) * 12 + to.month - from.month
  return addMonths(birth, months) > today ? months - 1 : months
}

/** Completed years, negative before birth. */
export function ageInYears(birth: CalendarDay, today: CalendarDay): number {
  return Math.floor(ageInMonths(birth, today) / 12)
}

function exactLabel(birth: CalendarDay, today: CalendarDay): string {
  const days = ageInDays(birth, today)
  const months = ageInMonths(birth, today)
  if (days < 0) return 'chưa sinh'
  if (days === 0) return 'mới sinh'
  if (days < 28) return `${days} ngày tuổi`
  if (months < 2) return `${Math.floor(days / 7)} tuần`
  return months < 24 ? `${months} tháng` : `${Math.floor(months / 12)} tuổi`
}

/** With only a month known the age is reckoned from its middle, with only a year from the year alone. */
function roughLabel(birth: PartialDate, today: CalendarDay): string {
  if (earliestDay(birth) > today) return 'chưa sinh'
  const months = birth.length === 7 ? ageInMonths(`${birth}-15`, today) : undefined
  if (months !== undefined && months < 24) return months < 1 ? 'dưới 2 tháng' : `khoảng ${months} tháng`
  const years = months === undefined ? Number(today.slice(0, 4)) - Number(birth) : Math.floor(months / 12)
  return years < 1 ? 'dưới 1 tuổi' : `khoảng ${years} tuổi`
}

/**
 * The age in words: "7 ngày tuổi", "5 tuần", "14 tháng", "3 tuổi"; a partial birth date gives "khoảng 30 tuổi".
 * A text that is no date gives "chưa rõ tuổi".
 */
export function ageLabel(birth: PartialDate, today: CalendarDay): string {
  if (Number.isNaN(daysBetween(earliestDay(birth), today))) return 'chưa rõ tuổi'
  return isFullDate(birth) ? exactLabel(birth, today) : roughLabel(birth, today)
}
