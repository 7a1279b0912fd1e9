/** Each list is asked on its screens, every sign once, and what hangs on another question waits for it. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { womanFindingsAt } from '#domain/signs/assess-woman.ts'
import { childFindings } from '#domain/signs/child-findings.ts'
import { newbornFindings } from '#domain/signs/newborn-findings.ts'
import { askedSign, signSteps } from '#domain/signs/sign-steps.ts'
import { isWoman, judgeSigns, signLevel, type SignSubject } from '#domain/signs/sign-subject.ts'

const nothing = { signs: {}, breaths: [] }
const newborn: SignSubject = { list: 'young-infant', ageDays: 7 }
const child: SignSubject = { list: 'child', ageDays: 240 }
const pregnant: SignSubject = { list: 'pregnant', gestationWeeks: 30 }
const afterBirth: SignSubject = { list: 'postpartum', gestationWeeks: null }
const codesOf = (subject: SignSubject, seen = nothing) => signSteps(subject, seen).flatMap(({ findings }) => findings)

describe('the screens of a list', () => {
  it('ask a newborn every sign once, on eight screens', () => {
    expect(signSteps(newborn, nothing)).toHaveLength(8)
    expect(codesOf(newborn).toSorted()).toEqual(newbornFindings.map(({ code }) => code).toSorted())
    expect(codesOf({ list: 'young-infant', ageDays: 0 })).not.toContain('no_urine_or_stool_24h')
  })

  it.each([pregnant, afterBirth])('ask the woman of $list every sign once', (subject) => {
    const own = isWoman(subject) ? womanFindingsAt(subject.list, subject.gestationWeeks).map(({ code }) => code) : []
    expect(codesOf(subject).toSorted()).toEqual(own.toSorted())
  })

  it('ask a child with cough and diarrhoea every sign but the measured', () => {
    const own = childFindings.value.filter((finding) => !('measured' in finding)).map(({ code }) => code)
    expect(codesOf(child, { signs: { cough: 'yes', diarrhoea: 'unknown' }, breaths: [] }).toSorted()).toEqual(own.toSorted())
  })

  it('ask a child without cough and diarrhoea six questions', () => {
    expect(codesOf(child, { signs: { cough: 'no', diarrhoea: 'no' }, breaths: [] })).toEqual([
      'cannot_drink', 'vomits_everything', 'convulsions', 'lethargic_unconscious', 'cough', 'diarrhoea',
    ])
  })

  it('keep a found sign in sight when the cough is taken back', () => {
    expect(codesOf(child, { signs: { cough: 'no', chest_indrawing: 'yes' }, breaths: [] })).toContain('chest_indrawing')
  })

  it('put the private question apart, and last', () => {
    for (const subject of [pregnant, afterBirth]) {
      const steps = signSteps(subject, nothing)
      expect(steps.filter((step) => step.private)).toEqual([steps.at(-1)])
      expect(steps.at(-1)?.findings).toEqual(['depressed_harm'])
    }
  })

  it('say nothing of a child to a woman who lost hers', () => {
    expect(askedSign('postpartum', 'depressed_harm')?.question).toContain('hại con')
    expect(askedSign('postpartum', 'depressed_harm', true)?.question).not.toMatch(/con|bé/)
  })

  it('ask after birth for much blood, in pregnancy for any', () => {
    expect(askedSign('postpartum', 'vaginal_bleeding')?.question).toContain('ra máu nhiều')
    expect(askedSign('pregnant', 'vaginal_bleeding')?.question).toContain('dù ít')
  })

  it('have words for every sign they ask', () => {
    for (const subject of [newborn, child, pregnant, afterBirth]) {
      for (const code of codesOf(subject)) expect(askedSign(subject.list, code)?.question).toMatch(/\?$/)
    }
  })
})

describe('the judgement of any list', () => {
  const subjects = fc.constantFrom(newborn, child, pregnant, afterBirth)
  const answers = fc.dictionary(
    fc.constantFrom(...newbornFindings.map(({ code }) => code), ...childFindings.value.map(({ code }) => code), ...womanFindingsAt('pregnant').map(({ code }) => code)),
    fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
  )

  it('loses no sign that was said', () => {
    fc.assert(fc.property(subjects, answers, (subject, signs) => {
      const { reasons } = judgeSigns(subject, { signs, breaths: [], temperatureCelsius: null })
      for (const [code, answer] of Object.entries(signs)) if (answer === 'yes') expect(reasons).toContain(code)
    }))
  })

  it('puts the worst reason first', () => {
    fc.assert(fc.property(subjects, answers, (subject, signs) => {
      const { found, reasons } = judgeSigns(subject, { signs, breaths: [], temperatureCelsius: null })
      const [first] = reasons
      if (found === 'go-now' && first !== undefined && reasons.some((code) => signLevel(subject.list, code) === 'go-now')) {
        expect(signLevel(subject.list, first)).toBe('go-now')
      }
    }))
  })

  it('never calls a check with unknown signs clear', () => {
    fc.assert(fc.property(subjects, answers, (subject, signs) => {
      const { urgency, unknown } = judgeSigns(subject, { signs, breaths: [], temperatureCelsius: null })
      if (unknown.some((code) => signLevel(subject.list, code) === 'go-now')) expect(urgency).not.toBe('none')
    }))
  })
})
