/** What a PIN may be, and what happens after wrong ones. */

/** Wrong PINs since the last right one. */
export interface WrongPins {
  count: number
  /** When the last was tried, ms since 1970. */
  at: number | null
}

/** Digits of a PIN. */
export const PIN_DIGITS = 6

/** Wrong PINs in a row after which the PIN opens nothing any more (sync.md §5). */
export const MOST_WRONG_PINS = 5

/** How long the door waits after the first, second … wrong PIN (ms). */
const WAITS_MS = [0, 5_000, 30_000, 5 * 60_000]

/** What is wrong with a new PIN: too short or no digits, or one of those that a finder tries first. */
export function pinFault(pin: string): 'length' | 'easy' | undefined {
  if (!new RegExp(`^\\d{${PIN_DIGITS}}$`).test(pin)) return 'length'
  return isEasy(pin) ? 'easy' : undefined
}

/** Repeats (111111, 121212, 123123, 112233), even runs (123456, 654321, 024680) and mirrors of two digits (122221). */
function isEasy(pin: string): boolean {
  const digits = Array.from(pin, Number)
  const steps = digits.slice(1).map((digit, at) => (digit - (digits[at] ?? 0) + 10) % 10)
  const isRun = new Set(steps).size === 1
  const isRepeat = [1, 2, 3].some((length) => pin === pin.slice(0, length).repeat(PIN_DIGITS / length))
  const isPaired = /^(?:(\d)\1)+$/.test(pin)
  const isMirrored = pin.slice(0, 3) === Array.from(pin.slice(3)).toReversed().join('') && new Set(digits).size < 3
  return isRun || isRepeat || isPaired || isMirrored
}

/** Until when the door waits, ms since 1970; null when a PIN may be tried. A clock that was set back does not shorten it for ever: the wait starts anew from the present. */
export function waitUntil({ count, at }: WrongPins, now: number): number | null {
  if (count === 0 || at === null) return null
  const wait = WAITS_MS[Math.min(count, WAITS_MS.length) - 1] ?? 0
  const until = Math.min(at, now) + wait
  return until > now ? until : null
}
