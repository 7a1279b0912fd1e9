/** Moments as the clock in Viet Nam shows them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockInVietNam, dayInVietNam, epochFromVietNam } from '#domain/time/viet-nam-time.ts'

const at = (utc: string): number => Date.parse(utc)

describe('time in Viet Nam', () => {
  test('a new day begins at 17:00 of universal time', () => {
    expect(dayInVietNam(at('2026-06-16T16:59:59.999Z'))).toBe('2026-06-16')
    expect(dayInVietNam(at('2026-06-16T17:00:00Z'))).toBe('2026-06-17')
  })

  test('the clock is seven hours ahead all year', () => {
    expect(clockInVietNam(at('2026-06-17T02:46:00Z'))).toBe('09:46')
    expect(clockInVietNam(at('2026-01-17T02:46:59Z'))).toBe('09:46')
    expect(clockInVietNam(at('2026-06-16T17:00:00Z'))).toBe('00:00')
  })

  test('holds before 1970 as well', () => {
    expect(dayInVietNam(at('1960-02-28T20:30:00Z'))).toBe('1960-02-29')
    expect(clockInVietNam(at('1960-02-28T20:30:00Z'))).toBe('03:30')
  })

  test('a birth at 23:50 is a moment of that evening', () => {
    expect(epochFromVietNam('2026-06-10', '23:50')).toBe(at('2026-06-10T16:50:00Z'))
  })

  test.each([
    ['2026-06-10', '24:00'],
    ['2026-06-10', '9:46'],
    ['2026-06-10', '09:60'],
    ['2026-06-31', '09:46'],
    ['', ''],
  ])('%j at %j is no moment', (day, clock) => {
    expect(epochFromVietNam(day, clock)).toBeUndefined()
  })

  test('day and clock give their minute back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2e9, max: 4e9 }), (seconds) => {
        const moment = seconds * 1000
        const minute = Math.floor(moment / 60_000) * 60_000
        return epochFromVietNam(dayInVietNam(moment), clockInVietNam(moment)) === minute
      }),
    )
  })
})
