/** Random days for property tests. */
import fc from 'fast-check'
import { dayNumber, dayOfNumber } from '#domain/time/calendar-day.ts'

/** Any day from `first` to `last`. */
export function anyDay(first = '1900-01-01', last = '2100-12-31'): fc.Arbitrary<string> {
  return fc.integer({ min: dayNumber(first), max: dayNumber(last) }).map(dayOfNumber)
}
