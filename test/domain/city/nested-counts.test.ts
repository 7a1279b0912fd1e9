/** Counts that hold one another over several indicators: whoever knows which is a part of which, and adds and subtracts, finds no count of few. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cityColumns, type CountsByCode, type WardCounts } from '#domain/city/city-table.ts'

const isFew = (count: number) => count > 0 && count < 5
type Counts = readonly number[]

/** Every way in which the wards can be filled from `each` so that all that is shown comes out. */
function fillings(each: readonly Counts[], shown: readonly (readonly (number | null)[])[], totals: readonly (number | null)[]): Counts[][] {
  const fitting = shown.map((cells) => each.filter((counts) => cells.every((cell, at) => cell === null || cell === counts[at])))
  const found: Counts[][] = []
  const fill = (row: number, sofar: Counts[]): void => {
    if (row < fitting.length) {
      for (const counts of fitting[row] ?? []) fill(row + 1, [...sofar, counts])
      return
    }
    const sums = totals.map((_, at) => sofar.reduce((sum, counts) => sum + (counts[at] ?? 0), 0))
    if (sums.every((sum, at) => totals[at] === null || totals[at] === sum)) found.push(sofar)
  }
  fill(0, [])
  return found
}

/** What is few among the counts of one ward and among their differences, by what it is. */
function secretsOf(counts: Counts): [string, (of: Counts) => number][] {
  const single = counts.map((_, at): [string, (of: Counts) => number] => [`${at}`, (of) => of[at] ?? 0])
  const between = counts.slice(1).map((_, at): [string, (of: Counts) => number] => [`${at}-${at + 1}`, (of) => (of[at] ?? 0) - (of[at + 1] ?? 0)])
  return [...single, ...between].filter(([, value]) => isFew(value(counts)))
}

function expectUnpinned(wards: readonly Counts[], found: readonly Counts[][]): void {
  expect(found.length).toBeGreaterThan(0)
  for (const [row, counts] of wards.entries()) {
    for (const [name, value] of secretsOf(counts)) {
      const values = new Set(found.map((filling) => value(filling[row] ?? [])))
      expect([row, name, values.size > 1]).toEqual([row, name, true])
    }
  }
}

describe('deaths, each kind a part of the next', () => {
  const upTo = (most: number) => range(most).flatMap((under5) => range(under5).flatMap((infant) => range(infant).map((neonatal) => [under5, infant, neonatal])))
  // What could be is more than what is.
  const [all, possible] = [upTo(8), upTo(10)]
  const codes = ['under5_mortality', 'infant_mortality', 'neonatal_mortality'] as const

  it('are found out neither singly nor by their difference', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...all), { minLength: 1, maxLength: 2 }), (wards) => {
        const of = wards.map((counts, at): WardCounts => ({ ward: `31/0000${at}`, counts: { h1: Object.fromEntries(codes.map((code, place) => [code, [counts[place] ?? 0, 400]])) } }))
        const columns = cityColumns(of, 'h1')
        const columnOf = (code: string) => columns.find((one) => one.code === code)
        const shown = wards.map((_, row) => codes.map((code) => columnOf(code)?.cells[row]?.numerator ?? null))
        expectUnpinned(wards, fillings(possible, shown, codes.map((code) => columnOf(code)?.total.numerator ?? null)))
      }),
      { numRuns: 150 },
    )
  })
})

describe('deaths of a whole province', () => {
  it('are shown where each ward has few of them', () => {
    const wards = Array.from({ length: 30 }, (_, at): WardCounts => {
      const [under5, infant] = [at % 4, at % 4 === 3 ? 2 : at % 4]
      const counts: CountsByCode = { under5_mortality: [under5, 400], infant_mortality: [infant, 400], neonatal_mortality: [Math.min(1, infant), 400] }
      return { ward: `31/${10_000 + at}`, counts: { h1: counts } }
    })
    const columns = cityColumns(wards, 'h1').filter(({ code }) => code.endsWith('_mortality'))
    expect(columns.map(({ total }) => total.numerator)).toEqual([22, 36, 43].toSorted((one, other) => one - other))
    expect(columns.every(({ cells }) => cells.every((cell) => cell?.numerator === null || cell?.numerator === 0))).toBe(true)
  })
})

describe('births, and those of them whose weight is known', () => {
  const upTo = (most: number) => range(most).flatMap((births) => range(births).map((known) => [births, known]))
  const [all, possible] = [upTo(12), upTo(14)]

  it('are found out neither singly nor by their difference', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...all), fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 3 }), (wards) => {
        const of = wards.map(([[births = 0, known = 0], some, light], at): WardCounts => {
          const counts: CountsByCode = { eenc: [Math.min(some, births), births], low_birth_weight: [Math.min(light, known), known] }
          return { ward: `31/0000${at}`, counts: { h1: counts } }
        })
        const columns = cityColumns(of, 'h1')
        const columnOf = (code: string) => columns.find((one) => one.code === code)
        const codes = ['eenc', 'low_birth_weight']
        const shown = of.map((_, row) => codes.map((code) => columnOf(code)?.cells[row]?.denominator ?? null))
        // A numerator that is shown is a bound for its denominator.
        const least = of.map((_, row) => codes.map((code) => columnOf(code)?.cells[row]?.numerator ?? 0))
        const found = fillings(possible, shown, codes.map((code) => columnOf(code)?.total.denominator ?? null)).filter((filling) => filling.every((counts, row) => counts.every((count, at) => count >= (least[row]?.[at] ?? 0))))
        expectUnpinned(wards.map(([counts]) => counts), found)
      }),
      { numRuns: 150 },
    )
  })
})

function range(most: number): number[] {
  return Array.from({ length: most + 1 }, (_, count) => count)
}
