/** Keys as IndexedDB knows them: which values are keys, their order, and how a key path finds one in a value. */

/** A key: a number, a text, a date, bytes, or a list of keys. */
export type Key = number | string | Date | Uint8Array | Key[]

/** A key path of a store or an index; several together make a compound key. */
export type KeyPath = string | readonly string[]

/** Negative, zero or positive, as the standard orders keys: numbers, dates, texts, bytes, lists. */
export function compareKeys(left: Key, right: Key): number {
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0
  if (typeof left === 'number' && typeof right === 'number') return left - right || 0
  const rank = rankOf(left) - rankOf(right)
  if (rank !== 0) return rank
  if (left instanceof Date && right instanceof Date) return left.getTime() - right.getTime()
  if (Array.isArray(left) && Array.isArray(right)) return compareLists(left, right)
  if (left instanceof Uint8Array && right instanceof Uint8Array) return compareLists([...left], [...right])
  return 0
}

function rankOf(key: Key): number {
  if (typeof key === 'number') return 0
  if (key instanceof Date) return 1
  if (typeof key === 'string') return 2
  return Array.isArray(key) ? 4 : 3
}

function compareLists(left: readonly Key[], right: readonly Key[]): number {
  for (let at = 0; at < left.length && at < right.length; at += 1) {
    const order = compareKeys(left[at] as Key, right[at] as Key)
    if (order !== 0) return order
  }
  return left.length - right.length
}

/** The value as a key, or undefined when it is none. */
export function keyOf(value: unknown): Key | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return Number.isNaN(value) ? undefined : value
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : new Date(value)
  if (value instanceof Uint8Array) return value.slice()
  if (!Array.isArray(value)) return undefined
  const keys = value.map(keyOf)
  return keys.every((key) => key !== undefined) ? keys : undefined
}

/** The value as a key; throws DataError when it is none. */
export function needKey(value: unknown): Key {
  const key = keyOf(value)
  if (key === undefined) throw new DOMException('The parameter is not a valid key.', 'DataError')
  return key
}

/** What a value holds at a key path; a compound path gives a list, and nothing when a part is missing. */
export function valueAt(value: unknown, path: KeyPath): unknown {
  if (typeof path !== 'string') {
    const parts = path.map((one) => valueAt(value, one))
    return parts.includes(undefined) ? undefined : parts
  }
  if (path === '') return value
  let found = value
  for (const step of path.split('.')) {
    if (typeof found === 'string' && step === 'length') return found.length
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined
    found = Reflect.get(found, step)
  }
  return found
}
