/** One vaccine dose: a day only where one was told, antigens always, reasons instead of silence. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { immunisationForm, type DoseAnswers } from '#domain/forms/immunisation.ts'
import { findKind } from '#domain/records/index.ts'
import { notGivenReasonSchema } from '#domain/records/immunisation.ts'
import { recordProblems } from '#domain/records/validate.ts'
import { vaccines } from '#domain/vaccines/index.ts'
import { aChild, id } from '../indicators/builders.ts'

const TODAY = '2026-06-17'
const person = aChild({ birthDate: '2026-01-15' })
const dose = (over: Partial<DoseAnswers> = {}) =>
  immunisationForm.toRecords({ dose: 'penta_1', given: 'yes', day: '2026-03-20', time: '', source: 'book', reason: '', ...over }, { ids: { dose: id(9) }, person, before: undefined, today: TODAY })
const set = (over: Partial<DoseAnswers> = {}) => {
  const result = dose(over)
  return result.ok ? result.changes[0]?.set : result.problems.map(({ field }) => field)
}

describe('a dose that was given', () => {
  it('is dated by the day of the booklet', () => {
    expect(set()).toMatchObject({ occurredOn: '2026-03-20', givenOn: '2026-03-20', givenAt: null, source: 'book', notGivenReason: null })
    expect(set({ dose: 'hepb_birth', day: '2026-01-15', time: '23:50' })).toMatchObject({ givenAt: '2026-01-15T23:50' })
  })

  it('on a day nobody knows gets no day', () => {
    expect(set({ day: '' })).toMatchObject({ given: 'yes', givenOn: null, givenAt: null, occurredOn: TODAY })
    expect(set({ day: '', time: '10:00' })).toMatchObject({ givenAt: null })
  })

  it('says what it protects against', () => {
    expect(set()).toMatchObject({ antigens: ['diphtheria', 'pertussis', 'tetanus', 'hepatitis_b', 'hib'] })
    expect(set({ dose: 'td_pregnant_2' })).toMatchObject({ antigens: ['tetanus'] })
  })

  it.each([['2026-06-18', 'day'], ['2026-01-14', 'day'], ['20/3', 'day']])('cannot be of %s', (day, field) => {
    expect(set({ day })).toEqual([field])
  })
})

describe('a dose that was not given', () => {
  it('is stored with its reason or sent back', () => {
    expect(set({ given: 'no', reason: 'sick', day: '' })).toMatchObject({ given: 'no', notGivenReason: 'sick', givenOn: null, occurredOn: TODAY, antigens: [] })
    expect(set({ given: 'no' })).toEqual(['reason'])
  })
})

describe('any answer about a dose', () => {
  const kind = findKind('immunisation')
  const codes = vaccines.flatMap(({ schedules }) => schedules[0]?.value.map(({ code }) => code) ?? [])

  it('fits the record or is sent back', () => {
    const any = fc.record({
      dose: fc.constantFrom(...codes),
      given: fc.constantFrom('yes' as const, 'no' as const),
      day: fc.constantFrom('', '2026-02-30', '2026-03-20', TODAY, '2027-01-01'),
      time: fc.constantFrom('', '8:00', '08:00'),
      source: fc.constantFrom('' as const, 'book' as const, 'told' as const),
      reason: fc.constantFrom('' as const, ...notGivenReasonSchema.options),
    })
    fc.assert(fc.property(any, (answers) => {
      const result = dose(answers)
      if (!result.ok) {
        expect(result.problems).not.toEqual([])
        return
      }
      const head = { recordedAt: 1, author: 'mai', device: 'phone-1' }
      expect(kind && recordProblems(kind, { ...head, ...result.changes[0]?.set })).toEqual([])
      if (answers.day === '' || answers.given === 'no') expect(result.changes[0]?.set['givenOn']).toBeNull()
    }))
  })
})
