/** The quick check: its records, how urgent they are, and what an answer opens. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkLook, dangerSignsForm, emptyCheck, signSubjectOf, type DangerSignAnswers, type DangerSignContext } from '#domain/forms/danger-signs.ts'
import { lookChange, lookChanges, MISTAKEN_SIGN, type Look } from '#domain/forms/danger-signs/look.ts'
import type { FormResult } from '#domain/forms/form.ts'
import { findKind } from '#domain/records/index.ts'
import { recordProblems } from '#domain/records/validate.ts'
import { signSteps } from '#domain/signs/sign-steps.ts'
import { afterBirth, anyCheck, aReferral, baby, bereaved, checkContext, head, id, mother, TODAY, toddler, withChild } from './visiting.ts'

const check = (over: Partial<DangerSignAnswers> = {}): DangerSignAnswers => ({ ...emptyCheck(TODAY), ...over })
function look(given: Partial<DangerSignAnswers>, over: Partial<DangerSignContext> = {}): Look {
  const found = checkLook(check(given), checkContext(over))
  if (!found) throw new Error('no list')
  return found
}
const referralIn = (result: FormResult) => (result.ok ? result.changes.find(({ kind }) => kind === 'referral')?.set : undefined)
/** Every question answered with no, apart from these. */
const allBut = (signs: DangerSignAnswers['signs']) => {
  const subject = { list: 'child' as const, ageDays: 280 }
  const asked = signSteps(subject, { signs: { cough: 'yes', diarrhoea: 'yes' }, breaths: [] }).flatMap(({ findings }) => findings)
  return { ...Object.fromEntries(asked.map((code) => [code, 'no' as const])), ...signs }
}
const finish = (signs: DangerSignAnswers['signs']) => dangerSignsForm.toRecords(check({ signs: allBut(signs) }), checkContext())

describe('the quick check', () => {
  it('has a list for small children and women of the time', () => {
    expect(signSubjectOf(baby, undefined, TODAY)?.list).toBe('young-infant')
    expect(signSubjectOf(toddler, undefined, TODAY)?.list).toBe('child')
    expect(signSubjectOf(mother, withChild, TODAY)?.list).toBe('pregnant')
    expect(signSubjectOf(mother, bereaved, TODAY)?.list).toBe('postpartum')
    expect(signSubjectOf({ ...mother, birthDate: '1960' }, undefined, TODAY)).toBeUndefined()
  })

  it('without an answer is not saved', () => {
    expect(dangerSignsForm.toRecords(check(), checkContext())).toMatchObject({ ok: false, problems: [{ field: 'signs' }] })
  })

  it('without a sign makes the check alone', () => {
    const result = finish({})
    expect(result).toMatchObject({ ok: true, changes: [{ kind: 'danger-sign-check', id: id(11), set: { subject: toddler.id } }] })
  })

  it('that leaves a sign unsure keeps it unknown and sends nobody', () => {
    const result = finish({ stridor: 'unknown', cough: 'yes' })
    expect(result).toMatchObject({ ok: true, changes: [{ set: { signs: { stridor: 'unknown' } } }] })
    expect(referralIn(result)).toBeUndefined()
  })

  it.each([
    [{ convulsions: 'yes' as const }, 'emergency', 'Bệnh viện Trẻ em'],
    [{ cough: 'yes' as const, cough_14_days: 'yes' as const }, 'this-week', 'Trạm Y tế'],
    [{ diarrhoea: 'yes' as const, blood_in_stool: 'yes' as const }, 'same-day', 'Trạm Y tế'],
    [{ diarrhoea: 'yes' as const, sunken_eyes: 'yes' as const, restless: 'yes' as const }, 'same-day', 'Trạm Y tế'],
    [{ diarrhoea: 'yes' as const, sunken_eyes: 'yes' as const, skin_pinch_very_slow: 'yes' as const }, 'emergency', 'Bệnh viện Trẻ em'],
    [{ cough: 'yes' as const, cough_14_days: 'yes' as const, stridor: 'unknown' as const }, 'same-day', 'Trạm Y tế'],
  ])('with %o sends as %s', (signs, urgency, destination) => {
    expect(referralIn(finish(signs))).toMatchObject({ urgency, destination })
  })

  it('names the worst reason first', () => {
    expect(referralIn(finish({ cough: 'yes', chest_indrawing: 'yes' }))?.['reasons']).toEqual(['chest_indrawing', 'cough'])
  })
})

