/** Dates typed in three boxes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateFault, dateToParts, dayBefore, expandYear, partsToDate } from '#ui/form/date-parts.ts'
import { daySchema, partialDaySchema } from '#domain/records/kind.ts'

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a date in three boxes', () => {
  it('comes back as the same day that went in', () => {
    fc.assert(
      fc.property(day, (iso) => {
        expect(partsToDate(dateToParts(iso))).toBe(iso)
      }),
    )
  })

  it('shows the day without a leading zero', () => {
    expect(dateToParts('2026-06-07')).toEqual({ day: '7', month: '6', year: '2026' })
  })

  it('refuses a day that the calendar does not have', () => {
    const parts = { day: '31', month: '6', year: '2026' }
    expect(partsToDate(parts)).toBe('31/6/2026')
    expect(dateFault(parts)).toBe('no-such-day')
    expect(daySchema.safeParse(partsToDate(parts)).success).toBe(false)
  })

  it('knows leap years by the rule of four hundred', () => {
    expect(partsToDate({ day: '29', month: '2', year: '2024' })).toBe('2024-02-29')
    expect(dateFault({ day: '29', month: '2', year: '2026' })).toBe('no-such-day')
    expect(dateFault({ day: '29', month: '2', year: '1900' })).toBe('no-such-day')
    expect(dateFault({ day: '29', month: '2', year: '2000' })).toBeUndefined()
  })

  it('calls a date with an empty box unfinished', () => {
    expect(dateFault({ day: '7', month: '', year: '2026' })).toBe('unfinished')
    expect(dateFault({ day: '', month: '6', year: '2026' })).toBe('unfinished')
    expect(dateFault({ day: '7', month: '6', year: '202' })).toBe('unfinished')
  })

  it('takes three empty boxes for no answer, not a mistake', () => {
    expect(partsToDate({ day: '', month: '', year: '' })).toBe('')
    expect(dateFault({ day: '', month: '', year: '' })).toBeUndefined()
  })

  it('lets an adult give only the year, or month and year', () => {
    expect(partsToDate({ day: '', month: '', year: '1961' }, true)).toBe('1961')
    expect(partsToDate({ day: '', month: '4', year: '1961' }, true)).toBe('1961-04')
    expect(partialDaySchema.safeParse('1961-04').success).toBe(true)
    expect(dateToParts('1961-04')).toEqual({ day: '', month: '4', year: '1961' })
  })

  it('does not let a child have only a year', () => {
    expect(dateFault({ day: '', month: '', year: '2026' })).toBe('unfinished')
  })

  it('keeps half-typed text in its boxes', () => {
    const text = partsToDate({ day: '7', month: '', year: '20' })
    expect(dateToParts(text)).toEqual({ day: '7', month: '', year: '20' })
  })
})

describe('a year of two digits', () => {
  it('is of this century when not in the future', () => {
    expect(expandYear('26', '2026-06-17')).toBe('2026')
    expect(expandYear('25', '2026-06-17')).toBe('2025')
  })

  it('is of the last century when it would be ahead', () => {
    expect(expandYear('61', '2026-06-17')).toBe('1961')
  })

  it('stays as typed when longer or shorter', () => {
    expect(expandYear('2026', '2026-06-17')).toBe('2026')
    expect(expandYear('2', '2026-06-17')).toBe('2')
  })
})

describe('the button for yesterday', () => {
  it('crosses months, years and the leap day', () => {
    expect(dayBefore('2026-06-17')).toBe('2026-06-16')
    expect(dayBefore('2026-06-01')).toBe('2026-05-31')
    expect(dayBefore('2026-01-01')).toBe('2025-12-31')
    expect(dayBefore('2024-03-01')).toBe('2024-02-29')
  })

  it('is always one day of 24 hours earlier', () => {
    fc.assert(
      fc.property(day, (iso) => {
        expect(Date.parse(iso) - Date.parse(dayBefore(iso))).toBe(86_400_000)
      }),
    )
  })
})
