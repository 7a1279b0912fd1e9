/** The formulas forward and back, and where the restricted form begins. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growthCurve } from '#domain/growth/growth-curve.ts'
import type { Lms } from '#domain/growth/lms-table.ts'
import { measureAt, restrictedZOf, zOf } from '#domain/growth/z-score.ts'

const anyRow = fc.record({ l: fc.double({ min: -2, max: 2, noNaN: true }).filter((l) => Math.abs(l) > 0.001), m: fc.double({ min: 2, max: 120, noNaN: true }), s: fc.double({ min: 0.03, max: 0.15, noNaN: true }) })

describe('a measure and its z-score', () => {
  it('is 0 at the median whatever the row', () => {
    fc.assert(fc.property(anyRow, (row) => {
      expect(zOf(row.m, row)).toBeCloseTo(0, 9)
    }))
  })

  it('is the measure again when taken back', () => {
    fc.assert(fc.property(anyRow, fc.double({ min: -3, max: 3, noNaN: true }), (row, z) => {
      expect(zOf(measureAt(row, z), row)).toBeCloseTo(z, 6)
    }))
  })

  it('takes the logarithm where the power is 0', () => {
    const row: Lms = { l: 0, m: 10, s: 0.1 }
    expect(zOf(measureAt(row, 1.5), row)).toBeCloseTo(1.5, 12)
    expect(measureAt(row, 0)).toBe(10)
  })

  it('rises with the measure also beyond three deviations', () => {
    const measures = fc.tuple(fc.double({ min: 0.3, max: 3, noNaN: true }), fc.double({ min: 0.3, max: 3, noNaN: true }))
    fc.assert(fc.property(anyRow, measures, (row, [one, other]) => {
      const [low, high] = [Math.min(one, other) * row.m, Math.max(one, other) * row.m]
      expect(restrictedZOf(high, row)).toBeGreaterThanOrEqual(restrictedZOf(low, row))
    }))
  })

  it.each([3, -3])('goes on without a step at %s in the restricted form', (edge) => {
    fc.assert(fc.property(anyRow, (row) => {
      const at = measureAt(row, edge)
      expect(restrictedZOf(at * (1 + 1e-9), row)).toBeCloseTo(restrictedZOf(at * (1 - 1e-9), row), 5)
    }))
  })

  it('goes on by even steps beyond three deviations', () => {
    const row: Lms = { l: -0.35, m: 9.6, s: 0.11 }
    const step = measureAt(row, 3) - measureAt(row, 2)
    expect(restrictedZOf(measureAt(row, 3) + step, row)).toBeCloseTo(4, 9)
    expect(zOf(measureAt(row, 3) + step, row)).not.toBeCloseTo(4, 2)
  })
})

describe('the lines of a chart', () => {
  it('rise from the lowest to the highest everywhere', () => {
    for (const chart of ['weight-for-age', 'length-height-for-age', 'bmi-for-age', 'head-for-age', 'weight-for-length', 'weight-for-height'] as const) {
      for (const sex of ['male', 'female'] as const) {
        const points = growthCurve(chart, sex)
        expect(points.length).toBeGreaterThan(50)
        expect(points.every(({ lines }) => lines.length === 5 && lines.every((value, at) => at === 0 || value > (lines[at - 1] ?? Infinity)))).toBe(true)
      }
    }
  })

  it('go by weeks, then by months, to the last day', () => {
    const days = growthCurve('weight-for-age', 'male').map(({ at }) => at)
    expect(days.slice(0, 4)).toEqual([0, 7, 14, 21])
    expect([days[13], days[14], days.at(-1)]).toEqual([91, 122, 1826])
    expect(growthCurve('weight-for-length', 'female')[0]?.at).toBe(45)
  })
})
