/** Completed ages and the words for them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ageInDays, ageInMonths, ageInWeeks, ageInYears, ageLabel } from '#domain/time/age.ts'
import { addDays, addMonths } from '#domain/time/calendar-day.ts'
import { anyDay } from './any-day.ts'

const today = '2026-06-17'

describe('the words for an age', () => {
  test.each([
    ['2026-06-17', 'mới sinh'],
    ['2026-06-16', '1 ngày tuổi'],
    ['2026-06-10', '7 ngày tuổi'],
    ['2026-05-21', '27 ngày tuổi'],
    ['2026-05-20', '4 tuần'],
    ['2026-05-13', '5 tuần'],
    ['2026-04-18', '8 tuần'],
    ['2026-04-17', '2 tháng'],
    ['2025-07-18', '10 tháng'],
    ['2025-04-17', '14 tháng'],
    ['2024-06-18', '23 tháng'],
    ['2024-06-17', '2 tuổi'],
    ['2023-06-17', '3 tuổi'],
    ['2023-06-18', '2 tuổi'],
    ['1996-06-17', '30 tuổi'],
    ['2026-06-18', 'chưa sinh'],
  ])('born on %s is %s', (birth, label) => {
    expect(ageLabel(birth, today)).toBe(label)
  })

  test.each([
    ['1996', 'khoảng 30 tuổi'],
    ['1996-03', 'khoảng 30 tuổi'],
    ['1996-11', 'khoảng 29 tuổi'],
    ['2025-04', 'khoảng 14 tháng'],
    ['2026-06', 'dưới 2 tháng'],
    ['2026-05', 'khoảng 1 tháng'],
    ['2024-05', 'khoảng 2 tuổi'],
    ['2026', 'dưới 1 tuổi'],
    ['2025', 'khoảng 1 tuổi'],
    ['2027', 'chưa sinh'],
    ['2026-07', 'chưa sinh'],
  ])('born in %s is %s', (birth, label) => {
    expect(ageLabel(birth, today)).toBe(label)
  })

  test('without a date are that the age is not known', () => {
    expect(ageLabel('', today)).toBe('chưa rõ tuổi')
    expect(ageLabel('hai tuổi', today)).toBe('chưa rõ tuổi')
  })
})

describe('completed ages', () => {
  test('a month is complete on its last day when it is short', () => {
    expect(ageInMonths('2026-01-31', '2026-02-27')).toBe(0)
    expect(ageInMonths('2026-01-31', '2026-02-28')).toBe(1)
    expect(ageInMonths('2026-01-31', '2026-03-30')).toBe(1)
    expect(ageInMonths('2026-01-31', '2026-03-31')).toBe(2)
  })

  test('a year is complete on the birthday', () => {
    expect(ageInYears('2008-06-17', '2026-06-16')).toBe(17)
    expect(ageInYears('2008-06-17', '2026-06-17')).toBe(18)
    expect(ageInYears('2024-02-29', '2025-02-28')).toBe(1)
  })

  test('days and weeks count from birth', () => {
    expect(ageInDays('2026-05-31', '2026-06-01')).toBe(1)
    expect(ageInWeeks('2026-06-03', today)).toBe(2)
    expect(ageInWeeks('2026-06-04', today)).toBe(1)
  })

  test('before birth are negative', () => {
    expect(ageInDays('2026-06-18', today)).toBe(-1)
    expect(ageInMonths('2026-06-18', today)).toBe(-1)
  })

  test('never contradict a date some months later', () => {
    fc.assert(
      fc.property(anyDay(), fc.nat(40_000), (birth, days) => {
        const day = addDays(birth, days)
        const months = ageInMonths(birth, day)
        return addMonths(birth, months) <= day && day < addMonths(birth, months + 1)
      }),
    )
  })

  test('never fall as days pass', () => {
    fc.assert(fc.property(anyDay(), fc.nat(20_000), (birth, days) => ageInMonths(birth, addDays(birth, days)) <= ageInMonths(birth, addDays(birth, days + 1))))
  })

  test('of a text that is no day are not a number', () => {
    expect(ageInMonths('', today)).toBeNaN()
    expect(ageInYears(today, '')).toBeNaN()
  })
})
