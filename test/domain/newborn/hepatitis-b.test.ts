/** The hepatitis B birth dose around its 24 hours, with times known, half known and impossible. */
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { hepatitisBLabel, hepatitisBTiming } from '#domain/newborn/hepatitis-b.ts'
import { addDays } from '#domain/time/calendar-day.ts'

const birth = { answer: 'yes', birthDate: '2026-06-10', birthTime: '08:30' } as const

describe('a birth dose with both times', () => {
  it.each([
    ['2026-06-10T08:30', 'within-24h', 0],
    ['2026-06-11T08:29', 'within-24h', 24 - 1 / 60],
    ['2026-06-11T08:30', 'within-24h', 24],
    ['2026-06-11T08:31', 'late', 24 + 1 / 60],
    ['2026-06-12T14:30', 'late', 54],
    ['2026-12-10T08:30', 'late', 183 * 24],
  ])('at %s is %s', (at, timing, hours) => {
    const result = hepatitisBTiming({ ...birth, at })
    expect(result.timing).toBe(timing)
    expect(result.hours).toBeCloseTo(hours, 6)
  })

  it('across the end of a month and a year', () => {
    const dose = { answer: 'yes', birthDate: '2026-12-31', birthTime: '23:50' } as const
    expect(hepatitisBTiming({ ...dose, at: '2027-01-01T23:50' }).timing).toBe('within-24h')
    expect(hepatitisBTiming({ ...dose, at: '2027-01-01T23:51' }).timing).toBe('late')
  })

  it('before the birth asks for the times again', () => {
    expect(hepatitisBTiming({ ...birth, at: '2026-06-10T08:29' })).toEqual({ timing: 'time-missing', hours: null })
  })
})

describe('a birth dose with only dates', () => {
  const dates = { answer: 'yes', birthDate: '2026-06-10' } as const

  it.each([
    ['2026-06-10', 'within-24h'],
    ['2026-06-11', 'time-missing'],
    ['2026-06-12', 'late'],
    ['2026-06-09', 'time-missing'],
  ])('on %s is %s', (at, timing) => {
    expect(hepatitisBTiming({ ...dates, at })).toEqual({ timing, hours: null })
  })

  it('is settled by one time when that is enough', () => {
    expect(hepatitisBTiming({ ...dates, at: '2026-06-11T00:00' }).timing).toBe('within-24h')
    expect(hepatitisBTiming({ ...dates, at: '2026-06-11T07:00' }).timing).toBe('time-missing')
    expect(hepatitisBTiming({ ...dates, birthTime: '23:59', at: '2026-06-11' }).timing).toBe('within-24h')
    expect(hepatitisBTiming({ ...dates, birthTime: '00:00', at: '2026-06-12' }).timing).toBe('late')
  })
})

describe('a birth dose with gaps', () => {
  it('not given is not given, whatever the times', () => {
    expect(hepatitisBTiming({ ...birth, answer: 'no', at: '2026-06-10T09:00' }).timing).toBe('not-given')
  })

  it('unknown stays unknown', () => {
    expect(hepatitisBTiming({ ...birth, answer: 'unknown' }).timing).toBe('unknown')
  })

  it.each([
    [{ at: null }],
    [{ at: undefined }],
    [{ at: '2026-02-31T09:00' }],
    [{ at: '2026-06-10T09:00', birthDate: null }],
    [{ at: '2026-06-10T09:00', birthDate: '2026-06' }],
  ])('given without usable times asks for them: %j', (said) => {
    expect(hepatitisBTiming({ ...birth, ...said }).timing).toBe('time-missing')
  })
})

describe('the words for a birth dose', () => {
  it.each([
    ['2026-06-10T09:00', 'Trong 24 giờ'],
    ['2026-06-11T08:31', 'Muộn, sau 24 giờ'],
    ['2026-06-11T14:45', 'Muộn, sau 30 giờ'],
    ['2026-06-13T09:00', 'Muộn, sau 3 ngày'],
    ['2026-06-13', 'Muộn, sau 24 giờ'],
    [null, 'Thiếu giờ sinh hoặc giờ tiêm'],
  ])('given %s: %s', (at, label) => {
    const birthTime = at === '2026-06-13' ? null : birth.birthTime
    expect(hepatitisBLabel(hepatitisBTiming({ ...birth, birthTime, at }))).toBe(label)
  })

  it('not given and unknown are told apart', () => {
    expect(hepatitisBLabel({ timing: 'not-given', hours: null })).toBe('Chưa tiêm')
    expect(hepatitisBLabel({ timing: 'unknown', hours: null })).toBe('Chưa rõ')
  })
})

describe('any two moments', () => {
  it('are within 24 hours up to 1,440 minutes and late after', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 6000 }), (start, minutes) => {
        const clock = (total: number) =>
          `${String(Math.floor((total % 1440) / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
        const day = addDays('2026-02-27', Math.floor((start + minutes) / 1440))
        const { timing, hours } = hepatitisBTiming({
          answer: 'yes',
          birthDate: '2026-02-27',
          birthTime: clock(start),
          at: `${day}T${clock(start + minutes)}`,
        })
        expect(hours).toBeCloseTo(minutes / 60, 6)
        expect(timing).toBe(minutes <= 1440 ? 'within-24h' : 'late')
      }),
    )
  })

  it('never contradict what the dates alone can settle', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 1439 }), (days, from, to) => {
        const clock = (total: number) => `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
        const day = addDays('2026-06-10', days)
        const byDates = hepatitisBTiming({ answer: 'yes', birthDate: '2026-06-10', at: day }).timing
        const exact = hepatitisBTiming({ answer: 'yes', birthDate: '2026-06-10', birthTime: clock(from), at: `${day}T${clock(to)}` }).timing
        if (byDates !== 'time-missing' && exact !== 'time-missing') expect(exact).toBe(byDates)
      }),
    )
  })
})
