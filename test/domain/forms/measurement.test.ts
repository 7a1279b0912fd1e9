/** Weighing and measuring: typed figures to a record, what is asked, what is sent on, and what is never invented. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growthReferral, measurementForm } from '#domain/forms/measurement.ts'
import {
  answersQuestion, confirmation, emptyMeasurement, measurementToAnswers, otherMeasurements, positionOf, typedFigure, withLengthComma, type MeasurementAnswers, type MeasurementContext,
} from '#domain/forms/measurement/answers.ts'
import { findKind } from '#domain/records/index.ts'
import type { Measurement } from '#domain/records/measurement.ts'
import { recordProblems } from '#domain/records/validate.ts'
import { aChild, aReferral, id } from '../indicators/builders.ts'
import { recordOf } from '../indicators/record-of.ts'

const TODAY = '2026-06-17'
const child = aChild({ birthDate: '2025-04-10', sex: 'female' })
const context = (over: Partial<MeasurementContext> = {}): MeasurementContext => ({
  ids: { measurement: id(10), referral: id(11) }, child, others: [], before: undefined, openReferrals: [], today: TODAY, ...over,
})
const answers = (over: Partial<MeasurementAnswers> = {}): MeasurementAnswers => ({ ...emptyMeasurement(TODAY), weight: '9,2', length: '74,5', ...over })
const saved = (over: Partial<MeasurementAnswers> = {}, about: Partial<MeasurementContext> = {}) => {
  const result = measurementForm.toRecords(answers(over), context(about))
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '))
  return result
}
const problems = (over: Partial<MeasurementAnswers>) => {
  const result = measurementForm.toRecords(answers(over), context())
  return result.ok ? [] : result.problems.map(({ field }) => field)
}
const stored = (set: Record<string, unknown>, occurredOn = TODAY): Measurement => ({ ...recordOf('measurement', 700, occurredOn, { subject: child.id }), ...set })

describe('a measurement', () => {
  it('is one record with what was measured', () => {
    const [change, ...rest] = saved().changes
    expect(change).toMatchObject({ kind: 'measurement', id: id(10), set: { subject: child.id, weightKg: 9.2, lengthHeightCm: 74.5, position: 'lying', muacMm: null, occurredOn: TODAY } })
    expect(change?.set).not.toHaveProperty('oedema')
    expect(rest).toEqual([])
  })

  it('reads comma and dot alike', () => {
    expect([typedFigure('9,2'), typedFigure('9.2'), typedFigure(''), typedFigure(',')]).toEqual([9.2, 9.2, null, null])
  })

  it('of a weight alone has no position', () => {
    expect(saved({ length: '' }).changes[0]?.set).toMatchObject({ lengthHeightCm: null, position: null })
  })

  it('of nothing is no record', () => {
    expect(problems({ weight: '', length: '' })).toEqual(['weight'])
    expect(problems({ weight: '', length: '', oedema: 'unknown' })).toEqual(['weight'])
    expect(saved({ weight: '', length: '', oedema: 'no' }).changes).toHaveLength(1)
  })

  it.each([['2026-06-18', ['occurredOn']], ['2025-04-09', ['occurredOn']], ['17/6', ['occurredOn']], ['2026-06-01', []]])('on %s has %j to mend', (occurredOn, fields) => {
    expect(problems({ occurredOn })).toEqual(fields)
  })

  it.each([['49', ['muac']], ['401', ['muac']], ['132', []]])('with an arm of %s mm has %j to mend', (muac, fields) => {
    expect(problems({ muac })).toEqual(fields)
  })

  it('lies under two years and stands from then on', () => {
    const at = (occurredOn: string, position: MeasurementAnswers['position'] = '') => positionOf({ occurredOn, position }, child)
    expect([at('2027-04-09'), at('2027-04-10'), at('2027-04-10', 'lying'), positionOf({ occurredOn: TODAY, position: '' }, {})]).toEqual(['lying', 'standing', 'lying', 'lying'])
  })

  it('is mended as itself', () => {
    const before = stored({ weightKg: 9.2, lengthHeightCm: 74.5, position: 'lying' })
    const typed = measurementToAnswers(before)
    expect(typed).toMatchObject({ weight: '9,2', length: '74,5', position: 'lying' })
    const result = measurementForm.toRecords({ ...typed, weight: '9,3' }, context({ before, others: otherMeasurements([before], child.id, before.id) }))
    expect(result).toMatchObject({ ok: true, changes: [{ id: before.id, set: { weightKg: 9.3 } }], warnings: [] })
  })
})

describe('a length typed without its comma', () => {
  it('gets it before the last digit, metre or not', () => {
    expect(['755', '1015', '300'].map(withLengthComma)).toEqual(['75,5', '101,5', '30,0'])
  })

  it('stays as typed where it may go on', () => {
    expect(['', '7', '75', '75,', '75,5', '101', '120', '101,5'].map(withLengthComma)).toEqual(['', '7', '75', '75,', '75,5', '101', '120', '101,5'])
  })

  it('is the same length for every child under two metres', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 1999 }), (tenths) => {
        // Digit by digit, as the keys are pressed.
        const typed = String(tenths).split('').reduce((text, digit) => withLengthComma(text + digit), '')
        expect(typedFigure(typed)).toBe(tenths / 10)
      }),
    )
  })
})

describe('a figure that is asked about', () => {
  it('can be kept on the word of the measurer', () => {
    const odd = answers({ weight: '30' })
    expect(answersQuestion('weight', odd, context())?.sentence).toMatch(/^30 kg/)
    expect(answersQuestion('weight', { ...odd, confirmed: [confirmation('weight', '30')] }, context())).toBeNull()
    expect(saved({ weight: '30' }).warnings.map(({ field }) => field)).toContain('weight')
    expect(saved({ weight: '30' }).changes[0]?.set).toMatchObject({ weightKg: 30 })
  })

  it('is asked about again once it is another', () => {
    const odd = answers({ weight: '31', confirmed: [confirmation('weight', '30')] })
    expect(answersQuestion('weight', odd, context())).not.toBeNull()
  })

  it('that no record can hold is to be mended', () => {
    expect(problems({ weight: '920' })).toEqual(['weight'])
    expect(problems({ length: '745', confirmed: [confirmation('length', '745')] })).toEqual(['length'])
  })
})

describe('a child to be sent', () => {
  it('with swollen feet is sent in the same save', () => {
    const [, referral] = saved({ oedema: 'yes' }).changes
    expect(referral).toMatchObject({ kind: 'referral', id: id(11), set: { subject: child.id, urgency: 'emergency', reasons: ['oedema'], destination: 'Trạm Y tế' } })
  })

  it('very thin is sent on a tap, not by itself', () => {
    expect(saved({ weight: '6' }).changes).toHaveLength(1)
    expect(growthReferral(answers({ weight: '6' }), context())?.change?.set).toMatchObject({ reasons: ['wasted_severe', 'underweight_severe'] })
    expect(growthReferral(answers(), context())).toBeNull()
  })

  it('already sent for it is not sent twice', () => {
    const open = aReferral({ id: id(50), reasons: ['oedema'] })
    expect(growthReferral(answers({ oedema: 'yes' }), context({ openReferrals: [open] }))).toEqual({ id: id(50), change: null })
    expect(saved({ oedema: 'yes' }, { openReferrals: [open] }).changes).toHaveLength(1)
  })
})

describe('whatever is typed', () => {
  const kinds = { measurement: findKind('measurement'), referral: findKind('referral') }
  const head = { recordedAt: 1, author: 'mai', device: 'phone-1' }
  const figure = fc.oneof(fc.constant(''), fc.stringMatching(/^\d{1,3}([,.]\d{0,2})?$/))

  it('saves records that fit, or says what to mend', () => {
    fc.assert(fc.property(figure, figure, fc.stringMatching(/^\d{0,3}$/), fc.constantFrom('' as const, 'yes' as const, 'no' as const, 'unknown' as const), (weight, length, muac, oedema) => {
      const result = measurementForm.toRecords(answers({ weight, length, muac, oedema }), context())
      if (!result.ok) {
        expect(result.problems).not.toEqual([])
        return
      }
      for (const { kind, set } of result.changes) {
        const known = kind === 'referral' ? kinds.referral : kinds.measurement
        expect(known && recordProblems(known, { ...head, ...set })).toEqual([])
      }
    }))
  })
})
