/** Arithmetic of days without time zones. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dayNumber,
  dayOfNumber,
  dayOfWeek,
  dayParts,
  daysBetween,
  daysInMonth,
  isCalendarDay,
} from '#domain/time/calendar-day.ts'
import { anyDay } from './any-day.ts'

describe('a calendar day', () => {
  test.each(['2026-06-17', '2024-02-29', '2000-02-29', '1900-01-01'])('%s exists in the calendar', (day) => {
    expect(isCalendarDay(day)).toBe(true)
  })

  test.each(['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-06-00', '2026-6-17', '17/6/2026', ''])(
    '%j does not exist',
    (text) => {
      expect(isCalendarDay(text)).toBe(false)
      expect(dayParts(text)).toBeUndefined()
    },
  )

  test('has the parts it is written with', () => {
    expect(dayParts('2026-06-07')).toEqual({ year: 2026, month: 6, day: 7 })
  })

  test('February is long in leap years only', () => {
    expect([2023, 2024, 1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29])
    expect(daysInMonth(2026, 13)).toBe(0)
  })
})

describe('reckoning with days', () => {
  test.each([
    ['2026-06-17', 1, '2026-06-18'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-06-17', 42, '2026-07-29'],
    ['2026-06-17', 0, '2026-06-17'],
    ['2026-06-17', 1.9, '2026-06-18'],
  ])('%s and %d days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected)
  })

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-06-17', 14, '2027-08-17'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -13, '2025-02-28'],
  ])('%s and %d months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected)
  })

  test('a text that is no day stays as it is', () => {
    expect(addDays('hôm nay', 1)).toBe('hôm nay')
    expect(addMonths('2026-02-30', 1)).toBe('2026-02-30')
    expect(daysBetween('', '2026-06-17')).toBeNaN()
    expect(dayOfWeek('')).toBeNaN()
  })

  test('counts from the first of January 1970', () => {
    expect(dayNumber('1970-01-01')).toBe(0)
    expect(dayNumber('1969-12-31')).toBe(-1)
    expect(dayOfNumber(0)).toBe('1970-01-01')
  })

  test('days added are the days between', () => {
    fc.assert(
      fc.property(anyDay(), fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
        const other = addDays(day, days)
        return isCalendarDay(other) && daysBetween(day, other) === days && addDays(other, -days) === day
      }),
    )
  })

  test('the order of days is the order of their texts', () => {
    fc.assert(fc.property(anyDay(), anyDay(), (a, b) => Math.sign(daysBetween(a, b)) === (a < b ? 1 : a > b ? -1 : 0)))
  })

  test('agrees with the calendar of the machine', () => {
    fc.assert(fc.property(anyDay('0001-01-01', '9999-12-31'), (day) => new Date(`${day}T00:00:00Z`).getTime() === dayNumber(day) * 86_400_000))
  })

  test('months added never leave the month meant', () => {
    fc.assert(
      fc.property(anyDay(), fc.integer({ min: -600, max: 600 }), (day, months) => {
        const [from, to] = [dayParts(day), dayParts(addMonths(day, months))]
        return from !== undefined && to !== undefined && (to.year - from.year) * 12 + to.month - from.month === months && to.day <= from.day
      }),
    )
  })
})

describe('the day of the week', () => {
  test.each([
    ['2026-06-17', 3],
    ['2026-06-21', 0],
    ['1969-12-31', 3],
    ['1900-01-01', 1],
  ])('of %s is number %d', (day, weekday) => {
    expect(dayOfWeek(day)).toBe(weekday)
  })

  test('comes again after seven days and moves by one each day', () => {
    fc.assert(fc.property(anyDay(), (day) => dayOfWeek(addDays(day, 7)) === dayOfWeek(day) && dayOfWeek(addDays(day, 1)) === (dayOfWeek(day) + 1) % 7))
  })
})
