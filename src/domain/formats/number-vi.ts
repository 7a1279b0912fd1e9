/** Numbers as Viet Nam writes them: decimal comma, dot between thousands (source: vietnam.md and ux.md, Numbers). */
import { read, unread } from './parsed.ts'
import type { Parsed } from './parsed.ts'

/** Both ends included. */
export interface PlausibleRange {
  readonly from: number
  readonly to: number
}

/** Why a text is no number. */
export type NumberProblem = { readonly code: 'number-empty' } | { readonly code: 'number-unreadable' }

const digitsOnly = (text: string): number => Number(text.replace(/[.,]/g, ''))

/**
 * Every number that a text of digits, dots and commas may mean, the likelier reading first:
 * "36,8" → [36.8], "3.200" → [3200, 3.2], "3,200" → [3.2, 3200], "1.234,5" → [1234.5]. Unreadable → [].
 */
export function numberReadings(typed: string): number[] {
  const text = typed.normalize('NFKC').replace(/[\s\u00A0\u202F]/g, '')
  if (/^\d+$/.test(text)) return [Number(text)]
  if (/^\d+[.,]\d+$/.test(text)) {
    const decimal = Number(text.replace(',', '.'))
    if (!/^[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return [decimal]
    return text.includes('.') ? [digitsOnly(text), decimal] : [decimal, digitsOnly(text)]
  }
  if (/^[,.]\d+$/.test(text)) return [Number(`0.${text.slice(1)}`)]
  if (/^\d{1,3}(?:\.\d{3}){2,}$|^\d{1,3}(?:,\d{3}){2,}$/.test(text)) return [digitsOnly(text)]
  const mixed = /^(\d{1,3}(?:\.\d{3})+),(\d+)$/.exec(text) ?? /^(\d{1,3}(?:,\d{3})+)\.(\d+)$/.exec(text)
  return mixed ? [Number(`${digitsOnly(mixed[1] ?? '')}.${mixed[2] ?? ''}`)] : []
}

/** Whether a number lies within a range, ends included; no range holds every number. */
export function isPlausible(value: number, range: PlausibleRange | undefined): boolean {
  return range === undefined || (value >= range.from && value <= range.to)
}

/**
 * Reads a typed number with comma or point. Where two readings are possible the plausible range decides;
 * a number outside the range is still read: asking back is the caller's part.
 */
export function parseNumberVi(typed: string, range?: PlausibleRange): Parsed<number, NumberProblem> {
  if (typed.trim() === '') return unread({ code: 'number-empty' })
  const readings = numberReadings(typed)
  const value = readings.find((reading) => isPlausible(reading, range)) ?? readings[0]
  return value === undefined ? unread({ code: 'number-unreadable' }) : read(value)
}

/** Writes a number with decimal comma and dots between thousands: 36.8 → "36,8", 2640 → "2.640". Not finite → "". */
export function formatNumberVi(value: number, maxDecimals = 2): string {
  if (!Number.isFinite(value)) return ''
  const [whole = '', decimals = ''] = Math.abs(value).toFixed(maxDecimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  const kept = decimals.replace(/0+$/, '')
  const text = kept === '' ? grouped : `${grouped},${kept}`
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text
}
