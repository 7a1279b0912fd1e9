/** Report deadlines of the five plans: "trước ngày" means the day before. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueReports, lastDayOnTime, nextDeadline } from '#domain/plans/deadline.ts'
import { planById, plans } from '#domain/plans/index.ts'
import type { Deadline, Plan } from '#domain/plans/plan.ts'

function plan(id: string): Plan {
  const found = planById(id)
  if (!found) throw new Error(`no plan ${id}`)
  return found
}

const before = (beforeDay: string | null): Deadline => ({
  what: 'year',
  label: 'Báo cáo năm',
  beforeDay,
  years: { from: 2026, to: 2030 },
  who: null,
  to: null,
  wording: '',
})

const lastDays = (id: string) => dueReports(plan(id)).map(({ deadline, lastDay }) => [deadline.what, lastDay])

describe('the last day on time', () => {
  it('is the fourteenth when due before the fifteenth', () => {
    expect(lastDayOnTime(before('06-15'), 2026)).toBe('2026-06-14')
    expect(lastDayOnTime(before('12-15'), 2030)).toBe('2030-12-14')
  })

  it('falls into the month or year before', () => {
    expect(lastDayOnTime(before('03-01'), 2027)).toBe('2027-02-28')
    expect(lastDayOnTime(before('03-01'), 2028)).toBe('2028-02-29')
    expect(lastDayOnTime(before('01-01'), 2027)).toBe('2026-12-31')
  })

  it('is unknown without a day or outside the years', () => {
    expect(lastDayOnTime(before(null), 2026)).toBeNull()
    expect(lastDayOnTime(before('06-15'), 2025)).toBeNull()
    expect(lastDayOnTime(before('06-15'), 2031)).toBeNull()
  })
})

describe('the deadlines of each plan', () => {
  it('come twice a year until 2030 in Hải Dương', () => {
    expect(lastDays('hai-duong-2026-2030')).toHaveLength(10)
    expect(lastDays('hai-duong-2026-2030').slice(0, 3)).toEqual([
      ['six-month', '2026-06-14'],
      ['year', '2026-12-14'],
      ['six-month', '2027-06-14'],
    ])
    expect(lastDays('le-chan-2026-2030')).toEqual(lastDays('hai-duong-2026-2030'))
  })

  it('come first for the units in Lê Thanh Nghị', () => {
    expect(lastDays('le-thanh-nghi-2026')).toEqual([
      ['six-month', '2026-05-09'],
      ['six-month', '2026-05-14'],
      ['year', '2026-11-09'],
      ['year', '2026-11-14'],
    ])
    const [units, ward] = dueReports(plan('le-thanh-nghi-2026'))
    expect(units?.deadline.to).toBe('Phòng Văn hóa - Xã hội')
    expect(ward?.deadline.to).toBe('Sở Y tế')
  })

  it('are twenty May and fifteen November in Minh Tân', () => {
    expect(lastDays('minh-tan-2026')).toEqual([
      ['six-month', '2026-05-19'],
      ['year', '2026-11-14'],
    ])
  })

  it('have no date at all in Hà Bắc', () => {
    expect(lastDays('ha-bac-2026')).toEqual([])
    expect(plan('ha-bac-2026').deadlines).toHaveLength(3)
    expect(nextDeadline(plan('ha-bac-2026'), '2026-01-01')).toBeNull()
  })

  it('stand in the sentence of the plan they quote', () => {
    for (const { deadlines } of plans) {
      for (const { beforeDay, wording } of deadlines) {
        if (beforeDay === null) continue
        const [month = '', day = ''] = beforeDay.split('-')
        expect(wording).toMatch(new RegExp(`trước ngày ${day}/0?${Number(month)}`))
      }
    }
  })

  it('hold reviews and reports without a date too', () => {
    expect(plans.map(({ deadlines }) => deadlines.length)).toEqual([4, 3, 6, 5, 3])
    expect(plan('minh-tan-2026').deadlines.map(({ what }) => what)).toContain('review-monthly')
    expect(plan('ha-bac-2026').deadlines.map(({ what }) => what)).toContain('death-review')
  })
})

describe('the next deadline', () => {
  const haiDuong = plan('hai-duong-2026-2030')

  it('counts the last day itself as on time', () => {
    expect(nextDeadline(haiDuong, '2026-06-14')).toMatchObject({ lastDay: '2026-06-14', daysLeft: 0 })
    expect(nextDeadline(haiDuong, '2026-06-15')).toMatchObject({ lastDay: '2026-12-14', daysLeft: 182 })
  })

  it('looks ahead over the new year', () => {
    expect(nextDeadline(haiDuong, '2026-12-31')?.lastDay).toBe('2027-06-14')
  })

  it('is none after the last year of a plan', () => {
    expect(nextDeadline(haiDuong, '2030-12-15')).toBeNull()
    expect(nextDeadline(plan('minh-tan-2026'), '2026-11-15')).toBeNull()
  })

  it('is never past and never skips an earlier one', () => {
    const days = fc.date({ min: new Date('2025-01-01'), max: new Date('2031-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(fc.constantFrom(...plans), days, (anyPlan, date) => {
        const today = date.toISOString().slice(0, 10)
        const next = nextDeadline(anyPlan, today)
        const ahead = dueReports(anyPlan).filter(({ lastDay }) => lastDay >= today)
        expect(next === null).toBe(ahead.length === 0)
        if (next === null) return
        expect(next.daysLeft).toBeGreaterThanOrEqual(0)
        for (const { lastDay } of ahead) expect(lastDay >= next.lastDay).toBe(true)
      }),
    )
  })
})
