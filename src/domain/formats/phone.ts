/** Vietnamese telephone numbers: reads what people type, stores +84…, shows 0912 345 678 (source: vietnam.md, Phone). */
import { currentMobilePrefix } from './old-mobile-prefix.ts'
import { read, unread } from './parsed.ts'
import type { Parsed } from './parsed.ts'

/** Mobile (10 digits), landline (11 digits) or a hotline such as 111, 115, 1900 1234. */
export type PhoneLine = 'mobile' | 'landline' | 'hotline'

/** `number` is `+84…`, or the bare digits of a hotline, which nobody dials from abroad. */
export interface Phone {
  readonly number: string
  readonly line: PhoneLine
}

/** Why a text is no telephone number; `missing` and `extra` count digits, `now` is the number since 2018. */
export type PhoneProblem =
  | { readonly code: 'phone-empty' }
  | { readonly code: 'phone-letters' }
  | { readonly code: 'phone-too-short'; readonly line: PhoneLine; readonly missing: number }
  | { readonly code: 'phone-too-long'; readonly line: PhoneLine; readonly extra: number }
  | { readonly code: 'phone-unknown-prefix'; readonly prefix: string }
  | { readonly code: 'phone-old-mobile'; readonly now: string }

const LENGTH = { mobile: 10, landline: 11 } as const

/** Digits as dialled inside the country: the country code and a zero lost in a spreadsheet are put right. */
function nationalDigits(text: string): string {
  const international = /^(?:\+|00)/.test(text)
  const digits = text.replace(/\D/g, '').replace(/^00/, '')
  if (digits.startsWith('84') && (international || digits.length >= 10)) {
    return `0${digits.slice(2).replace(/^0/, '')}`
  }
  const zeroLost = /^[35789]\d{8}$/.test(digits) || /^2\d{9}$/.test(digits)
  return zeroLost && !international ? `0${digits}` : digits
}

function parseHotline(digits: string): Parsed<Phone, PhoneProblem> | undefined {
  if (/^1\d\d$/.test(digits)) return read({ number: digits, line: 'hotline' })
  if (!/^1[89]00/.test(digits)) return undefined
  if (digits.length < 8) return unread({ code: 'phone-too-short', line: 'hotline', missing: 8 - digits.length })
  if (digits.length > 10) return unread({ code: 'phone-too-long', line: 'hotline', extra: digits.length - 10 })
  return read({ number: digits, line: 'hotline' })
}

function lineOf(digits: string): 'mobile' | 'landline' | undefined {
  if (digits.startsWith('02')) return 'landline'
  return /^0[35789]/.test(digits) || digits === '0' ? 'mobile' : undefined
}

/**
 * Reads a typed number. Accepts +84, 0084, 84, spaces, dots, dashes, brackets and a lost leading zero.
 * An eleven-digit mobile number of before 2018 is a problem that carries today's number, to be confirmed.
 */
export function parsePhone(typed: string): Parsed<Phone, PhoneProblem> {
  const text = typed.normalize('NFKC').replace(/[\s.,()/\p{Pd}\p{Cf}]/gu, '')
  if (text === '') return unread({ code: 'phone-empty' })
  if (!/^\+?\d+$/.test(text)) return unread({ code: 'phone-letters' })
  const digits = nationalDigits(text)
  const hotline = parseHotline(digits)
  if (hotline) return hotline
  const old = currentMobilePrefix(digits)
  if (old !== undefined) return unread({ code: 'phone-old-mobile', now: `+84${old.slice(1)}` })
  const line = lineOf(digits)
  if (line === undefined) return unread({ code: 'phone-unknown-prefix', prefix: digits.slice(0, 2) })
  const over = digits.length - LENGTH[line]
  if (over < 0) return unread({ code: 'phone-too-short', line, missing: -over })
  if (over > 0) return unread({ code: 'phone-too-long', line, extra: over })
  return read({ number: `+84${digits.slice(1)}`, line })
}

/**
 * Shows a stored number in groups: 0912 345 678, 0225 382 2115, 024 3825 3531, 1900 1234, 115.
 * Text that is no stored number comes back unchanged.
 */
export function displayPhone(stored: string): string {
  const digits = stored.replace(/^\+84/, '0')
  const groups =
    /^(0[35789]\d\d)(\d{3})(\d{3})$/.exec(digits) ??
    /^(02[48])(\d{4})(\d{4})$/.exec(digits) ??
    /^(02\d\d)(\d{3})(\d{4})$/.exec(digits) ??
    /^(1[89]00)(\d{4,6})$/.exec(digits)
  return groups ? groups.slice(1).join(' ') : stored
}

/** The digits of any telephone text as dialled in the country, for search: "+84 912…" → "0912…". */
export function phoneDigits(text: string): string {
  const digits = text.replace(/[^\d+]/g, '')
  return digits === '' ? '' : nationalDigits(digits)
}
