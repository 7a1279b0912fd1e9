/** Examinations against at least four, one in each trimester, as the mother's page ticks them. */
import { describe, expect, it } from 'vitest'
import { antenatalProgress, gestationLabel, trimesterStates } from '#domain/pregnancy/antenatal-progress.ts'
import { addDays } from '#domain/time/calendar-day.ts'

const start = '2026-01-01'
const inWeek = (weeks: number) => ({ occurredOn: addDays(start, weeks * 7) })

describe('the examinations of a pregnancy', () => {
  it('are enough with four, one in each trimester', () => {
    expect(antenatalProgress([8, 20, 30, 36].map(inWeek), start)).toMatchObject({ count: 4, byTrimester: { 1: 1, 2: 1, 3: 2 }, isReached: true })
    expect(antenatalProgress([15, 20, 30, 36].map(inWeek), start).isReached).toBe(false)
    expect(antenatalProgress([8, 20, 30].map(inWeek), start).isReached).toBe(false)
  })

  it('go by the weeks that the book says', () => {
    expect(antenatalProgress([{ ...inWeek(20), gestationWeeks: 12 }], start).byTrimester).toEqual({ 1: 1, 2: 0, 3: 0 })
  })

  it('count without a date towards the four only', () => {
    expect(antenatalProgress([inWeek(8), { ...inWeek(9), gestationWeeks: 30 }], null)).toMatchObject({ count: 2, undated: 1, byTrimester: { 1: 0, 2: 0, 3: 1 } })
  })

  it.each([
    [10, ['done', 'ahead', 'ahead']],
    [20, ['done', 'now', 'ahead']],
    [30, ['done', 'missed', 'now']],
  ])('in week %i stand %j', (week, expected) => {
    const states = trimesterStates(antenatalProgress([inWeek(8)], start), start, addDays(start, week * 7))
    expect(states.map(({ state }) => state)).toEqual(expected)
  })

  it('stand open where nothing dates the pregnancy', () => {
    expect(trimesterStates(antenatalProgress([], null), null, start).map(({ state }) => state)).toEqual(['undated', 'undated', 'undated'])
  })
})

describe('the weeks now', () => {
  it.each([[0, '0 tuần'], [7, '1 tuần'], [157, '22 tuần 3 ngày']])('after %i days are %s', (days, words) => {
    expect(gestationLabel(start, addDays(start, days))).toBe(words)
  })

  it('are not told before the start or without one', () => {
    expect([gestationLabel(null, start), gestationLabel(start, addDays(start, -1))]).toEqual(['', ''])
  })
})
