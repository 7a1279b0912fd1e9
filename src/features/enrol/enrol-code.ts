/** Reads an enrolment code out of what was typed, scanned, or carried behind the # of the link. */

/** The address on which a phone joins. */
export const HERE = '/kich-hoat'

/** Digits of a code; other digits than eight are no code. */
const CODE_LENGTH = 8

/** Only the digits that a code can have, as typed so far. */
export function typedCode(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '').slice(0, CODE_LENGTH)
}

/** How many digits are missing; 0 for a whole code. */
export function missingDigits(code: string): number {
  return Math.max(0, CODE_LENGTH - code.length)
}

/** The code in a scanned text (our link, or the bare digits) or in the part of the address behind #. */
export function codeInLink(text: string): string | undefined {
  const behindHash = text.includes('#') ? text.slice(text.indexOf('#') + 1) : text
  return /(?<!\d)\d{8}(?!\d)/.exec(behindHash)?.[0]
}

/** The code in the address at which the app was opened: behind the #, or as `ma` when Chrome was opened from Zalo. */
export function codeInAddress(address: string): string | undefined {
  const query = /[?&]ma=(\d{8})(?!\d)/.exec(address)?.[1]
  return query ?? (address.includes('#') ? codeInLink(address) : undefined)
}

/** True when the address at which the app was opened brings a code. */
export function addressBringsCode(): boolean {
  return window.location.pathname === HERE && codeInAddress(window.location.href) !== undefined
}

/** True inside Zalo's own browser, whose storage Chrome cannot see. */
export function isInsideZalo(userAgent: string): boolean {
  return userAgent.includes(' Zalo/')
}

/** An address that Android opens in Chrome; undefined elsewhere, where the link must be copied. */
export function chromeAddress(userAgent: string, address: string): string | undefined {
  if (!userAgent.includes('Android')) return undefined
  const match = /^(https?):\/\/([^#]*)(#.*)?$/.exec(address)
  if (!match) return undefined
  const [, scheme = 'https', rest = '', hash = ''] = match
  const fallback = encodeURIComponent(address)
  // The part behind # would be read as the intent itself, so that the code goes along as a query.
  const query = hash === '' ? '' : `${rest.includes('?') ? '&' : '?'}ma=${hash.slice(1)}`
  return `intent://${rest}${query}#Intent;scheme=${scheme};package=com.android.chrome;S.browser_fallback_url=${fallback};end`
}
