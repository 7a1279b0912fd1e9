/** Says how far two birth dates agree when of either only the year or month may be known (source: vietnam.md, Dates). */
import { dayParts, daysBetween } from '../time/calendar-day.ts'
import { earliestDay, isFullDate, latestDay, type PartialDate } from '../time/partial-date.ts'

/**
 * `near`: at most three days apart; `swapped`: day and month changed places; `compatible`: one may be the other, of which
 * more is known; `unknown`: one of them says nothing.
 */
export type BirthAgreement = 'same-day' | 'near' | 'swapped' | 'compatible' | 'different' | 'unknown'

/** Registers and mothers' memories differ by a day or two around midnight and discharge. */
export const MOST_DAYS_APART = 3

/** How two birth dates agree; a text that is no date says nothing. */
export function birthAgreement(one: PartialDate | undefined, other: PartialDate | undefined): BirthAgreement {
  if (!one || !other) return 'unknown'
  // Most pairs of a ward end here, before any day is reckoned.
  if (Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4))) > 1) return 'different'
  const apart = daysBetween(earliestDay(one), earliestDay(other))
  if (Number.isNaN(apart)) return 'unknown'
  if (isFullDate(one) && isFullDate(other)) {
    if (apart === 0) return 'same-day'
    if (Math.abs(apart) <= MOST_DAYS_APART) return 'near'
    return isSwapped(one, other) ? 'swapped' : 'different'
  }
  return earliestDay(one) <= latestDay(other) && earliestDay(other) <= latestDay(one) ? 'compatible' : 'different'
}

function isSwapped(one: string, other: string): boolean {
  const [left, right] = [dayParts(one), dayParts(other)]
  return left?.year === right?.year && left?.month === right?.day && left?.day === right?.month
}