describe('an answer', () => {
  it('that goes now opens the referral at once, each time anew', () => {
    expect(lookChange(look({}), look({ signs: { convulsions: 'yes' } }))).toBe('go-now')
    expect(lookChange(look({ signs: { convulsions: 'yes' } }), look({ signs: { convulsions: 'yes', stridor: 'yes' } }))).toBe('go-now')
  })

  it('that is mild beside a danger sign opens nothing again', () => {
    expect(lookChange(look({ signs: { convulsions: 'yes' } }), look({ signs: { convulsions: 'yes', diarrhoea: 'yes' } }))).toBe('changed')
  })

  it('of the same day is kept at once and opens nothing yet', () => {
    expect(lookChange(look({ signs: { diarrhoea: 'yes' } }), look({ signs: { diarrhoea: 'yes', blood_in_stool: 'yes' } }))).toBe('changed')
    expect(lookChanges(look({ signs: { diarrhoea: 'yes', blood_in_stool: 'yes' } }))[1]?.set).toMatchObject({ urgency: 'same-day' })
  })

  it('that only opens further questions changes nothing', () => {
    expect(lookChange(look({}), look({ signs: { cough: 'yes' } }))).toBe('none')
    expect(lookChanges(look({ signs: { cough: 'yes' } })).map(({ kind }) => kind)).toEqual(['danger-sign-check'])
  })

  it('that makes it worse raises urgency and the place', () => {
    const before = aReferral({ urgency: 'same-day', destination: 'Trạm Y tế', reasons: ['blood_in_stool'] })
    const worse = { signs: { blood_in_stool: 'yes' as const, convulsions: 'yes' as const } }
    expect(lookChanges(look(worse, { referral: before }))[1]?.set).toMatchObject({ urgency: 'emergency', destination: 'Bệnh viện Trẻ em' })
    const chosen = { ...before, destination: 'Phòng khám gần chợ' }
    expect(lookChanges(look(worse, { referral: chosen }))[1]?.set).not.toHaveProperty('destination')
  })

  it('that takes the last sign back withdraws the referral', () => {
    expect(lookChanges(look({ signs: { convulsions: 'no', cough: 'yes' } }, { referral: aReferral() }))[1]?.set).toEqual({ voidReason: MISTAKEN_SIGN })
  })
})

describe('any answers of a check', () => {
  const people: readonly Partial<DangerSignContext>[] = [{ person: baby }, { person: toddler }, { person: mother, woman: withChild }, { person: mother, woman: afterBirth }]

  it('give problems to mend or records that fit', () => {
    fc.assert(fc.property(anyCheck, fc.constantFrom(...people), (given, over) => {
      const result = dangerSignsForm.toRecords(given, checkContext(over))
      if (!result.ok) {
        expect(result.problems.length).toBeGreaterThan(0)
        return
      }
      for (const { kind, set } of result.changes) {
        const definition = findKind(kind)
        expect(definition && recordProblems(definition, { ...head, ...set })).toEqual([])
      }
      expect(result.changes[0]?.set['signs']).toEqual(given.signs)
    }))
  })

  it('that say go now always make an emergency of it', () => {
    fc.assert(fc.property(anyCheck, fc.constantFrom(...people), (given, over) => {
      const found = checkLook({ ...given, occurredOn: TODAY }, checkContext(over))
      if (!found || !Object.keys(given.signs).includes('a_sign_of_tomorrow') || given.signs['a_sign_of_tomorrow'] !== 'yes') return
      expect(lookChanges(found)[1]?.set['urgency']).toBe('emergency')
    }))
  })
})
