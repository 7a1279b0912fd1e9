/** The Vietnamese lunar calendar (âm lịch), reckoned for UTC+7; a calendar made for China differs in some years (plans.md §8). */
import { dayNumber, dayOfNumber } from './calendar-day.ts'
import type { CalendarDay } from './calendar-day.ts'
import { newMoon, newMoonNumberNear, sunLongitude } from './moon-and-sun.ts'

/** A day of the lunar calendar; `leap` marks the repeated month, `year` is the solar year in which its Tết falls. */
export interface LunarDay {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly leap: boolean
}

const UTC_PLUS_7 = 7 / 24

/** First day (as a day number) of the lunar month that new moon `k` opens. */
function monthStart(k: number): number {
  return Math.floor(newMoon(k) + UTC_PLUS_7)
}

/** The new moon that opens the month holding this day number. */
function newMoonOf(day: number): number {
  let k = newMoonNumberNear(day) + 1
  while (monthStart(k) > day) k -= 1
  return k
}

/** Twelfths of the sun's circle completed when a day begins in Viet Nam; 9 follows the winter solstice. */
function solarTwelfth(day: number): number {
  return Math.floor(sunLongitude(day - UTC_PLUS_7) / 30)
}

/** The new moon of month 11, the month that holds the winter solstice, in a solar year. */
function newMoonOfMonth11(year: number): number {
  const k = newMoonOf(dayNumber(`${year}-12-31`))
  return solarTwelfth(monthStart(k)) >= 9 ? k - 1 : k
}

/** The first month after `k` in which the sun enters no new twelfth: the leap month of a year of thirteen. */
function leapMonthAfter(k: number): number {
  let month = k + 1
  while (solarTwelfth(monthStart(month)) !== solarTwelfth(monthStart(month + 1))) month += 1
  return month
}

/** Year, number and leap mark of the month that new moon `k` opens. */
function monthOf(k: number): Omit<LunarDay, 'day'> {
  const solarYear = Number(dayOfNumber(monthStart(k)).slice(0, 4))
  const solstice = newMoonOfMonth11(solarYear) > k ? solarYear - 1 : solarYear
  const from = newMoonOfMonth11(solstice)
  const leapAt = newMoonOfMonth11(solstice + 1) - from === 13 ? leapMonthAfter(from) : undefined
  const passed = k - from - (leapAt !== undefined && k >= leapAt ? 1 : 0)
  return { year: passed >= 2 ? solstice + 1 : solstice, month: ((passed + 10) % 12) + 1, leap: k === leapAt }
}

/**
 * The lunar day of a solar day. Reckoned for UTC+7 in every year, also before 1968, when printed
 * calendars in Viet Nam still followed Beijing time; check with an official calendar each year.
 * Undefined for a text that is no day.
 */
export function solarToLunar(day: CalendarDay): LunarDay | undefined {
  const number = dayNumber(day)
  if (Number.isNaN(number)) return undefined
  const k = newMoonOf(number)
  return { ...monthOf(k), day: number - monthStart(k) + 1 }
}

/** The solar day of a lunar day, or undefined when that year has no such leap month or 30th day. */
export function lunarToSolar(lunar: LunarDay): CalendarDay | undefined {
  const { year, month, day, leap } = lunar
  const around = newMoonNumberNear(dayNumber(`${String(year).padStart(4, '0')}-01-15`) + month * 29.5)
  for (let k = around - 1; k <= around + 4; k += 1) {
    const found = monthOf(k)
    if (found.year !== year || found.month !== month || found.leap !== leap) continue
    const start = monthStart(k)
    return day >= 1 && day <= monthStart(k + 1) - start ? dayOfNumber(start + day - 1) : undefined
  }
  return undefined
}

/** "3/5 âm", in a repeated month "3/5 nhuận âm"; "" for a text that is no day. */
export function lunarLabel(day: CalendarDay): string {
  const lunar = solarToLunar(day)
  return lunar ? `${lunar.day}/${lunar.month}${lunar.leap ? ' nhuận' : ''} âm` : ''
}
