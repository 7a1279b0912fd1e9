/** A visit to anybody: which signs are asked of whom, what comes of them, and that none is ever lost. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FormResult } from '#domain/forms/form.ts'
import { householdVisitForm } from '#domain/forms/household-visit.ts'
import { adviceFor } from '#domain/forms/household-visit/advice.ts'
import { asksWoman, isPostnatal, visitLooks } from '#domain/forms/household-visit/looks.ts'
import { offeredDays } from '#domain/forms/household-visit/next-days.ts'
import { repeatOffer } from '#domain/forms/household-visit/repeat.ts'
import { findKind } from '#domain/records/index.ts'
import { recordProblems } from '#domain/records/validate.ts'
import { afterBirth, answers, anyVisit, aVisit, baby, bereaved, context, head, id, mother, TODAY, toddler, whom, withChild } from './visiting.ts'

function saved(result: FormResult) {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '))
  return result.changes
}
const kindsOf = (result: FormResult) => saved(result).map(({ kind }) => kind)

describe('who is looked at', () => {
  it('are mother and newborn after a birth', () => {
    const { child, woman } = visitLooks(answers(), context())
    expect(child?.subject).toEqual({ list: 'young-infant', ageDays: 7 })
    expect(woman).toMatchObject({ person: { id: mother.id }, subject: { list: 'postpartum' } })
    expect(asksWoman(answers(), context())).toBe(true)
    expect(asksWoman(answers({ seen: [baby.id] }), context())).toBe(false)
  })

  it('is the child alone in its second year', () => {
    const { child, woman } = visitLooks(answers(), context({ person: toddler, woman: withChild }))
    expect(child?.subject.list).toBe('child')
    expect(woman).toBeUndefined()
  })

  it('is the woman alone on her own page', () => {
    expect(visitLooks(answers(), context({ person: mother, woman: withChild }))).toMatchObject({ child: undefined, woman: { subject: { list: 'pregnant' } } })
    expect(visitLooks(answers(), context({ person: mother, woman: bereaved })).woman?.subject.list).toBe('postpartum')
  })
})

describe('the contact after a birth', () => {
  const postnatal = (result: FormResult) => saved(result).find(({ kind }) => kind === 'postnatal-visit')?.set

  it('is one record of mother and newborn', () => {
    const result = householdVisitForm.toRecords(answers({ motherSigns: { fever: 'no', depressed_harm: 'unknown' } }), context())
    expect(postnatal(result)).toMatchObject({
      subject: baby.id, mother: mother.id, visit: id(10), sawMother: 'yes', sawNewborn: 'yes', motherSigns: { fever: 'no', depressed_harm: 'unknown' },
    })
  })

  it('says which of the two was not met', () => {
    expect(postnatal(householdVisitForm.toRecords(answers({ seen: [baby.id] }), context()))).toMatchObject({ sawMother: 'no', sawNewborn: 'yes' })
    expect(postnatal(householdVisitForm.toRecords(answers({ seen: [toddler.id] }), context()))).toBeUndefined()
  })

  it('with a mother who lost hers names no newborn', () => {
    const result = householdVisitForm.toRecords(answers({ seen: [mother.id] }), context({ person: mother, woman: bereaved }))
    expect(postnatal(result)).toMatchObject({ subject: null, mother: mother.id, sawMother: 'yes', sawNewborn: 'no' })
  })

  it('is not made after a pregnancy that ended early', () => {
    expect(isPostnatal(context({ person: mother, woman: { ...bereaved, gaveBirth: false } }), TODAY)).toBe(false)
    expect(kindsOf(householdVisitForm.toRecords(answers(), context({ person: toddler })))).not.toContain('postnatal-visit')
  })
})

describe('a sign of the mother', () => {
  const bleeding = answers({ motherSigns: { vaginal_bleeding: 'yes' } })

  it('makes her own check and referral, to the nearest hospital', () => {
    const changes = saved(householdVisitForm.toRecords(bleeding, context()))
    expect(changes.find(({ id: record }) => record === id(13))).toMatchObject({ kind: 'danger-sign-check', set: { subject: mother.id, visit: id(10) } })
    expect(changes.find(({ id: record }) => record === id(14))?.set).toMatchObject({
      subject: mother.id, urgency: 'emergency', reasons: ['vaginal_bleeding'], destination: 'Khoa Cấp cứu, bệnh viện gần nhất',
    })
    expect(changes.some(({ id: record }) => record === id(12))).toBe(false)
  })

  it('of the same day goes to the station', () => {
    const changes = saved(householdVisitForm.toRecords(answers({ motherSigns: { breast_problem: 'yes' } }), context()))
    expect(changes.find(({ id: record }) => record === id(14))?.set).toMatchObject({ urgency: 'same-day', destination: 'Trạm Y tế' })
  })
})

describe('what may be said again', () => {
  const care = ['feeding', 'cord', 'warm'] as const

  it('is care, advice and the day of the schedule', () => {
    expect(repeatOffer(aVisit(), care, answers(), context())).toEqual({
      breastfeeding: 'exclusive', cordDry: 'yes', keptWarm: 'yes', advice: ['breast-milk-only', 'keep-warm'], nextVisitOn: '2026-07-08', noNextVisit: false,
    })
  })

  it.each([
    ['the cord was not dry', { cordDry: 'no' as const }], ['feeding was not known', { breastfeeding: 'unknown' as const }],
    ['warmth was not asked', { keptWarm: undefined }], ['nobody was met', { seen: [] }], ['nothing was advised', { advice: [] }], ['it is long ago', { occurredOn: '2026-05-01' }],
  ])('is nothing when %s', (_, over) => {
    expect(repeatOffer(aVisit(over), care, answers(), context())).toBeUndefined()
  })

  it('never holds a danger sign', () => {
    expect(Object.keys(repeatOffer(aVisit(), care, answers(), context()) ?? {})).toEqual(['breastfeeding', 'cordDry', 'keptWarm', 'advice', 'nextVisitOn', 'noNextVisit'])
  })
})

describe('advice and the next day', () => {
  const codes = (over: Parameters<typeof context>[0]) => adviceFor(answers(), context(over)).map(({ code }) => code)

  it('speak of the birth to a pregnant woman only', () => {
    expect(codes({ person: mother, woman: withChild })).toContain('birth-plan')
    expect(codes({ person: mother, woman: afterBirth })).not.toContain('birth-plan')
  })

  it('say nothing of a baby to a mother who lost hers', () => {
    expect(codes({ person: mother, woman: bereaved })).toEqual(['mother-danger-signs', 'mother-food-rest', 'company'])
  })

  it('follow the contacts after birth and in pregnancy', () => {
    expect(offeredDays(context(), TODAY)[0]).toEqual({ day: '2026-07-08', bySchedule: true })
    expect(offeredDays(context({ person: mother, woman: withChild }), TODAY)[0]).toEqual({ day: '2026-07-09', bySchedule: true })
    expect(offeredDays(context({ person: mother, woman: bereaved }), TODAY)[0]).toMatchObject({ bySchedule: true })
    expect(offeredDays(context({ person: toddler }), TODAY).every(({ bySchedule }) => !bySchedule)).toBe(true)
  })
})

describe('any answers about anybody', () => {
  it('give problems to mend or records that fit', () => {
    fc.assert(fc.property(anyVisit, fc.constantFrom(...whom), (given, over) => {
      const result = householdVisitForm.toRecords(given, context(over))
      if (!result.ok) {
        expect(result.problems.every(({ message }) => message !== '')).toBe(true)
        return
      }
      const ids = result.changes.map(({ id: record }) => record)
      expect(new Set(ids).size).toBe(ids.length)
      for (const { kind, set } of result.changes) {
        const definition = findKind(kind)
        expect(definition && recordProblems(definition, { ...head, ...set })).toEqual([])
      }
    }))
  })

  it('lose no danger sign and take no unknown for no', () => {
    fc.assert(fc.property(anyVisit, fc.constantFrom(...whom), (given, over) => {
      const about = context(over)
      const result = householdVisitForm.toRecords(given, about)
      if (!result.ok) return
      const signsOf = (record: string) => result.changes.find((change) => change.id === record)?.set['signs'] ?? {}
      if (about.person.role === 'child') expect(signsOf(id(11))).toEqual(given.signs)
      if (about.mother) expect(signsOf(id(13))).toEqual(given.motherSigns)
      if (about.person.role === 'child' && Object.values(given.signs).includes('yes') && visitLooks(given, about).child?.subject.list === 'young-infant') {
        expect(result.changes.find((change) => change.id === id(12))?.set['urgency']).toBe('emergency')
      }
    }))
  })
})
