/** Repeatable chance: the same seed number gives the same training ward. */

/** Draws in order from one seed. */
export interface Chance {
  /** 0 ≤ value < 1. */
  value: () => number
  /** A whole number from `low` to `high`, both included. */
  between: (low: number, high: number) => number
  pick: <Item>(items: readonly [Item, ...Item[]]) => Item
  /** True with the given probability. */
  happens: (probability: number) => boolean
  bytes: (count: number) => Uint8Array
}

/** Chance from a seed (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const value = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (low: number, high: number) => low + Math.floor(value() * (high - low + 1))
  return {
    value,
    between,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
    happens: (probability) => value() < probability,
    bytes: (count) => Uint8Array.from({ length: count }, () => between(0, 255)),
  }
}
