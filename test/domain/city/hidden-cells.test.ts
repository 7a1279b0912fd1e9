/** Tables of wards × halves and year: nobody who knows all that is shown, and adds and subtracts, finds a count of fewer than 5 people. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cityColumns, type CountsByCode, type WardCounts } from '#domain/city/city-table.ts'
import type { CityColumn } from '#domain/city/city-table.ts'
import type { CityPart } from '#domain/city/city-periods.ts'
import { hideCells, keepsSecrets, type CountTable, type TableCell } from '#domain/city/hidden-cells.ts'
import { alternatives, type Shown } from './attacker.ts'

const parts = ['h1', 'h2', 'year'] as const
type Counts = readonly [number, number]

/** Wards of one indicator; `eenc` is a share of births. */
function wardsOf(rows: readonly { h1: Counts | null; h2: Counts; year: Counts }[], code: keyof CountsByCode = 'eenc'): WardCounts[] {
  return rows.map(({ h1, h2, year }, at) => ({
    ward: `31/1138${at}`,
    counts: { ...(h1 ? { h1: { [code]: h1 } } : {}), h2: { [code]: h2 }, year: { [code]: year } },
  }))
}

function columnOf(wards: readonly WardCounts[], part: CityPart, code = 'eenc'): CityColumn {
  const found = cityColumns(wards, part).find((one) => one.code === code)
  if (!found) throw new Error('no column')
  return found
}

const add = ([n1, d1]: Counts, [n2, d2]: Counts): Counts => [n1 + n2, d1 + d2]

/** What the reader sees of all three parts, numerators or denominators. */
function shownOf(wards: readonly WardCounts[], of: 'numerator' | 'denominator', code = 'eenc'): Shown {
  const columns = parts.map((part) => columnOf(wards, part, code))
  return { rows: wards.map((_, row) => columns.map(({ cells }) => cells[row]?.[of] ?? null)), totals: columns.map(({ total }) => total[of]) }
}

const isFew = (count: number) => count > 0 && count < 5

describe('one half of a year', () => {
  const cell = (wards: readonly WardCounts[], row: number) => columnOf(wards, 'h1').cells[row]
  const half = (...counts: Counts[]) => wardsOf(counts.map((h1) => ({ h1, h2: [0, 0], year: h1 })))

  it('shows what is nobody or five and more', () => {
    expect(cell(half([40, 60], [0, 30]), 0)).toEqual({ numerator: 40, denominator: 60, rate: '66,7%' })
    expect(cell(half([40, 60], [0, 30]), 1)).toEqual({ numerator: 0, denominator: 30, rate: '0,0%' })
  })

  it('hides few, and few who are left, with a partner', () => {
    const wards = half([3, 60], [40, 60], [50, 90], [70, 200])
    expect(wards.map((_, row) => cell(wards, row)?.numerator)).toEqual([null, null, 50, 70])
    expect(cell(wards, 0)?.denominator).toBe(60)
    expect(columnOf(wards, 'h1').total.numerator).toBe(163)
    const left = half([58, 60], [40, 60], [50, 90], [70, 200])
    expect(left.map((_, row) => cell(left, row)?.numerator)).toEqual([null, null, 50, 70])
  })

  it('hides the only ward together with the total', () => {
    const { cells, total } = columnOf(half([7, 9]), 'h1')
    expect([cells[0], total]).toEqual([{ numerator: null, denominator: 9, rate: null }, { numerator: null, denominator: 9, rate: null }])
  })

  it('hides a denominator of few with its numerator', () => {
    const wards = half([0, 3], [40, 60], [50, 90])
    expect(cell(wards, 0)).toEqual({ numerator: null, denominator: null, rate: null })
  })

  it('says nothing of a ward without a book', () => {
    const wards = wardsOf([{ h1: null, h2: [9, 20], year: [9, 20] }, { h1: [10, 30], h2: [20, 40], year: [30, 70] }])
    expect(columnOf(wards, 'h1').cells[0]).toBeNull()
    expect(columnOf(wards, 'year').cells[0]).toEqual({ numerator: 9, denominator: 20, rate: '45,0%' })
  })
})

describe('a year beside its halves', () => {
  it('hides the year that would give a half away', () => {
    const wards = wardsOf([
      { h1: [50, 100], h2: [3, 90], year: [53, 190] },
      { h1: [40, 100], h2: [60, 90], year: [100, 190] },
      { h1: [70, 100], h2: [20, 90], year: [90, 190] },
    ])
    expect(columnOf(wards, 'h1').cells.map((one) => one?.numerator)).toEqual([50, 40, 70])
    expect(columnOf(wards, 'h2').cells.map((one) => one?.numerator)).toEqual([null, 60, null])
    expect(columnOf(wards, 'year').cells.map((one) => one?.numerator)).toEqual([null, 100, null])
  })

  it('hides it also where forms came late', () => {
    const wards = wardsOf([
      { h1: [50, 100], h2: [6, 90], year: [54, 190] },
      { h1: [40, 100], h2: [60, 90], year: [100, 190] },
      { h1: [70, 100], h2: [20, 90], year: [90, 190] },
    ])
    expect(columnOf(wards, 'year').cells[0]?.numerator).toBeNull()
  })

  it('never takes back what the first half showed', () => {
    fc.assert(
      fc.property(tables, (wards) => {
        const inJuly = wards.map(({ ward, counts: { h1 } }): WardCounts => ({ ward, counts: h1 ? { h1 } : {} }))
        expect(cityColumns(wards, 'h1')).toEqual(cityColumns(inJuly, 'h1'))
      }),
      { numRuns: 100 },
    )
  })
})

