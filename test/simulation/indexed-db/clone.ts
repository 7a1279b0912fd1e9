/** Copies values as structured clone does, as far as a phone's rows need it: JSON-like values, bytes, dates, undefined. */

/** A copy that shares nothing with the value; throws DataCloneError for what cannot be stored. */
export function cloneValue<Value>(value: Value): Value {
  return copy(value) as Value
}

function copy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'function' || typeof value === 'symbol') throw new DOMException('It could not be cloned.', 'DataCloneError')
    return value
  }
  if (Array.isArray(value)) {
    const list: unknown[] = []
    for (const item of value) list.push(copy(item))
    return list
  }
  const proto: unknown = Object.getPrototypeOf(value)
  if (proto === Object.prototype || proto === null) {
    const made: Record<string, unknown> = {}
    for (const name of Object.keys(value)) made[name] = copy((value as Record<string, unknown>)[name])
    return made
  }
  // Class instances, dates and bytes are rare: the platform's own way.
  return structuredClone(value)
}

/** About how many bytes a value takes on the disk. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length + 2
  if (typeof value !== 'object' || value === null) return 8
  if (value instanceof Uint8Array) return value.length + 8
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + sizeOf(one), 4)
  return Object.entries(value).reduce((sum, [name, one]) => sum + name.length + 3 + sizeOf(one), 4)
}
