/** Dates of which only the year or month is known. */
import { describe, expect, test } from 'vitest'
import { displayDate, earliestDay, isFullDate, isPartialDate, latestDay } from '#domain/time/partial-date.ts'

describe('a partial date', () => {
  test.each(['1990', '1990-05', '1990-05-31'])('%s is one', (date) => {
    expect(isPartialDate(date)).toBe(true)
  })

  test.each(['1990-13', '1990-5', '1990-02-30', '90', '', '1990-'])('%j is none', (text) => {
    expect(isPartialDate(text)).toBe(false)
  })

  test('is full only with all three parts', () => {
    expect(['1990', '1990-05', '1990-05-31'].map(isFullDate)).toEqual([false, false, true])
  })

  test.each([
    ['1990', '1990-01-01', '1990-12-31'],
    ['1990-02', '1990-02-01', '1990-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-06-17', '2026-06-17', '2026-06-17'],
  ])('%s may mean any day from %s to %s', (date, first, last) => {
    expect(earliestDay(date)).toBe(first)
    expect(latestDay(date)).toBe(last)
  })

  test.each([
    ['2026-03-05', '5/3/2026'],
    ['2026-12-25', '25/12/2026'],
    ['2026-03', '3/2026'],
    ['1990', '1990'],
  ])('%s is shown as %s', (date, shown) => {
    expect(displayDate(date)).toBe(shown)
  })
})
