/** Times of day as they are typed and shown. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayClock, parseClock } from '#domain/time/clock.ts'

describe('a typed time of day', () => {
  test.each([
    ['9:46', '09:46'],
    ['09:46', '09:46'],
    ['9h46', '09:46'],
    ['9h5p', '09:05'],
    ['9 giờ 46 phút', '09:46'],
    ['9 giờ', '09:00'],
    ['21h', '21:00'],
    ['21.30', '21:30'],
    ['0946', '09:46'],
    ['0:00', '00:00'],
    ['23:59', '23:59'],
  ])('%j is %s', (typed, clock) => {
    expect(parseClock(typed)).toEqual({ ok: true, value: clock })
  })

  test.each(['24:00', '9:60', '9', '946', 'sáng', '9:4:6'])('%j cannot be read', (typed) => {
    expect(parseClock(typed)).toEqual({ ok: false, problem: { code: 'clock-unreadable' } })
  })

  test('an empty field is told apart', () => {
    expect(parseClock(' ')).toEqual({ ok: false, problem: { code: 'clock-empty' } })
  })

  test('is shown without the first zero and read back', () => {
    expect(displayClock('09:46')).toBe('9:46')
    expect(displayClock('00:05')).toBe('0:05')
    expect(displayClock('17:05')).toBe('17:05')
    fc.assert(
      fc.property(fc.nat(23), fc.nat(59), (hours, minutes) => {
        const clock = `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
        const parsed = parseClock(displayClock(clock))
        return parsed.ok && parsed.value === clock
      }),
    )
  })
})
