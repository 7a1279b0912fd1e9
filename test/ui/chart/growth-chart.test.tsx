/** The growth chart as it is drawn and as it is read aloud. */
import * as fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { chartData, drawnPoints } from '#domain/growth/chart-data.ts'
import { addDays } from '#domain/time/calendar-day.ts'
import { chartScale, frame } from '#ui/chart/chart-scale.ts'
import { GrowthCharts } from '#ui/chart/growth-charts.tsx'

const TODAY = '2026-06-17'
const child = { sex: 'female' as const, birthDate: '2025-04-10' }
const on = (occurredOn: string, weightKg: number | null, lengthHeightCm: number | null = null) => ({ occurredOn, weightKg, lengthHeightCm, position: null })
const measurements = [on('2025-10-10', 7.2, 65), on('2026-01-10', 8.1), on(TODAY, 9.2, 75.5)]
const html = (about: typeof child | { sex: 'unknown'; birthDate: string } = child) => renderToStaticMarkup(<GrowthCharts child={about} measurements={measurements} today={TODAY} />)

describe('the measure of a chart', () => {
  it('places every point and line inside the frame', () => {
    const list = fc.array(fc.tuple(fc.integer({ min: 0, max: 1826 }), fc.double({ min: 0.5, max: 60, noNaN: true })), { minLength: 1, maxLength: 6 })
    fc.assert(fc.property(list, (figures) => {
      const data = chartData('weight-for-age', child, figures.toSorted(([left], [right]) => left - right).map(([age, kg]) => on(addDays(child.birthDate, age), kg)))
      if (!data) return
      const { x, y, ages, values } = chartScale(data)
      const isInside = (across: number, down: number) => across >= frame.left - 0.5 && across <= frame.width - frame.right + 0.5 && down >= frame.top - 0.5 && down <= frame.height - frame.bottom + 0.5
      expect(drawnPoints(data).every(({ at, value }) => isInside(x(at), y(value)))).toBe(true)
      expect(data.curve.every(({ at, lines }) => lines.every((value) => isInside(x(at), y(value))))).toBe(true)
      expect(ages.every(({ at }) => isInside(at, frame.top)) && values.every(({ at }) => isInside(frame.left, at))).toBe(true)
      expect(values.length).toBeGreaterThan(1)
    }))
  })

  it('goes up with the figure and right with the age', () => {
    const data = chartData('weight-for-age', child, measurements)
    const scale = data && chartScale(data)
    expect(scale && scale.y(9) < scale.y(8) && scale.x(300) > scale.x(200)).toBe(true)
  })
})

describe('a growth chart', () => {
  it('says in a sentence what it shows', () => {
    expect(html()).toContain('aria-label="Biểu đồ có 3 lần đo. Hôm nay: 9,2 kg. Hợp với tuổi."')
  })

  it('has a table with the same points', () => {
    const rows = [...html().matchAll(/<tr><th scope="row"[^>]*>([^<]*)<\/th><td>([^<]*)<\/td><td[^>]*>([^<]*)<\/td>/g)].map(([, day, , figure]) => [day, figure])
    expect(rows).toEqual([['17/6', '9,2 kg'], ['10/1', '8,1 kg'], ['10/10/2025', '7,2 kg']])
    expect(html().match(/<circle class="[^"]*" cx/g)).toHaveLength(4)
  })

  it('names every band in words', () => {
    for (const band of ['Rất nặng so với tuổi', 'Nặng so với tuổi', 'Hợp với tuổi', 'Nhẹ cân', 'Rất nhẹ cân']) expect(html()).toContain(band)
  })

  it('never shows a bare z-score', () => {
    expect(html()).not.toMatch(/-[123](,\d+)?</)
  })

  it('without a sex draws the points and says why no curve', () => {
    const drawn = html({ sex: 'unknown', birthDate: child.birthDate })
    expect(drawn).toContain('chưa có đường chuẩn')
    expect(drawn).not.toContain('Nhẹ cân')
    expect(drawn).toContain('9,2 kg')
  })
})
