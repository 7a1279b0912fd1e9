/** How far a pregnancy is, by what it is dated. */
import { describe, expect, it } from 'vitest'
import { expectedDay, gestationalDays, trimesterOf } from '#domain/pregnancy/gestational-age.ts'
import { vitaminARoundsOf } from '#domain/schedules/vitamin-a-rounds.ts'

describe('a pregnancy on a day', () => {
  it('is dated by the due day before the last period', () => {
    expect(gestationalDays({ pregnancy: { dueOn: '2026-10-08', lastPeriodOn: '2026-02-01' } }, '2026-01-01')).toBe(0)
    expect(gestationalDays({ pregnancy: { dueOn: null, lastPeriodOn: '2026-01-01' } }, '2026-10-08')).toBe(280)
    expect(gestationalDays({ birth: { on: '2026-10-08', weeks: 25 } }, '2026-10-08')).toBe(175)
    expect(gestationalDays({}, '2026-10-08')).toBeNull()
  })

  it('is expected 280 days after the last period', () => {
    expect(expectedDay({ lastPeriodOn: '2026-01-01' })).toBe('2026-10-08')
    expect(expectedDay({ dueOn: '2026-10-01', lastPeriodOn: '2026-01-01' })).toBe('2026-10-01')
    expect(expectedDay({})).toBeNull()
  })

  it.each([[-1, null], [0, 1], [97, 1], [98, 2], [195, 2], [196, 3], [300, 3], [null, null]] as const)('of %s days is in trimester %s', (days, wanted) => {
    expect(trimesterOf(days)).toBe(wanted)
  })
})

describe('the vitamin A rounds of a year', () => {
  it('are the national ones until the station sets them', () => {
    expect(vitaminARoundsOf([], 2027).map(({ from, to, campaign }) => [from, to, campaign])).toEqual([['2027-06-01', '2027-06-02', null], ['2027-12-01', '2027-12-02', null]])
  })
})
