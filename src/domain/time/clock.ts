/** Times of day as they are typed and shown: 9h46, 9:46, 9 giờ 46, 0946. */
import { read, unread } from '../formats/parsed.ts'
import type { Parsed } from '../formats/parsed.ts'
import { searchKey } from '../text/search-key.ts'

/** Why a text is no time of day of 24 hours. */
export type ClockProblem = { readonly code: 'clock-empty' } | { readonly code: 'clock-unreadable' }

/** Reads a time of 24 hours as 'HH:MM'; hours alone need the word ("9h", "9 giờ"), because a lone 9 may be anything. */
export function parseClock(typed: string): Parsed<string, ClockProblem> {
  const text = searchKey(typed).replace(/\s/g, '').replace(/(?:phut|p)$/, '')
  if (text === '') return unread({ code: 'clock-empty' })
  const found =
    /^(\d{1,2})(?:[:.,h]|gio)(\d{1,2})$/.exec(text) ?? /^(\d\d)(\d\d)$/.exec(text) ?? /^(\d{1,2})(?:h|gio)$/.exec(text)
  const hours = Number(found?.[1] ?? Number.NaN)
  const minutes = Number(found?.[2] ?? 0)
  if (!(hours < 24 && minutes < 60)) return unread({ code: 'clock-unreadable' })
  return read(`${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`)
}

/** A stored 'HH:MM' as it is shown: '09:46' → "9:46"; other text comes back unchanged. */
export function displayClock(clock: string): string {
  return clock.replace(/^0(?=\d:\d\d$)/, '')
}
