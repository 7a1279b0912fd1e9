/** Fixed half-years and years, read only when they are over and phones have come back. */
import { describe, expect, it } from 'vitest'
import { cityDays, nextOpening, opensOn, readablePeriods } from '#domain/city/city-periods.ts'

describe('periods for the city', () => {
  const wordsOf = (since: string, today: string) => readablePeriods(since, today).map(({ year, part }) => `${year} ${part}`)

  it('open thirty days after their last day', () => {
    expect(cityDays({ year: 2026, part: 'h1' })).toEqual({ from: '2026-01-01', to: '2026-06-30' })
    expect(opensOn({ year: 2026, part: 'h1' })).toBe('2026-07-31')
    expect([opensOn({ year: 2026, part: 'h2' }), opensOn({ year: 2026, part: 'year' })]).toEqual(['2027-01-31', '2027-01-31'])
  })

  it('are never the running one', () => {
    expect(wordsOf('2025-03-01', '2026-07-30')).toEqual(['2025 year', '2025 h2', '2025 h1'])
    expect(wordsOf('2025-03-01', '2026-07-31')).toEqual(['2026 h1', '2025 year', '2025 h2', '2025 h1'])
  })

  it('begin with the first book', () => {
    expect(wordsOf('2025-08-20', '2026-02-01')).toEqual(['2025 year', '2025 h2'])
    expect(wordsOf('2026-08-20', '2026-10-01')).toEqual([])
  })

  it('are told before they open', () => {
    expect(nextOpening('2026-06-10')).toEqual({ period: { year: 2026, part: 'h1' }, on: '2026-07-31' })
    expect(nextOpening('2026-07-31')).toEqual({ period: { year: 2026, part: 'year' }, on: '2027-01-31' })
    expect(nextOpening('2027-01-10')).toEqual({ period: { year: 2026, part: 'year' }, on: '2027-01-31' })
  })
})
