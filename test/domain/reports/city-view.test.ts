/** What the city reads: no name, no list, no count of fewer than 5 people, and none that could be worked out from what is shown. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cityView, type CityLine } from '#domain/reports/city-view.ts'
import type { ReportContent, ReportLine } from '#domain/reports/content.ts'
import { hiddenRows } from '#domain/reports/hidden-rows.ts'
import { adopted, GROUPS, lineOf, reportOf, WARD, wardRecords } from './report-world.ts'

const base = reportOf(wardRecords(5, 30))
const [, , , , eenc] = base.lines

/** The line of EENC with these counts; groups add up unless said otherwise. */
function line(numerator: number, denominator: number, said: Partial<ReportLine> = {}): ReportLine {
  if (!eenc) throw new Error('no line')
  return { ...eenc, numerator, denominator, byGroup: null, ...said }
}
const content = (...lines: ReportLine[]): ReportContent => ({ ...base, lines, withoutTarget: [] })
const cityOf = (one: ReportLine): CityLine => {
  const [found] = cityView(content(one)).lines
  if (!found) throw new Error('no line')
  return found
}

describe('a count for the city', () => {
  it.each([
    [0, 40, 0, 40],
    [1, 40, null, 40],
    [4, 40, null, 40],
    [5, 40, 5, 40],
    [36, 40, null, 40],
    [35, 40, 35, 40],
    [40, 40, 40, 40],
    [2, 4, null, null],
    [0, 3, null, null],
    [0, 0, 0, 0],
  ])('of %i in %i is shown as %s in %s', (numerator, denominator, over, under) => {
    expect(cityOf(line(numerator, denominator))).toMatchObject({ numerator: over, denominator: under })
  })

  it('takes rate, state and difference with it when hidden', () => {
    const hidden = cityOf(line(38, 40, { state: 'met', before: { ...line(0, 0).before, basis: 'whole', numerator: 30, denominator: 40, difference: 20 } }))
    expect(hidden).toMatchObject({ rate: null, state: null, before: { numerator: 30, difference: null }, hasHidden: true })
    expect(cityOf(line(20, 40, { state: 'not-met' }))).toMatchObject({ state: 'not-met' })
  })

  it('keeps the state that no count gives away', () => {
    expect(cityOf(line(1, 312, { unit: 'per_1000_live_births', state: 'watch' }))).toMatchObject({ numerator: null, denominator: 312, state: 'watch' })
  })

  it('of deaths does not hide those who live', () => {
    expect(cityOf(line(6, 8, { unit: 'per_1000_live_births' }))).toMatchObject({ numerator: 6, denominator: 8 })
  })

  it('hides the state of a lower rate with the year before', () => {
    const before = { ...line(0, 0).before, basis: 'whole' as const, numerator: 2, denominator: 400, difference: 10 }
    expect(cityOf(line(9, 400, { unit: 'cases_per_1000_children', goal: { op: 'down', value: null, words: 'giảm' }, state: 'not-met', before }))).toMatchObject({
      numerator: 9, state: null, before: { numerator: null, rate: null, difference: null },
    })
  })

  it('shows all parts of a line or none', () => {
    const part = (numerator: number) => ({ label: 'x', numerator, denominator: 40, rate: { value: null, words: null } })
    expect(cityOf(line(20, 40, { parts: [part(20), part(3)] })).parts.map(({ numerator }) => numerator)).toEqual([null, null])
    expect(cityOf(line(20, 40, { parts: [part(20), part(30)] })).parts.map(({ numerator }) => numerator)).toEqual([20, 30])
  })
})

describe('the report for the city', () => {
  const city = cityView(reportOf(wardRecords(5, 300), { adopted: adopted({ plan: 'minh-tan-2026' }) }))

  it('names nobody and lists nothing', () => {
    const text = JSON.stringify(city)
    expect(text).not.toMatch(/0000-7000-8000/)
    for (const field of ['toReach', 'countedRecords', 'notes":[{"code":"unknown', 'unknown"', 'missing', 'adoptedBy', 'digest']) expect(text).not.toContain(field)
  })

  it('keeps sentence, goal and order of the lines', () => {
    expect(city.lines.map(({ id, goal }) => `${id} ${goal?.words}`)).toEqual(['MT-01 giảm', 'MT-02 ≥ 95%'])
    expect(city.withoutTarget).toHaveLength(6)
  })
})

