/** What getAll, getAllKeys and getAllRecords may be asked for: a query and a count, or one object of options. */
import { isOptions, rangeOf } from './key-range.ts'

/** What getAll and its kin were asked for. */
export function readAllOptions(query: unknown, count: number | undefined) {
  const options = isOptions(query) ? query : { query, count }
  const { direction = 'next' } = options as { direction?: IDBCursorDirection }
  const limit = options.count === undefined || options.count === 0 ? Number.POSITIVE_INFINITY : options.count
  return { range: rangeOf(options.query), limit, isBackward: direction.startsWith('prev'), isUnique: direction.endsWith('unique') }
}

/** Places from one end, at most `limit`. */
export function placesOf(from: number, to: number, limit: number, isBackward: boolean): number[] {
  const length = Math.min(limit, to - from)
  return Array.from({ length }, (_, at) => (isBackward ? to - 1 - at : from + at))
}
