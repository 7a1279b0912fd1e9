/** Which days a report covers, when it is due, and with which days it is compared. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planById } from '#domain/plans/index.ts'
import { periodBefore, proposedPeriod, reportsDue } from '#domain/reports/periods.ts'
import { addDays, daysBetween } from '#domain/time/calendar-day.ts'

const plan = (id: string) => planById(id) ?? { deadlines: [] }

describe('the days of a report', () => {
  it.each([
    ['hai-duong-2026-2030', 'six-month', 2028, '2028-06-14'],
    ['hai-duong-2026-2030', 'year', 2026, '2026-12-14'],
    ['le-thanh-nghi-2026', 'six-month', 2026, '2026-05-09'],
    ['minh-tan-2026', 'six-month', 2026, '2026-05-19'],
    ['ha-bac-2026', 'six-month', 2026, '2026-06-30'],
    ['ha-bac-2026', 'year', 2026, '2026-12-31'],
  ] as const)('%s, %s of %i end on its last day on time', (id, what, year, to) => {
    expect(proposedPeriod(plan(id), what, year)).toEqual({ from: `${year}-01-01`, to })
  })

  it('are due twice where units report to the office first', () => {
    const due = reportsDue(plan('le-thanh-nghi-2026'), 'six-month', 2026)
    expect(due.map(({ lastDay, deadline }) => `${lastDay} ${deadline.to}`)).toEqual(['2026-05-09 Phòng Văn hóa - Xã hội', '2026-05-14 Sở Y tế'])
    expect(reportsDue(plan('le-thanh-nghi-2026'), 'six-month', 2027)).toEqual([])
    expect(reportsDue(plan('hai-duong-2026-2030'), 'on-request', 2026)).toEqual([])
  })
})

describe('the period before', () => {
  it('is the same days of the year before', () => {
    expect(periodBefore({ from: '2026-01-01', to: '2026-06-14' })).toEqual({ from: '2025-01-01', to: '2025-06-14' })
    expect(periodBefore({ from: '2027-03-01', to: '2028-02-29' })).toEqual({ from: '2026-03-01', to: '2027-02-28' })
  })

  it('goes back as far as it must, and never overlaps', () => {
    expect(periodBefore({ from: '2026-01-01', to: '2027-06-30' })).toEqual({ from: '2024-01-01', to: '2025-06-30' })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 900 }), (start, length) => {
        const from = addDays('2020-01-01', start)
        const before = periodBefore({ from, to: addDays(from, length) })
        expect(before.to < from).toBe(true)
        expect(Math.abs(daysBetween(before.from, before.to) - length)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('comes to an end for what is no day', () => {
    expect(periodBefore({ from: 'x', to: 'y' })).toEqual({ from: 'x', to: 'y' })
  })
})
