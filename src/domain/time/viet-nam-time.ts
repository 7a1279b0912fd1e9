/** Moments as the clock on the wall in Viet Nam shows them: UTC+7 all year, no summer time. */
import { dayNumber, dayOfNumber } from './calendar-day.ts'
import type { CalendarDay } from './calendar-day.ts'

const MINUTE = 60_000
const DAY = 1440 * MINUTE
const OFFSET = 7 * 60 * MINUTE

/** The day in Viet Nam at a moment (milliseconds since 1970 UTC). */
export function dayInVietNam(epochMs: number): CalendarDay {
  return dayOfNumber(Math.floor((epochMs + OFFSET) / DAY))
}

/** The time of day in Viet Nam at a moment, 'HH:MM' of 24 hours. */
export function clockInVietNam(epochMs: number): string {
  const local = epochMs + OFFSET
  const minutes = Math.floor((local - Math.floor(local / DAY) * DAY) / MINUTE)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** The moment of a day and 'HH:MM' in Viet Nam, or undefined when either does not exist. */
export function epochFromVietNam(day: CalendarDay, clock: string): number | undefined {
  const found = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock)
  const number = dayNumber(day)
  if (!found || Number.isNaN(number)) return undefined
  return number * DAY + (Number(found[1]) * 60 + Number(found[2])) * MINUTE - OFFSET
}
