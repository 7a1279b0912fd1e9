/** The lunar calendar for UTC+7: the days of the plans, Tết, leap months, moon and sun. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#domain/time/calendar-day.ts'
import { lunarLabel, lunarToSolar, solarToLunar } from '#domain/time/lunar.ts'
import { newMoon, newMoonNumberNear, sunLongitude } from '#domain/time/moon-and-sun.ts'
import { anyDay } from './any-day.ts'

describe('the lunar days of the plans', () => {
  test.each([
    [2026, '2026-02-17', '2026-09-25'],
    [2027, '2027-02-06', '2027-09-15'],
    [2028, '2028-01-26', '2028-10-03'],
    [2029, '2029-02-13', '2029-09-22'],
    [2030, '2030-02-02', '2030-09-12'],
  ])('of %i are Tết on %s and Trung thu on %s', (year, tet, midAutumn) => {
    expect(solarToLunar(tet)).toEqual({ year, month: 1, day: 1, leap: false })
    expect(solarToLunar(midAutumn)).toEqual({ year, month: 8, day: 15, leap: false })
    expect(lunarToSolar({ year, month: 1, day: 1, leap: false })).toBe(tet)
    expect(lunarToSolar({ year, month: 8, day: 15, leap: false })).toBe(midAutumn)
  })
})

describe('Tết in Viet Nam', () => {
  test.each([
    [1968, '1968-01-29', 'a day before China'],
    [1985, '1985-01-21', 'a month before China'],
    [2007, '2007-02-17', 'a day before China'],
    [2030, '2030-02-02', 'a day before China'],
    [1976, '1976-01-31', 'with China'],
    [2000, '2000-02-05', 'with China'],
    [2024, '2024-02-10', 'with China'],
    [2025, '2025-01-29', 'with China'],
  ])('of %i is %s, %s', (year, day) => {
    expect(lunarToSolar({ year, month: 1, day: 1, leap: false })).toBe(day)
  })
})

describe('leap months', () => {
  const LEAP: readonly (readonly [number, number])[] = [
    [1985, 2], [1987, 7], [1990, 5], [1993, 3], [1995, 8], [1998, 5], [2001, 4], [2004, 2], [2006, 7], [2009, 5],
    [2012, 4], [2014, 9], [2017, 6], [2020, 4], [2023, 2], [2025, 6], [2028, 5], [2031, 3], [2033, 11], [2036, 6],
  ]

  test.each(LEAP)('the year %i repeats month %i', (year, month) => {
    const first = lunarToSolar({ year, month, day: 1, leap: true })
    expect(first).toBeDefined()
    expect(solarToLunar(first ?? '')).toEqual({ year, month, day: 1, leap: true })
  })

  test('exist in no other month from 1985 to 2036', () => {
    const found: [number, number][] = []
    for (let year = 1985; year <= 2036; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        if (lunarToSolar({ year, month, day: 1, leap: true }) !== undefined) found.push([year, month])
      }
    }
    expect(found).toEqual(LEAP)
  })

  test('the leap sixth month of 2025 began on 25 July', () => {
    expect(solarToLunar('2025-07-24')).toEqual({ year: 2025, month: 6, day: 30, leap: false })
    expect(solarToLunar('2025-07-25')).toEqual({ year: 2025, month: 6, day: 1, leap: true })
    expect(solarToLunar('2025-08-23')).toEqual({ year: 2025, month: 7, day: 1, leap: false })
  })
})

describe('the lunar calendar', () => {
  test('moves to the next lunar day with every solar day', () => {
    fc.assert(
      fc.property(anyDay(), (day) => {
        const today = solarToLunar(day)
        const tomorrow = solarToLunar(addDays(day, 1))
        if (!today || !tomorrow) return false
        if (tomorrow.day === today.day + 1) return tomorrow.month === today.month && tomorrow.leap === today.leap && tomorrow.year === today.year
        const repeated = tomorrow.leap && tomorrow.month === today.month
        const next = !tomorrow.leap && tomorrow.month === (today.month % 12) + 1
        return tomorrow.day === 1 && today.day >= 29 && today.day <= 30 && (repeated || next) && tomorrow.year - today.year === Number(next && today.month === 12)
      }),
    )
  })

  test('gives every solar day back', () => {
    fc.assert(
      fc.property(anyDay(), (day) => {
        const lunar = solarToLunar(day)
        return lunar !== undefined && lunarToSolar(lunar) === day
      }),
    )
  })

  test('has no thirtieth day in a short month', () => {
    expect(solarToLunar('2026-02-16')).toEqual({ year: 2025, month: 12, day: 29, leap: false })
    expect(lunarToSolar({ year: 2025, month: 12, day: 30, leap: false })).toBeUndefined()
    expect(lunarToSolar({ year: 2025, month: 12, day: 0, leap: false })).toBeUndefined()
  })

  test('has no thirteenth month and no leap month at will', () => {
    expect(lunarToSolar({ year: 2026, month: 13, day: 1, leap: false })).toBeUndefined()
    expect(lunarToSolar({ year: 2026, month: 6, day: 1, leap: true })).toBeUndefined()
  })

  test('is written short on the day’s page', () => {
    expect(lunarLabel('2026-06-17')).toBe('3/5 âm')
    expect(lunarLabel('2025-07-27')).toBe('3/6 nhuận âm')
    expect(lunarLabel('hôm nay')).toBe('')
    expect(solarToLunar('2026-02-30')).toBeUndefined()
  })
})

describe('the moon and the sun', () => {
  const moment = (utc: string): number => Date.parse(utc) / 86_400_000
  const minutes = (days: number): number => Math.abs(days) * 1440

  test.each([
    ['2000-01-06T18:14:00Z', 0],
    ['2026-08-12T17:37:00Z', 329],
    ['2024-04-08T18:21:00Z', 300],
  ])('the new moon of %s is found within two minutes', (utc, k) => {
    expect(minutes(newMoon(k) - moment(utc))).toBeLessThan(2)
  })

  test('new moons follow after 29 or 30 days', () => {
    fc.assert(fc.property(fc.integer({ min: -1236, max: 1236 }), (k) => newMoon(k + 1) - newMoon(k) > 29.2 && newMoon(k + 1) - newMoon(k) < 29.9))
  })

  test('the number of a near new moon is at most one off', () => {
    fc.assert(fc.property(fc.integer({ min: -1236, max: 1236 }), (k) => Math.abs(newMoonNumberNear(newMoon(k)) - k) <= 1))
  })

  test.each([
    ['2026-03-20T14:46:00Z', 0],
    ['2026-06-21T08:24:00Z', 90],
    ['2026-09-23T00:05:00Z', 180],
    ['2026-12-21T20:50:00Z', 270],
  ])('at %s the sun stands at %i degrees', (utc, degrees) => {
    const off = ((sunLongitude(moment(utc)) - degrees + 540) % 360) - 180
    expect(Math.abs(off)).toBeLessThan(0.012)
  })
})