const counts = fc.integer({ min: 0, max: 9 }).chain((under) => fc.tuple(fc.integer({ min: 0, max: under }), fc.constant(under)))
const row = fc.record({ h1: fc.option(counts, { nil: null, freq: 6 }), h2: counts }).map(({ h1, h2 }) => ({ h1, h2, year: add(h1 ?? [0, 0], h2) }))
const tables = fc.array(row, { minLength: 1, maxLength: 3 }).map((rows) => wardsOf(rows))

describe('whoever solves the table', () => {
  it('pins no hidden numerator of few people', () => {
    fc.assert(
      fc.property(tables, (wards) => {
        // The denominators are given to her all: what she knows beside the table is not ours to say.
        const found = alternatives(shownOf(wards, 'numerator'), wards.map(({ counts: of }) => parts.map((part) => of[part]?.eenc?.[1] ?? 0)))
        for (const [at, ward] of wards.entries()) {
          for (const [place, part] of parts.entries()) {
            const [over, under] = ward.counts[part]?.eenc ?? [0, 0]
            if (isFew(over) || isFew(under - over)) expect([at, part, found(at, place).length > 1]).toEqual([at, part, true])
          }
        }
      }),
      { numRuns: 600 },
    )
  })

  it('pins no hidden denominator of few people', () => {
    fc.assert(
      fc.property(tables, (wards) => {
        const found = alternatives(shownOf(wards, 'denominator'), wards.map(() => [10, 10, 19]))
        for (const [at, ward] of wards.entries()) {
          for (const [place, part] of parts.entries()) {
            const under = ward.counts[part]?.eenc?.[1] ?? 0
            if (isFew(under)) expect([at, part, found(at, place).length > 1]).toEqual([at, part, true])
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is shown no count of few people nor their rest', () => {
    fc.assert(
      fc.property(tables, (wards) => {
        for (const part of parts) {
          const { cells, total } = columnOf(wards, part)
          for (const one of [...cells, total]) {
            const [over, under] = [one?.numerator ?? 0, one?.denominator ?? 0]
            const left = one && one.numerator !== null && one.denominator !== null ? under - over : 0
            expect([over, under, left].some(isFew)).toBe(false)
          }
        }
      }),
      { numRuns: 600 },
    )
  })

  it('is shown the true counts where any are shown', () => {
    fc.assert(
      fc.property(tables, (wards) => {
        for (const part of parts) {
          for (const [at, cell] of columnOf(wards, part).cells.entries()) {
            const [over, under] = wards[at]?.counts[part]?.eenc ?? [0, 0]
            if (cell && cell.numerator !== null) expect([cell.numerator, cell.denominator]).toEqual([over, under])
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('counts that are parts of one another', () => {
  const one = (codes: CountsByCode): WardCounts[] => [0, 1, 2].map((at) => ({ ward: `31/1138${at}`, counts: { h1: at === 0 ? codes : { eenc: [400, 800], under5_mortality: [29, 800], infant_mortality: [19, 800], neonatal_mortality: [9, 800], low_birth_weight: [30, 790], early_breastfeeding_1h: [30, 700] } } }))

  it('hides deaths whose difference is few deaths', () => {
    const wards = one({ eenc: [50, 90], under5_mortality: [9, 90], infant_mortality: [7, 90], neonatal_mortality: [6, 90] })
    const first = (code: string) => columnOf(wards, 'h1', code).cells[0]?.numerator
    expect([first('under5_mortality'), first('infant_mortality'), first('neonatal_mortality')]).toEqual([9, null, 6])
  })

  it('hides a denominator that is a larger one less few', () => {
    const wards = one({ eenc: [50, 90], low_birth_weight: [7, 87], early_breastfeeding_1h: [30, 82] })
    const first = (code: string) => columnOf(wards, 'h1', code).cells[0]
    expect(first('low_birth_weight')).toEqual({ numerator: null, denominator: null, rate: null })
    expect(first('early_breastfeeding_1h')).toEqual({ numerator: 30, denominator: 82, rate: '36,6%' })
  })

  it('hides nothing of agencies, which are no people', () => {
    const wards = one({ agencies_injury_programme: [2, 4] })
    expect(columnOf(wards, 'h1', 'agencies_injury_programme').cells[0]).toEqual({ numerator: 2, denominator: 4, rate: '50,0%' })
  })
})

describe('a province of many wards', () => {
  const cell = (value: number): TableCell => ({ value, least: 0, most: Infinity, isSecret: isFew(value), isHidden: isFew(value), isFixed: false })
  const shownTotal = { isHidden: false, isFixed: false }
  const halves = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))
  const province = fc.array(halves, { minLength: 40, maxLength: 120 }).map(
    (rows): CountTable => ({ rows: rows.map(([h1, h2]) => [cell(h1), cell(h2), cell(h1 + h2)]), totals: [shownTotal, shownTotal, shownTotal] }),
  )

  it('keeps its secrets and nearly all the rest open', () => {
    fc.assert(
      fc.property(province, (table) => {
        const { rows, totals } = hideCells(table)
        const hidden = table.rows.map((cells, index): CountTable['rows'][number] => {
          const at = (place: 0 | 1 | 2): TableCell => ({ ...cells[place], isHidden: rows[index]?.[place] ?? true })
          return [at(0), at(1), at(2)]
        })
        expect(keepsSecrets({ rows: hidden, totals: [{ ...shownTotal, isHidden: totals[0] }, { ...shownTotal, isHidden: totals[1] }, { ...shownTotal, isHidden: totals[2] }] })).toBe(true)
        expect(totals).toEqual([false, false, false])
        const few = table.rows.flat().filter(({ isSecret }) => isSecret).length
        // Its other half with each, and a partner where one stands alone.
        expect(rows.flat().filter(Boolean).length).toBeLessThanOrEqual(3 * few + 6)
      }),
      { numRuns: 60 },
    )
  })
})
