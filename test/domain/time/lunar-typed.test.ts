/** A lunar day as it is said is the last one that has been. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { solarToLunar } from '#domain/time/lunar.ts'
import { latestLunarDay } from '#domain/time/lunar-typed.ts'

const today = '2026-06-17'

describe('a lunar day', () => {
  it.each([
    ['15/1', '2026-03-03'],
    ['mùng 1 tháng 1', '2026-02-17'],
    ['ngày 15 tháng 8', '2025-10-06'],
    ['15-8 âm lịch', '2025-10-06'],
    ['1/6 nhuận', '2025-07-25'],
  ])('"%s" was %s', (typed, day) => {
    expect(latestLunarDay(typed, today)).toBe(day)
  })

  it.each(['', 'rằm', '15', '31/1', '1/13', '15/8/2025'])('"%s" is none', (typed) => {
    expect(latestLunarDay(typed, today)).toBeUndefined()
  })

  it('is never after today and carries its own number', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 29 }), fc.integer({ min: 1, max: 12 }), (day, month) => {
      const solar = latestLunarDay(`${day}/${month}`, today) ?? ''
      expect(solar <= today).toBe(true)
      expect(solarToLunar(solar)).toMatchObject({ day, month, leap: false })
    }))
  })
})
