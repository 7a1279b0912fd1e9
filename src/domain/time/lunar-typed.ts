/** Reads a lunar day as people say one, "15/8" or "mùng 5 tháng 4 nhuận": the last one that has been (source: vietnam.md, Dates). */
import { searchKey } from '../text/search-key.ts'
import type { CalendarDay } from './calendar-day.ts'
import { lunarToSolar, solarToLunar } from './lunar.ts'

/** The solar day of the latest such lunar day up to today; undefined when the text names none. */
export function latestLunarDay(typed: string, today: CalendarDay): CalendarDay | undefined {
  const text = searchKey(typed).replace(/\b(?:ngay|mung|am lich|am)\b/g, ' ').replace(/\bthang\b/g, '/')
  const found = /^\s*(\d{1,2})\s*[\s/.-]\s*(\d{1,2})\s*(nhuan)?\s*$/.exec(text)
  const now = solarToLunar(today)
  if (!found || !now) return undefined
  const [day, month, isLeap] = [Number(found[1]), Number(found[2]), found[3] !== undefined]
  if (month < 1 || month > 12) return undefined
  return [now.year, now.year - 1, ...(isLeap ? Array.from({ length: 18 }, (_, count) => now.year - 2 - count) : [])]
    .map((year) => lunarToSolar({ year, month, day, leap: isLeap }))
    .find((solar) => solar !== undefined && solar <= today)
}
