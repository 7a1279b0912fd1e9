/** Reads dates as people type them, day first: 5/3/2026, 5-3-26, 05.03.2026, 3/2026, 1990 (source: vietnam.md, Dates). */
import { read, unread } from '../formats/parsed.ts'
import type { Parsed } from '../formats/parsed.ts'
import { searchKey } from '../text/search-key.ts'
import { daysInMonth } from './calendar-day.ts'
import type { CalendarDay } from './calendar-day.ts'
import type { PartialDate } from './partial-date.ts'

/** Why a text is no date; `days` is the length of the month meant. */
export type DateProblem =
  | { readonly code: 'date-empty' }
  | { readonly code: 'date-unreadable' }
  | { readonly code: 'date-year-missing' }
  | { readonly code: 'date-year-unlikely'; readonly year: number }
  | { readonly code: 'date-no-such-month'; readonly month: number }
  | { readonly code: 'date-no-such-day'; readonly month: number; readonly year: number; readonly days: number }

/** `today` fixes what a two-digit year means; `latestYear` (default: this year) is the last one it may mean. */
export interface DateReading {
  readonly today: CalendarDay
  readonly latestYear?: number
}

const FIRST_YEAR = 1900
const LAST_YEAR = 2100

/** Day, month and year as typed, missing parts empty; undefined when the text has no such shape. */
function split(typed: string): readonly [string, string, string] | undefined {
  const text = searchKey(typed)
    .replace(/\b(?:ngay|mung|sinh)\b/g, ' ')
    .replace(/\b(?:thang|nam)\b/g, '/')
    .trim()
    .replace(/[\s./\p{Pd}\\,]+/gu, '/')
    .replace(/^\/|\/$/g, '')
  const iso = /^(\d{4})\/(\d{1,2})(?:\/(\d{1,2}))?$/.exec(text)
  if (iso) return [iso[3] ?? '', iso[2] ?? '', iso[1] ?? '']
  const full = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d\d)$/.exec(text) ?? /^(\d\d)(\d\d)(\d{4})$/.exec(text)
  if (full) return [full[1] ?? '', full[2] ?? '', full[3] ?? '']
  // Six digits are ddmmyy, unless they end in a whole year: no month is called 19 or 20.
  const month = /^(\d{1,2})\/(\d{4})$/.exec(text) ?? /^(\d\d)((?:19|20)\d\d)$/.exec(text)
  if (month) return ['', month[1] ?? '', month[2] ?? '']
  const six = /^(\d\d)(\d\d)(\d\d)$/.exec(text)
  if (six) return [six[1] ?? '', six[2] ?? '', six[3] ?? '']
  if (/^\d{4}$/.test(text)) return ['', '', text]
  return /^\d{1,2}\/\d{1,2}$/.test(text) ? ['', '', ''] : undefined
}

function fullYear(typed: string, { today, latestYear }: DateReading): number {
  if (typed.length === 4) return Number(typed)
  const latest = latestYear ?? Number(today.slice(0, 4))
  const inThisCentury = Math.floor(latest / 100) * 100 + Number(typed)
  return inThisCentury > latest ? inThisCentury - 100 : inThisCentury
}

/**
 * Reads a typed date. The first number is always the day, so 3/25/2026 is a problem and never 25 March.
 * "5/3" has no year and is a problem too: with the month first it would be a guess.
 */
export function parseTypedDate(typed: string, reading: DateReading): Parsed<PartialDate, DateProblem> {
  if (typed.trim() === '') return unread({ code: 'date-empty' })
  const parts = split(typed)
  if (!parts) return unread({ code: 'date-unreadable' })
  if (parts[2] === '') return unread({ code: 'date-year-missing' })
  const year = fullYear(parts[2], reading)
  if (year < FIRST_YEAR || year > LAST_YEAR) return unread({ code: 'date-year-unlikely', year })
  if (parts[1] === '') return read(String(year))
  const month = Number(parts[1])
  if (month < 1 || month > 12) return unread({ code: 'date-no-such-month', month })
  const yearMonth = `${year}-${String(month).padStart(2, '0')}`
  if (parts[0] === '') return read(yearMonth)
  const day = Number(parts[0])
  const days = daysInMonth(year, month)
  if (day < 1 || day > days) return unread({ code: 'date-no-such-day', month, year, days })
  return read(`${yearMonth}-${String(day).padStart(2, '0')}`)
}
