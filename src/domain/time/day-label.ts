/** Days and moments as a screen names them: "Hôm nay", "Hôm qua", "Thứ Tư 17/6", "9:46" (ux.md §4). */
import { dayOfWeek, dayParts, daysBetween } from './calendar-day.ts'
import type { CalendarDay } from './calendar-day.ts'
import { displayClock } from './clock.ts'
import { clockInVietNam, dayInVietNam } from './viet-nam-time.ts'

const WEEKDAYS = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']
const NEAR: Readonly<Record<number, string>> = { [-1]: 'Hôm qua', 0: 'Hôm nay', 1: 'Ngày mai' }

/** "15/6", with its year when that is not this year: "15/6/2025". A text that is no day comes back unchanged. */
export function shortDayLabel(day: CalendarDay, today: CalendarDay): string {
  const parts = dayParts(day)
  if (!parts) return day
  const short = `${parts.day}/${parts.month}`
  return parts.year === dayParts(today)?.year ? short : `${short}/${parts.year}`
}

/** "Hôm nay", "Hôm qua", "Ngày mai", else the short date. */
export function dayLabel(day: CalendarDay, today: CalendarDay): string {
  return NEAR[daysBetween(today, day)] ?? shortDayLabel(day, today)
}

/** The name of the weekday, "Thứ Tư"; "" for a text that is no day. */
export function weekdayName(day: CalendarDay): string {
  return WEEKDAYS[dayOfWeek(day)] ?? ''
}

/** "Thứ Tư 17/6", with the year when it is not this year. */
export function weekdayLabel(day: CalendarDay, today: CalendarDay): string {
  return `${weekdayName(day)} ${shortDayLabel(day, today)}`.trim()
}

/** A moment in Viet Nam seen from now: "9:46" today, else "Hôm qua 9:46" or "15/6 9:46". */
export function momentLabel(epochMs: number, nowMs: number): string {
  const day = dayInVietNam(epochMs)
  const today = dayInVietNam(nowMs)
  const clock = displayClock(clockInVietNam(epochMs))
  return day === today ? clock : `${dayLabel(day, today)} ${clock}`
}
