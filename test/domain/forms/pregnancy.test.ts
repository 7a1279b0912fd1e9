/** A pregnancy is dated by what the woman knows, in either calendar, and one that goes on is not written down twice. */
import { describe, expect, it } from 'vitest'
import { birthPlanForm } from '#domain/forms/birth-plan.ts'
import { pregnancyEndForm } from '#domain/forms/pregnancy-end.ts'
import { pregnancyForm } from '#domain/forms/pregnancy.ts'
import type { StepAnswers } from '#domain/forms/step-form.ts'
import { id } from '../indicators/builders.ts'
import { recordOf } from '../indicators/record-of.ts'
import { askedBack, contextOf, fieldsFrom, wrongIn } from './step-answers.ts'

const woman = id(900)
const ongoing = recordOf('pregnancy', 700, '2026-02-01', { subject: woman, dueOn: '2026-09-01', dueFrom: 'ultrasound', plannedPlace: 'Nhà hộ sinh Hoa Sen', status: 'ongoing', note: 'giữ' })
const due: StepAnswers = { datedBy: 'due', dueOn: '2026-10-01', dueFrom: 'ultrasound' }

describe('a pregnancy', () => {
  it('is dated by the due day and where it was read', () => {
    expect(fieldsFrom(pregnancyForm, due, contextOf())).toMatchObject({ dueOn: '2026-10-01', dueFrom: 'ultrasound', subject: woman, status: 'ongoing' })
  })

  it('takes a last period by the lunar calendar', () => {
    const answers: StepAnswers = { datedBy: 'period', calendar: 'lunar', lunarPeriod: '15/1', sure: 'about' }
    expect(fieldsFrom(pregnancyForm, answers, contextOf())).toMatchObject({ lastPeriodOn: '2026-03-03', lastPeriodEstimated: true })
    const question = pregnancyForm.questions(contextOf()).find(({ name }) => name === 'lunarPeriod')
    expect(question?.askBack?.(answers)).toBe('15/1 âm lịch là 3/3/2026 dương lịch.')
  })

  it('may be written down without any date', () => {
    const fields = fieldsFrom(pregnancyForm, { datedBy: 'unknown', occurredOn: '2026-06-17' }, contextOf())
    expect(fields).toMatchObject({ status: 'ongoing', occurredOn: '2026-06-17' })
    expect(fields).not.toHaveProperty('dueOn')
  })

  it.each([
    [{ ...due, dueOn: '2027-08-01' }, 'dueOn'],
    [{ ...due, dueOn: '2020-08-01' }, 'dueOn'],
    [{ datedBy: 'period', calendar: 'solar', lastPeriodOn: '2026-06-18', sure: 'sure' }, 'lastPeriodOn'],
    [{ datedBy: 'period', calendar: 'lunar', lunarPeriod: 'rằm', sure: 'sure' }, 'lunarPeriod'],
    [{ ...due, parity: '31' }, 'parity'],
    [{}, 'datedBy'],
  ] as const)('with %j is mended at its question', (answers, field) => {
    expect(wrongIn(pregnancyForm, answers, contextOf())).toEqual([field])
  })

  it('asks back when it is too long or two dates disagree', () => {
    expect(askedBack(pregnancyForm, { ...due, dueOn: '2026-05-01' }, contextOf())).toEqual(['dueOn'])
    expect(askedBack(pregnancyForm, { ...due, datedBy: 'both', calendar: 'solar', lastPeriodOn: '2026-02-25', sure: 'sure' }, contextOf())).toEqual(['dueOn'])
    expect(askedBack(pregnancyForm, due, contextOf())).toEqual([])
  })

  it('that goes on is mended and not begun again', () => {
    expect(pregnancyForm.begin?.(contextOf([ongoing]))).toMatchObject({ datedBy: 'due', dueOn: '2026-09-01' })
    expect(fieldsFrom(pregnancyForm, due, contextOf([ongoing])).id).toBe(ongoing.id)
  })

  it('lets the last period count once the due day is said not to', () => {
    const fields = fieldsFrom(pregnancyForm, { datedBy: 'period', calendar: 'solar', lastPeriodOn: '2025-11-20', sure: 'sure' }, contextOf([ongoing], { before: ongoing }))
    expect(fields).toMatchObject({ dueOn: null, lastPeriodOn: '2025-11-20' })
  })

  it('that was ended by mistake goes on again', () => {
    const ended = { ...ongoing, status: 'miscarried' as const, endedOn: '2026-05-01' }
    const context = contextOf([ended], { before: ended })
    expect(pregnancyForm.questions(context).at(-1)?.name).toBe('status')
    expect(fieldsFrom(pregnancyForm, { ...due, status: 'ongoing' }, context)).toMatchObject({ status: 'ongoing', endedOn: null })
  })
})

describe('the plan for the birth', () => {
  it('is part of the pregnancy that goes on', () => {
    const answers: StepAnswers = { plannedPlace: 'Trạm Y tế', plannedTransport: 'other', plannedTransportOther: 'xe anh Bảy', companion: 'none', moneyReady: 'yes' }
    expect(fieldsFrom(birthPlanForm, answers, contextOf([ongoing]))).toEqual({
      id: ongoing.id, plannedPlace: 'Trạm Y tế', plannedTransport: 'xe anh Bảy', companion: '', moneyReady: 'yes',
    })
  })

  it('shows what was typed before as it was typed', () => {
    expect(birthPlanForm.begin?.(contextOf([ongoing]))).toMatchObject({ plannedPlace: 'other', plannedPlaceOther: 'Nhà hộ sinh Hoa Sen' })
  })

  it('begins a pregnancy where none was written down', () => {
    expect(fieldsFrom(birthPlanForm, { plannedPlace: 'none', plannedTransport: 'none', companion: 'Chồng', moneyReady: 'unknown' }, contextOf())).toMatchObject({ status: 'ongoing', subject: woman })
  })

  it('says what is still to be arranged', () => {
    const said = birthPlanForm.advice?.({ plannedPlace: 'Trạm Y tế', plannedTransport: 'none', companion: 'none' }, contextOf())
    expect(said?.[0]).toBe('Bàn sớm với nhà: xe đi sinh, người đi cùng.')
  })
})

describe('a pregnancy that ends without a birth', () => {
  const other = { ...ongoing, id: id(702), occurredOn: '2026-03-01' }

  it('ends in every book, on a day or none', () => {
    const result = pregnancyEndForm.toRecords({ status: 'miscarried', occurredOn: '2026-06-01', note: 'giữ' }, contextOf([ongoing, other]))
    expect(result.ok && result.changes).toEqual([other, ongoing].map(({ id: one }) => ({ kind: 'pregnancy', id: one, set: { status: 'miscarried', endedOn: '2026-06-01' } })))
    expect(fieldsFrom(pregnancyEndForm, { status: 'lost-to-follow-up', note: 'giữ' }, contextOf([ongoing]))).toEqual({ id: ongoing.id, status: 'lost-to-follow-up', endedOn: null })
  })

  it('is not on a day to come, and needs a pregnancy', () => {
    expect(wrongIn(pregnancyEndForm, { status: 'ended', occurredOn: '2026-06-18' }, contextOf([ongoing]))).toEqual(['occurredOn'])
    expect(wrongIn(pregnancyEndForm, { status: 'ended' }, contextOf())).toEqual(['status'])
  })

  it('leaves a kind word and a way to care', () => {
    expect(pregnancyEndForm.advice?.({ status: 'miscarried' }, contextOf())).toHaveLength(3)
    expect(pregnancyEndForm.advice?.({ status: 'lost-to-follow-up' }, contextOf())).toEqual([])
  })
})