describe('groups for the city', () => {
  const rows = (...counts: [number, number][]) => counts.map(([numerator, denominator]) => ({ numerator, denominator }))
  const places = (...counts: [number, number][]) => [...hiddenRows([{ rows: rows(...counts), isShare: true }])].toSorted((left, right) => left - right)

  it('are all shown when none is small', () => {
    expect(places([20, 40], [0, 30], [50, 50])).toEqual([])
  })

  it('hide a second one, or the total would tell of the first', () => {
    expect(places([2, 40], [20, 30], [30, 50])).toEqual([0, 1])
  })

  it('hide more while those hidden are few together', () => {
    expect(places([0, 2], [0, 1], [20, 30], [30, 50])).toEqual([0, 1, 2])
  })

  it('hide more than so many groups of one person each', () => {
    expect(places([1, 1], [1, 1], [1, 1], [1, 1], [1, 1], [20, 40])).toEqual([0, 1, 2, 3, 4, 5])
  })

  it('hide all of one size together', () => {
    expect(places([2, 40], [20, 30], [10, 30], [30, 50])).toEqual([0, 1, 2])
  })

  it('hide a group in every line or in none', () => {
    const byGroup = (...counts: [number, number, number][]) => ({ byGroup: counts })
    const report = { ...content(
      line(50, 120, byGroup([2, 40, 0], [18, 30, 0], [30, 50, 0], [0, 0, 0])),
      line(60, 120, byGroup([20, 40, 0], [15, 30, 0], [25, 50, 0], [0, 0, 0])),
    ), header: { ...base.header, groups: [...GROUPS, WARD] } }
    const shown = cityView(report).lines.map((one) => one.byGroup?.map(({ denominator }) => denominator))
    expect(shown).toEqual([[null, null, 50, 0], [null, null, 50, 0]])
  })

  it('that do not add up are left out', () => {
    expect(cityOf(line(50, 100, { byGroup: [[20, 40, 0], [20, 40, 0], [20, 40, 0]] })).byGroup).toBeNull()
  })

  it('of a line whose total is hidden are left out', () => {
    expect(cityOf(line(3, 100, { byGroup: [[3, 50, 0], [0, 50, 0]] })).byGroup).toBeNull()
  })
})

/** Every value that a hidden cell may have by what is shown: totals, the shown groups, and that a part is no larger than its whole. */
function feasible(city: CityLine, groupCount: number): { numerators: number; denominators: number } {
  const shown = (city.byGroup ?? []).filter(({ denominator }) => denominator !== null)
  const total = { over: city.numerator ?? 0, under: city.denominator ?? 0 }
  const over = total.over - shown.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0)
  const under = total.under - shown.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0)
  const hidden = groupCount - shown.length
  // The reader may know that each hidden group has somebody.
  const denominators = Array.from({ length: under + 1 }, (_, value) => value).filter((value) => value >= 1 && under - value >= hidden - 1 && (hidden > 1 || value === under))
  const numerators = Array.from({ length: over + 1 }, (_, value) => value).filter((value) => denominators.some((most) => value <= most && over - value <= under - most))
  return { numerators: numerators.length, denominators: denominators.length }
}

describe('whatever the counts', () => {
  const group = fc.integer({ min: 0, max: 40 }).chain((denominator) => fc.tuple(fc.integer({ min: 0, max: denominator }), fc.constant(denominator)))
  const groups = fc.array(group, { minLength: 1, maxLength: 8 })
  const unit = fc.constantFrom('percent', 'per_1000_live_births')
  const lineFrom = (counts: readonly (readonly [number, number])[], of: string) =>
    line(counts.reduce((sum, [over]) => sum + over, 0), counts.reduce((sum, [, under]) => sum + under, 0), { unit: of, byGroup: counts.map(([over, under]): [number, number, number] => [over, under, 0]) })

  it('no cell of one to four people is shown', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(groups, unit), { minLength: 1, maxLength: 4 }), (lines) => {
        const size = lines[0]?.[0].length ?? 0
        const same = lines.filter(([counts]) => counts.length === size).map(([counts, of]) => lineFrom(counts, of))
        for (const one of cityView(content(...same)).lines) {
          for (const { numerator, denominator } of [one, ...(one.byGroup ?? [])]) {
            for (const cell of [numerator, denominator, one.unit === 'percent' && numerator !== null && denominator !== null ? denominator - numerator : 0]) {
              expect(cell !== null && cell > 0 && cell < 5).toBe(false)
            }
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('no hidden cell is left with one value that it can have', () => {
    fc.assert(
      fc.property(groups, unit, (counts, of) => {
        const city = cityOf(lineFrom(counts, of))
        fc.pre(city.byGroup !== null && city.byGroup.some(({ denominator }) => denominator === null))
        const hidden = counts.filter((_, at) => city.byGroup?.[at]?.denominator === null)
        const { numerators, denominators } = feasible(city, counts.length)
        expect(denominators).toBeGreaterThan(1)
        if (hidden.some(([over]) => over > 0 && over < 5)) expect(numerators).toBeGreaterThan(1)
      }),
      { numRuns: 1000 },
    )
  })

  it('no group is hidden in one line and shown in another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }).chain((size) => fc.array(fc.tuple(fc.array(group, { minLength: size, maxLength: size }), unit), { minLength: 2, maxLength: 4 })), (lines) => {
        const city = cityView(content(...lines.map(([counts, of]) => lineFrom(counts, of))))
        const patterns = city.lines.flatMap(({ byGroup }) => (byGroup === null ? [] : [byGroup.map(({ denominator }) => denominator === null).join()]))
        expect(new Set(patterns).size).toBeLessThanOrEqual(1)
      }),
      { numRuns: 300 },
    )
  })

  it('in a real ward the same holds for its report', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => {
        const report = reportOf(wardRecords(seed, 40))
        const city = cityView(report)
        for (const one of city.lines) {
          const { numerator, denominator } = lineOf(report, one.id)
          if (one.numerator !== null) expect([one.numerator, one.denominator]).toEqual([numerator, denominator])
          if (one.numerator === null) expect([one.rate, one.before.difference]).toEqual([null, null])
        }
      }),
      { numRuns: 8 },
    )
  })
})
