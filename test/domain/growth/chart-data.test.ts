/** The chart of a child: curves in order, own points with their band, the window that holds them. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessGrowth } from '#domain/growth/assess-growth.ts'
import { bandIds, bandLabels, bandOf } from '#domain/growth/chart-bands.ts'
import { chartData, drawnPoints, valueRange } from '#domain/growth/chart-data.ts'
import { growthCurve } from '#domain/growth/growth-curve.ts'
import { addDays } from '#domain/time/calendar-day.ts'

const BORN = '2025-04-10'
const girl = { sex: 'female' as const, birthDate: BORN }
const on = (occurredOn: string, weightKg: number | null, lengthHeightCm: number | null = null) => ({ occurredOn, weightKg, lengthHeightCm, position: lengthHeightCm === null ? null : ('lying' as const) })

describe('the curves of a chart', () => {
  it.each(['weight-for-age', 'length-height-for-age'] as const)('of %s lie one above the other', (chart) => {
    for (const sex of ['male', 'female'] as const) {
      for (const { lines } of growthCurve(chart, sex)) expect(lines).toEqual(lines.toSorted((left, right) => left - right))
    }
  })

  it.each(['weight-for-age', 'length-height-for-age'] as const)('of %s rise from month to month', (chart) => {
    for (const sex of ['male', 'female'] as const) {
      const months = growthCurve(chart, sex).filter(({ at }) => at >= 30)
      for (const line of [0, 1, 2, 3, 4]) {
        const values = months.map(({ lines }) => lines[line] ?? 0)
        // Where length becomes height the tables fall by 0.7 cm once.
        const allowed = chart === 'weight-for-age' ? 0 : 0.71
        values.slice(1).forEach((value, place) => expect(value).toBeGreaterThan((values[place] ?? 0) - allowed))
      }
    }
  })
})

describe('the chart of a child', () => {
  it('shows each figure with its band in words', () => {
    const data = chartData('weight-for-age', girl, [on('2025-10-10', 7.2), on('2026-06-17', 6.9)])
    expect(data?.points.map(({ shown, band }) => [shown, band])).toEqual([['7,2 kg', 'Hợp với tuổi'], ['6,9 kg', 'Nhẹ cân']])
    expect([data?.from, data?.to]).toEqual([0, 731])
  })

  it('leaves out what has no figure or no birthday', () => {
    expect(chartData('length-height-for-age', girl, [on('2026-06-17', 9)])).toBeNull()
    expect(chartData('weight-for-age', { sex: 'male', birthDate: '2025' }, [on('2026-06-17', 9)])).toBeNull()
    expect(chartData('weight-for-age', girl, [on('2031-06-17', 18)])).toBeNull()
  })

  it('has points but no curve where the sex is not known', () => {
    const data = chartData('weight-for-age', { sex: 'unknown', birthDate: BORN }, [on('2026-06-17', 9)])
    expect([data?.curve, data?.points[0]?.band]).toEqual([[], null])
  })

  it('says of a doubtful figure that it is doubtful', () => {
    expect(chartData('weight-for-age', girl, [on('2026-06-17', 92)])?.points[0]).toMatchObject({ band: 'Số này chưa hợp với tuổi', doubtful: true })
  })

  it('holds every point and every line within its edges', () => {
    const measured = fc.array(fc.tuple(fc.integer({ min: 0, max: 1826 }), fc.double({ min: 0.5, max: 60, noNaN: true })), { minLength: 1, maxLength: 8 })
    fc.assert(fc.property(measured, (list) => {
      const data = chartData('weight-for-age', girl, list.toSorted(([left], [right]) => left - right).map(([age, kg]) => on(addDays(BORN, age), Math.round(kg * 10) / 10)))
      if (!data) return
      const { least, most } = valueRange(data)
      for (const { at, value } of drawnPoints(data)) {
        expect(at >= data.from && at <= data.to).toBe(true)
        expect(value >= least && value <= most).toBe(true)
      }
      expect(data.curve.every(({ at }) => at >= data.from - 1 && at <= data.to + 1)).toBe(true)
      expect(data.curve.length).toBeGreaterThan(3)
    }))
  })

  it('names five bands, the lines belonging to the middle', () => {
    expect([-3.01, -3, -2, 0, 2, 3, 3.01].map(bandOf)).toEqual(['far-below', 'below', 'middle', 'middle', 'middle', 'above', 'far-above'])
    expect(bandIds.every((band) => bandLabels['weight-for-age'][band] !== '' && bandLabels['length-height-for-age'][band] !== '')).toBe(true)
  })
})

describe('a measurement judged', () => {
  it('sends a swollen or very thin child to the station today', () => {
    expect(assessGrowth(girl, { ...on('2026-06-17', 9, 75), oedema: 'yes' }, []).action).toBe('today')
    expect(assessGrowth(girl, { ...on('2026-06-17', null), muacMm: 112 }, []).action).toBe('today')
    expect(assessGrowth(girl, on('2026-06-17', 6, 75), []).classes).toContain('wasted_severe')
  })

  it('asks for the station within the week when no weight came', () => {
    const found = assessGrowth(girl, on('2026-06-17', 9), [on('2026-05-17', 9)])
    expect([found.action, found.course]).toEqual(['this-week', 'no-gain'])
    expect(found.sentence).toContain('trong tuần này')
  })

  it('compares with the last weight, not the last measuring', () => {
    const found = assessGrowth(girl, on('2026-06-17', 9.3), [on('2026-05-17', 9), { ...on('2026-06-01', null, 74) }])
    expect(found.sentence).toBe('Bé nặng 9,3 kg, tăng 300 g so với lần trước. Bé lớn tốt.')
  })

  it('of a child without birthday judges nothing by age', () => {
    const found = assessGrowth({ sex: 'male', birthDate: null }, on('2026-06-17', 9.3), [])
    expect([found.ageDays, found.sentence, found.action]).toEqual([null, 'Bé nặng 9,3 kg.', 'none'])
  })
})
