/** Reads a packed WHO table: L (power), M (median) and S (variation) by whole key; unpacked once, at the first question. */

/** One sex's columns as text; see the files of `who/`. */
interface PackedColumns {
  readonly l: string
  readonly m: string
  readonly s: string
}

/** A table as it is kept: `first` is the key of its first row (day, or tenth of a centimetre); the others follow one by one. */
export interface PackedTable {
  readonly first: number
  readonly male: PackedColumns
  readonly female: PackedColumns
}

/** The sexes that the tables know. */
export type TableSex = 'male' | 'female'

/** One row for one sex: L without unit, M in the table's unit, S as a share of M. */
export interface Lms {
  readonly l: number
  readonly m: number
  readonly s: number
}

const SCALES = { l: 10_000, m: 10_000, s: 100_000 } as const
const unpacked = new WeakMap<PackedColumns, readonly Lms[]>()

/** The row with this whole key; undefined outside the table. */
export function lmsOf(table: PackedTable, sex: TableSex, key: number): Lms | undefined {
  return rowsOf(table[sex])[key - table.first]
}

/** The row at a key between two rows, each parameter on the straight line between them (README of the tables, rule 7). */
export function lmsBetween(table: PackedTable, sex: TableSex, key: number): Lms | undefined {
  // Tenths of a centimetre come out of a product: 88.8 × 10 is not 888 in binary fractions.
  const nearest = Math.round(key)
  const below = Math.abs(key - nearest) < 1e-6 ? nearest : Math.floor(key)
  const part = below === nearest && key < nearest ? 0 : key - below
  const lower = lmsOf(table, sex, below)
  if (part < 1e-6 || !lower) return lower
  const upper = lmsOf(table, sex, below + 1)
  if (!upper) return undefined
  const mix = (from: number, to: number) => from + (to - from) * part
  return { l: mix(lower.l, upper.l), m: mix(lower.m, upper.m), s: mix(lower.s, upper.s) }
}

function rowsOf(columns: PackedColumns): readonly Lms[] {
  const known = unpacked.get(columns)
  if (known) return known
  const [l, m, s] = [numbersOf(columns.l), numbersOf(columns.m), numbersOf(columns.s)]
  const rows = m.map((median, at): Lms => ({ l: (l[at] ?? 0) / SCALES.l, m: median / SCALES.m, s: (s[at] ?? 0) / SCALES.s }))
  unpacked.set(columns, rows)
  return rows
}

function numbersOf(packed: string): number[] {
  const numbers: number[] = []
  let last = 0
  for (const word of packed.split(' ')) {
    const [step = '0', times = '1'] = word.split('*')
    for (let count = Number(times); count > 0; count -= 1) numbers.push((last += Number(step)))
  }
  return numbers
}
