/** A death sets the person's status in one save; age and the question about a birth are asked only where they are needed. */
import { describe, expect, it } from 'vitest'
import { deathForm } from '#domain/forms/death.ts'
import { askedQuestions, type StepAnswers, type StepContext } from '#domain/forms/step-form.ts'
import { aChild, aMother, id } from '../indicators/builders.ts'
import { recordOf } from '../indicators/record-of.ts'
import { askedBack, contextOf, fieldsFrom, wrongIn } from './step-answers.ts'

const asked = (context: StepContext) => askedQuestions(deathForm, {}, context).map(({ name }) => name)
const answers: StepAnswers = { occurredOn: '2026-06-15', place: 'hospital', causeGroup: 'pneumonia' }
const ofChild = (said = {}) => contextOf([], { person: aChild({ birthDate: '2026-06-10', ...said }) })

describe('a death', () => {
  it('sets the person’s status in the same save', () => {
    const result = deathForm.toRecords(answers, ofChild())
    expect(result.ok && result.changes).toEqual([
      { kind: 'death', id: id(4003), set: { area: '31/10525/g05', occurredOn: '2026-06-15', subject: id(1), ageDays: 5, place: 'hospital', causeGroup: 'pneumonia' } },
      { kind: 'person', id: id(1), set: { status: 'died', statusOn: '2026-06-15' } },
    ])
  })

  it('asks the age of a child without a birthday only', () => {
    expect(asked(ofChild())).toEqual(['occurredOn', 'place', 'causeGroup', 'told'])
    expect(asked(ofChild({ birthDate: '2026-06' }))).toContain('ageDays')
    expect(fieldsFrom(deathForm, { ...answers, ageDays: '27' }, ofChild({ birthDate: null }))).toMatchObject({ ageDays: 27 })
    expect(fieldsFrom(deathForm, answers, ofChild({ birthDate: null }))).toMatchObject({ ageDays: null })
  })

  it.each([
    [aMother({ birthDate: '1999' }), true],
    [aMother({ birthDate: null }), true],
    [aMother({ birthDate: '1950' }), false],
    [aMother({ sex: 'male', role: 'father' }), false],
    [aChild({ sex: 'female', birthDate: '2020-01-01' }), false],
    [aChild({ sex: 'female', birthDate: '2012-01-01' }), true],
  ])('asks about a birth only a woman who may have had one', (person, expected) => {
    expect(asked(contextOf([], { person })).includes('maternal')).toBe(expected)
  })

  it('of a mother names her pregnancy, also after it ended', () => {
    const pregnancy = recordOf('pregnancy', 700, '2026-02-01', { subject: id(900), dueOn: '2026-09-01', status: 'ongoing' })
    const ended = { ...pregnancy, status: 'delivered' as const, endedOn: '2026-05-20' }
    const said: StepAnswers = { ...answers, causeGroup: 'pregnancy-related', maternal: 'maternal' }
    for (const record of [pregnancy, ended]) expect(fieldsFrom(deathForm, said, contextOf([record]))).toMatchObject({ maternal: 'maternal', pregnancy: id(700) })
    expect(fieldsFrom(deathForm, { ...said, causeGroup: 'traffic', maternal: 'no' }, contextOf())).not.toHaveProperty('pregnancy')
  })

  it('asks back when cause and answer disagree', () => {
    expect(askedBack(deathForm, { ...answers, causeGroup: 'pregnancy-related', maternal: 'no' }, contextOf())).toEqual(['maternal'])
  })

  it.each([
    [{ ...answers, occurredOn: '2026-06-18' }, ['occurredOn']],
    [{ ...answers, occurredOn: '2026-06-09' }, ['occurredOn']],
    [{}, ['occurredOn', 'place', 'causeGroup']],
  ])('with %j is mended at its question', (said, fields) => {
    expect(wrongIn(deathForm, said, ofChild())).toEqual(fields)
  })

  it('written down before is mended and not doubled', () => {
    const before = recordOf('death', 760, '2026-06-14', { subject: id(1), place: 'home', causeGroup: 'unknown' })
    const context = contextOf([before], { person: aChild({ birthDate: '2026-06-10', status: 'died', statusOn: '2026-06-14' }) })
    expect(deathForm.begin?.(context)).toMatchObject({ occurredOn: '2026-06-14', place: 'home' })
    expect(fieldsFrom(deathForm, answers, context).id).toBe(before.id)
  })

  it('of somebody marked as gone begins with that day', () => {
    expect(deathForm.begin?.(ofChild({ status: 'died', statusOn: '2026-06-14' }))).toEqual({ occurredOn: '2026-06-14' })
  })
})
