/** Ranges of keys, and where one begins and ends in a sorted list. */
import { compareKeys, keyOf, needKey, type Key } from './keys.ts'

/** A range of keys; its static makers are those of the browser's IDBKeyRange. */
export class MemoryKeyRange {
  readonly lower: Key | undefined
  readonly upper: Key | undefined
  readonly lowerOpen: boolean
  readonly upperOpen: boolean

  constructor(lower: Key | undefined, upper: Key | undefined, lowerOpen: boolean, upperOpen: boolean) {
    this.lower = lower
    this.upper = upper
    this.lowerOpen = lowerOpen
    this.upperOpen = upperOpen
  }

  static only(value: unknown): MemoryKeyRange {
    const key = needKey(value)
    return new MemoryKeyRange(key, key, false, false)
  }

  static lowerBound(lower: unknown, open = false): MemoryKeyRange {
    return new MemoryKeyRange(needKey(lower), undefined, open, true)
  }

  static upperBound(upper: unknown, open = false): MemoryKeyRange {
    return new MemoryKeyRange(undefined, needKey(upper), true, open)
  }

  static bound(lower: unknown, upper: unknown, lowerOpen = false, upperOpen = false): MemoryKeyRange {
    const from = needKey(lower)
    const to = needKey(upper)
    const order = compareKeys(from, to)
    if (order > 0 || (order === 0 && (lowerOpen || upperOpen))) {
      throw new DOMException('The lower key is greater than the upper key.', 'DataError')
    }
    return new MemoryKeyRange(from, to, lowerOpen, upperOpen)
  }

  includes(value: unknown): boolean {
    const key = needKey(value)
    const fromLower = this.lower === undefined ? 1 : compareKeys(key, this.lower)
    const toUpper = this.upper === undefined ? 1 : compareKeys(this.upper, key)
    return (fromLower > 0 || (fromLower === 0 && !this.lowerOpen)) && (toUpper > 0 || (toUpper === 0 && !this.upperOpen))
  }
}

/** What a request was given as its query: a range, one key, or (null, undefined) everything. */
export function rangeOf(query: unknown): MemoryKeyRange | undefined {
  if (query === undefined || query === null) return undefined
  return query instanceof MemoryKeyRange ? query : MemoryKeyRange.only(query)
}

/** True when the value is neither a key nor a range: an options object of getAll. */
export function isOptions(query: unknown): query is { query?: unknown; count?: number; direction?: IDBCursorDirection } {
  return typeof query === 'object' && query !== null && !(query instanceof MemoryKeyRange) && keyOf(query) === undefined
}

/** First place whose key is not below `key` (or, with `after`, that is above it). */
export function placeOf(keys: readonly Key[], key: Key, after = false): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const order = compareKeys(keys[middle] as Key, key)
    if (order < 0 || (after && order === 0)) low = middle + 1
    else high = middle
  }
  return low
}

/** The places `[from, to)` that a range covers in a sorted list. */
export function placesIn(keys: readonly Key[], range: MemoryKeyRange | undefined): [number, number] {
  if (!range) return [0, keys.length]
  const from = range.lower === undefined ? 0 : placeOf(keys, range.lower, range.lowerOpen)
  const to = range.upper === undefined ? keys.length : placeOf(keys, range.upper, !range.upperOpen)
  return [from, Math.max(from, to)]
}
