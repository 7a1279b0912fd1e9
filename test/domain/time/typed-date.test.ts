/** Dates as people type them, day first. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayDate } from '#domain/time/partial-date.ts'
import { parseTypedDate } from '#domain/time/typed-date.ts'
import { anyDay } from './any-day.ts'

const today = '2026-06-17'

function date(typed: string, latestYear?: number): unknown {
  const parsed = parseTypedDate(typed, latestYear === undefined ? { today } : { today, latestYear })
  return parsed.ok ? parsed.value : parsed.problem
}

describe('a typed date', () => {
  test.each([
    ['5/3/2026', '2026-03-05'],
    ['05/03/2026', '2026-03-05'],
    ['5-3-26', '2026-03-05'],
    ['05.03.2026', '2026-03-05'],
    ['5 3 2026', '2026-03-05'],
    [' 5 / 3 / 2026 ', '2026-03-05'],
    ['5–3–2026', '2026-03-05'],
    ['05032026', '2026-03-05'],
    ['050326', '2026-03-05'],
    ['2026-03-05', '2026-03-05'],
    ['2026/3/5', '2026-03-05'],
    ['ngày 5 tháng 3 năm 2026', '2026-03-05'],
    ['mùng 5 tháng 3 năm 2026', '2026-03-05'],
    ['3/2026', '2026-03'],
    ['03-2026', '2026-03'],
    ['032026', '2026-03'],
    ['tháng 3 năm 2026', '2026-03'],
    ['2026-03', '2026-03'],
    ['1990', '1990'],
    ['năm 1990', '1990'],
    ['29/2/2024', '2024-02-29'],
  ])('%j is %s', (typed, expected) => {
    expect(date(typed)).toBe(expected)
  })

  test('is never read with the month first', () => {
    expect(date('3/4/2026')).toBe('2026-04-03')
    expect(date('3/25/2026')).toEqual({ code: 'date-no-such-month', month: 25 })
  })

  test('with two digits of a year is in the past hundred years', () => {
    expect(date('5-3-26')).toBe('2026-03-05')
    expect(date('5-3-27')).toBe('1927-03-05')
    expect(date('5-3-96')).toBe('1996-03-05')
    expect(date('5-3-00')).toBe('2000-03-05')
  })

  test('of an expected birth may be next year', () => {
    expect(date('5-3-27', 2027)).toBe('2027-03-05')
    expect(date('5-3-28', 2027)).toBe('1928-03-05')
  })

  test('that does not exist tells how long the month is', () => {
    expect(date('31/4/2026')).toEqual({ code: 'date-no-such-day', month: 4, year: 2026, days: 30 })
    expect(date('29/2/2026')).toEqual({ code: 'date-no-such-day', month: 2, year: 2026, days: 28 })
    expect(date('0/3/2026')).toEqual({ code: 'date-no-such-day', month: 3, year: 2026, days: 31 })
    expect(date('0/2026')).toEqual({ code: 'date-no-such-month', month: 0 })
  })

  test('without a year is not guessed', () => {
    expect(date('5/3')).toEqual({ code: 'date-year-missing' })
  })

  test('of an unlikely year is asked about', () => {
    expect(date('5/3/1826')).toEqual({ code: 'date-year-unlikely', year: 1826 })
    expect(date('5/3/2206')).toEqual({ code: 'date-year-unlikely', year: 2206 })
  })

  test.each(['hôm qua', '5/3/202', '5//', '123', '5/3/2026/1', '-'])('%j cannot be read', (typed) => {
    expect(date(typed)).toEqual({ code: 'date-unreadable' })
  })

  test('an empty field is told apart', () => {
    expect(date('   ')).toEqual({ code: 'date-empty' })
  })

  test('as it is shown gives the same date again', () => {
    const partial = fc.tuple(anyDay(), fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length))
    fc.assert(fc.property(partial, (stored) => date(displayDate(stored)) === stored))
  })

  test('of any text is a date or a problem', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d/. -]{0,12}$/)), (typed) => {
      const parsed = parseTypedDate(typed, { today })
      return parsed.ok ? /^\d{4}(-\d\d){0,2}$/.test(parsed.value) : parsed.problem.code.startsWith('date-')
    }))
  })
})
