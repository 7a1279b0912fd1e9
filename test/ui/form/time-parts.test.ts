/** Times typed in two boxes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partsToTime, timeFault, timeToParts } from '#ui/form/time-parts.ts'
import { timeSchema } from '#domain/records/kind.ts'

describe('a time in two boxes', () => {
  it('comes back as the same time that went in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
        expect(partsToTime(timeToParts(time))).toBe(time)
      }),
    )
  })

  it('fills single digits with a zero', () => {
    expect(partsToTime({ hour: '9', minute: '5' })).toBe('09:05')
    expect(timeToParts('09:05')).toEqual({ hour: '9', minute: '05' })
  })

  it('says which kind of mistake it is', () => {
    expect(timeFault({ hour: '9', minute: '' })).toBe('unfinished')
    expect(timeFault({ hour: '24', minute: '00' })).toBe('no-such-time')
    expect(timeFault({ hour: '9', minute: '60' })).toBe('no-such-time')
    expect(timeFault({ hour: '', minute: '' })).toBeUndefined()
    expect(timeFault({ hour: '0', minute: '0' })).toBeUndefined()
  })

  it('never gives a wrong time that a record would take', () => {
    for (const parts of [{ hour: '24', minute: '00' }, { hour: '9', minute: '' }, { hour: '', minute: '30' }]) {
      expect(timeSchema.safeParse(partsToTime(parts)).success).toBe(false)
      expect(timeToParts(partsToTime(parts))).toEqual(parts)
    }
  })
})
