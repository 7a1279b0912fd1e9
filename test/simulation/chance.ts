/** All chance of a schedule, from one number: bytes, picks, and nothing that differs from run to run. */

/** A stream of chance. */
export interface Chance {
  /** A whole number from 0, below `limit`. */
  below: (limit: number) => number
  bytes: (count: number) => Uint8Array
  /** One of several. */
  pick: <Item>(items: readonly Item[]) => Item | undefined
}

/** A stream that repeats itself exactly for the same seed. */
export function chanceFrom(seed: number): Chance {
  let state = (seed ^ 0x9e3779b9) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const below = (limit: number) => next() % limit
  return {
    below,
    bytes: (count) => {
      const bytes = new Uint8Array(count)
      for (let at = 0; at < count; at += 4) {
        const word = next()
        bytes[at] = word
        if (at + 1 < count) bytes[at + 1] = word >>> 8
        if (at + 2 < count) bytes[at + 2] = word >>> 16
        if (at + 3 < count) bytes[at + 3] = word >>> 24
      }
      return bytes
    },
    pick: (items) => items[below(Math.max(1, items.length))],
  }
}
