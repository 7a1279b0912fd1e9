/** Z-scores of measured children by the rules of the WHO tables, and by a second computation written from the formulas alone. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjustedLengthHeight, zNames, zScores, type Anthropometry } from '#domain/growth/anthropometry.ts'
import { roundZ } from '#domain/growth/z-score.ts'

const boy: Anthropometry = { sex: 'male', ageDays: 365 }

describe('the known values of the tables', () => {
  it.each([[6.9, -3], [7.7, -2], [8.6, -1], [9.6, 0], [10.8, 1], [12, 2], [13.3, 3]])('a boy of one year with %s kg lies near %s', (weightKg, z) => {
    expect(Math.abs((zScores({ ...boy, weightKg }).waz ?? 99) - z)).toBeLessThan(0.08)
  })

  it.each([['male', 3.3464], ['female', 3.2322]] as const)('a newborn %s of the median weight has 0', (sex, weightKg) => {
    expect(zScores({ sex, ageDays: 0, weightKg }).waz).toBe(0)
  })

  it.each([[79.3, -2], [85.7, 0], [92.2, 2]])('a girl of 731 days standing %s cm lies near %s', (lengthHeightCm, z) => {
    expect(Math.abs((zScores({ sex: 'female', ageDays: 731, lengthHeightCm, position: 'standing' }).haz ?? 99) - z)).toBeLessThan(0.05)
  })
})

describe('how a child was measured', () => {
  it('adds 0.7 cm to one who stood before two years', () => {
    expect([adjustedLengthHeight(80, 730, 'standing'), adjustedLengthHeight(80, 730, 'lying'), adjustedLengthHeight(80, 730, null)]).toEqual([80.7, 80, 80])
  })

  it('takes 0.7 cm from one who lay after two years', () => {
    expect([adjustedLengthHeight(90, 731, 'lying'), adjustedLengthHeight(90, 731, 'standing'), adjustedLengthHeight(90, 731, null)]).toEqual([89.3, 90, 90])
  })

  it('does not believe one who stood before nine months', () => {
    const measured = { sex: 'female', lengthHeightCm: 70, position: 'standing' } as const
    const [before, after] = [zScores({ ...measured, ageDays: 273 }), zScores({ ...measured, ageDays: 274 })]
    expect([before.doubtfulPosition, after.doubtfulPosition]).toEqual([true, false])
    expect(before.haz).toBe(zScores({ ...measured, position: 'lying', ageDays: 273 }).haz)
    expect(after.haz).toBe(zScores({ ...measured, lengthHeightCm: 70.7, position: 'lying', ageDays: 274 }).haz)
  })

  it('takes one of unknown age for lying below 87 cm', () => {
    const unknownAge = { sex: 'male', ageDays: null, weightKg: 12 } as const
    expect(zScores({ ...unknownAge, lengthHeightCm: 86.9 }).whz).toBe(zScores({ ...unknownAge, lengthHeightCm: 86.9, position: 'lying' }).whz)
    expect(zScores({ ...unknownAge, lengthHeightCm: 87 }).whz).toBe(zScores({ ...unknownAge, lengthHeightCm: 87, position: 'standing' }).whz)
    expect(zScores({ ...unknownAge, lengthHeightCm: 87 }).waz).toBeNull()
  })
})

describe('a z-score that does not exist', () => {
  it('is none before birth and from the sixtieth month on', () => {
    const weights = [-1, 0, 1826, 1827].map((ageDays) => zScores({ sex: 'male', ageDays, weightKg: 10 }).waz)
    expect(weights.map((z) => z === null)).toEqual([true, false, false, true])
  })

  it('is none without a sex, or without a measure', () => {
    const all = (child: Anthropometry) => zNames.map((name) => zScores(child)[name])
    expect(all({ sex: 'unknown', ageDays: 100, weightKg: 6, lengthHeightCm: 60, headCm: 40 })).toEqual([null, null, null, null, null])
    expect(all({ sex: 'male', ageDays: 100, weightKg: 0, lengthHeightCm: -1, headCm: Number.NaN })).toEqual([null, null, null, null, null])
  })

  it('is none by weight with swollen feet', () => {
    const { waz, haz, whz, baz, hcz } = zScores({ ...boy, weightKg: 9, lengthHeightCm: 75, headCm: 46, oedema: true })
    expect([waz, whz, baz]).toEqual([null, null, null])
    expect([haz, hcz].every((z) => z !== null)).toBe(true)
  })

  it.each([[44.9, null], [45, 0], [110, 0], [110.1, null]])('is none beyond the lengths of the table: %s cm', (lengthHeightCm, wanted) => {
    const { whz } = zScores({ sex: 'male', ageDays: 700, weightKg: 9, lengthHeightCm, position: 'lying' })
    expect(whz === null).toBe(wanted === null)
  })
})

describe('a z-score that no child has', () => {
  it('is flagged outside its limits and not on them', () => {
    const kg = (weightKg: number) => zScores({ ...boy, weightKg })
    const heavy = Array.from({ length: 300 }, (_, at) => kg(9 + at / 20))
    expect(heavy.every(({ waz, flags }) => flags.includes('waz') === ((waz ?? 0) > 5 || (waz ?? 0) < -6))).toBe(true)
    expect(heavy.some(({ flags }) => flags.length > 0)).toBe(true)
  })

  it('flags length, head and weight each for itself', () => {
    expect(zScores({ ...boy, weightKg: 3, lengthHeightCm: 120, headCm: 20 }).flags).toEqual(['waz', 'haz', 'baz', 'hcz'])
  })
})

describe('rounding', () => {
  it.each([[-2.004, -2], [-2.005, -2.01], [1.995, 2], [-0.001, 0], [0.125, 0.13]])('%s becomes %s', (z, wanted) => {
    expect(roundZ(z)).toBe(wanted)
  })
})

describe('a second computation from the published tables', () => {
  const table = (name: string) => new Map(readFileSync(new URL(`../../fixtures/who/${name}.csv`, import.meta.url), 'utf8').trim().split('\n').slice(1).map((line) => {
    const [key, ...numbers] = line.split(',')
    return [Number(key).toFixed(1), numbers.map(Number)] as const
  }))
  const tables = { wfa: table('wfa'), lhfa: table('lhfa'), bmifa: table('bmifa'), hcfa: table('hcfa'), wfl: table('wfl'), wfh: table('wfh') }

  function lms(rows: ReadonlyMap<string, readonly number[]>, sex: 'male' | 'female', key: number, isLine: boolean): number[] | null {
    const from = sex === 'male' ? 0 : 3
    const at = (k: number) => rows.get(k.toFixed(1))?.slice(from, from + 3) ?? null
    if (!isLine) return at(key)
    const low = Math.floor(key * 10 + 1e-7) / 10
    const part = Math.max(0, key * 10 - low * 10)
    const [a, b] = [at(low), at(low + 0.1)]
    if (!a || part < 1e-6) return a
    return b ? a.map((value, index) => value * (1 - part) + (b[index] ?? 0) * part) : null
  }

  function z(measure: number, row: number[] | null, isRestricted: boolean): number | null {
    if (!row) return null
    const [l = 0, m = 0, s = 0] = row
    const plain = (Math.exp(l * Math.log(measure / m)) - 1) / l / s
    const sd = (k: number) => m * Math.exp(Math.log(1 + l * s * k) / l)
    if (!isRestricted || Math.abs(plain) <= 3) return plain
    return plain > 3 ? 3 + (measure - sd(3)) / (sd(3) - sd(2)) : (measure - sd(-3)) / (sd(-2) - sd(-3)) - 3
  }

  it('agrees within 0.01 for any child', () => {
    const children = fc.record({
      sex: fc.constantFrom('male' as const, 'female' as const), ageDays: fc.integer({ min: 0, max: 1826 }),
      kg: fc.integer({ min: 8, max: 400 }), mm: fc.integer({ min: 4200, max: 12400 }), head: fc.integer({ min: 250, max: 600 }),
      position: fc.constantFrom('lying' as const, 'standing' as const, null),
    })
    fc.assert(fc.property(children, ({ sex, ageDays, kg, mm, head, position }) => {
      const [weightKg, lengthHeightCm, headCm] = [kg / 10, mm / 100, head / 10]
      const seen = position === 'standing' && ageDays / 30.4375 < 9 ? null : position
      const cm = ageDays < 731 ? lengthHeightCm + (seen === 'standing' ? 0.7 : 0) : lengthHeightCm - (seen === 'lying' ? 0.7 : 0)
      const own = zScores({ sex, ageDays, weightKg, lengthHeightCm, headCm, position })
      const second = {
        waz: z(weightKg, lms(tables.wfa, sex, ageDays, false), true),
        haz: z(cm, lms(tables.lhfa, sex, ageDays, false), false),
        whz: z(weightKg, lms(ageDays < 731 ? tables.wfl : tables.wfh, sex, cm, true), true),
        baz: z(weightKg / (cm / 100) ** 2, lms(tables.bmifa, sex, ageDays, false), true),
        hcz: z(headCm, lms(tables.hcfa, sex, ageDays, false), false),
      }
      for (const name of zNames) {
        const [left, right] = [own[name], second[name]]
        expect(left === null, name).toBe(right === null)
        if (left !== null && right !== null) expect(Math.abs(left - right), name).toBeLessThan(0.0051 + Math.abs(right) * 1e-9)
      }
    }), { numRuns: 1500 })
  })
})
