/** An antenatal examination: only what the book shows is asked, dangerous values say what to do, and it finds its pregnancy. */
import { describe, expect, it } from 'vitest'
import { antenatalContactForm } from '#domain/forms/antenatal-contact.ts'
import { askedQuestions, type StepAnswers } from '#domain/forms/step-form.ts'
import { id } from '../indicators/builders.ts'
import { recordOf } from '../indicators/record-of.ts'
import { askedBack, contextOf, fieldsFrom, wrongIn } from './step-answers.ts'

const woman = id(900)
const ongoing = recordOf('pregnancy', 700, '2026-02-01', { subject: woman, dueOn: '2026-09-01', status: 'ongoing' })
const bare: StepAnswers = { occurredOn: '2026-06-10', place: 'station', source: 'book' }
const showing = (said: StepAnswers, ...shown: string[]): StepAnswers => ({ ...bare, shown, ...said })
const context = contextOf([ongoing])
const messageOf = (answers: StepAnswers) => {
  const result = antenatalContactForm.toRecords(answers, context)
  return result.ok ? result.warnings.map(({ message }) => message) : result.problems.map(({ message }) => message)
}

describe('an antenatal examination', () => {
  it('asks four questions when the book shows no value', () => {
    expect(askedQuestions(antenatalContactForm, bare, context).map(({ name }) => name)).toEqual(['occurredOn', 'place', 'source', 'shown'])
    expect(fieldsFrom(antenatalContactForm, bare, context)).toEqual({
      id: id(4001), area: '31/10525/g05', occurredOn: '2026-06-10', subject: woman, pregnancy: ongoing.id, place: 'station', source: 'book',
    })
  })

  it('keeps the values that the book shows', () => {
    const answers = showing({ gestationWeeks: '22', weightKg: '56,5', systolic: '120', diastolic: '80', haemoglobin: '115', tetanusDose: 'yes', ironFolate: 'no', nextOn: '2026-07-10' }, 'weeks', 'weight', 'pressure', 'haemoglobin', 'tetanus', 'iron', 'next')
    expect(fieldsFrom(antenatalContactForm, answers, context)).toMatchObject({ gestationWeeks: 22, weightKg: 56.5, systolic: 120, diastolic: 80, haemoglobin: 115, tetanusDose: 'yes', ironFolate: 'no', nextOn: '2026-07-10' })
    expect(askedBack(antenatalContactForm, answers, context)).toEqual([])
  })


  it('leaves out a value whose part is not chosen', () => {
    const fields = fieldsFrom(antenatalContactForm, showing({ gestationWeeks: '22', haemoglobin: '50', systolic: '999' }, 'weeks'), context)
    expect(fields).toMatchObject({ gestationWeeks: 22 })
    expect(Object.keys(fields)).not.toContain('haemoglobin')
  })

  it.each([
    ['140', '85', 'Huyết áp 140/85 cao. Nhờ trạm đo lại ngay hôm nay, hỏi dấu hiệu nguy hiểm.'],
    ['130', '90', 'Huyết áp 130/90 cao. Nhờ trạm đo lại ngay hôm nay, hỏi dấu hiệu nguy hiểm.'],
    ['165', '95', 'Huyết áp 165/95 rất cao. Đưa chị đi khám ngay.'],
  ])('says what to do at %s/%s', (systolic, diastolic, words) => {
    expect(messageOf(showing({ systolic, diastolic }, 'pressure'))).toEqual([words])
  })

  it.each([
    ['110', []],
    ['109', ['Huyết sắc tố 109 g/L, thiếu máu. Nhắc uống viên sắt mỗi ngày, khám lại ở trạm.']],
    ['69', ['Huyết sắc tố 69 g/L, thiếu máu nặng. Đưa chị đi khám ngay.']],
    ['11,5', ['11,5 là g/dL. Ghi 115 g/L.']],
  ])('answers haemoglobin %s in words', (haemoglobin, words) => {
    expect(messageOf(showing({ haemoglobin }, 'haemoglobin'))).toEqual(words)
  })

  it.each([
    [showing({ systolic: '80', diastolic: '120' }, 'pressure'), ['diastolic']],
    [showing({ weightKg: '560' }, 'weight'), ['weightKg']],
    [showing({ gestationWeeks: '22,5' }, 'weeks'), ['gestationWeeks']],
    [showing({ nextOn: '2026-06-09' }, 'next'), ['nextOn']],
    [{ ...bare, occurredOn: '2026-06-18' }, ['occurredOn']],
    [{}, ['occurredOn', 'place']],
  ])('with %j is mended at its question', (answers, fields) => {
    expect(wrongIn(antenatalContactForm, answers, context)).toEqual(fields)
  })

  it('asks back about a value that is rare', () => {
    expect(askedBack(antenatalContactForm, showing({ weightKg: '120' }, 'weight'), context)).toEqual(['weightKg'])
  })

  it('shows the last value above the keys', () => {
    const last = recordOf('antenatal-contact', 710, '2026-05-01', { subject: woman, pregnancy: id(700), place: 'station', weightKg: 54.5 })
    const question = antenatalContactForm.questions(contextOf([ongoing, last])).find(({ name }) => name === 'weightKg')
    expect(question?.kind === 'number' && question.previous).toBe('54,5 kg, 1/5')
  })

  it('takes back a value that the book does not show', () => {
    const before = recordOf('antenatal-contact', 710, '2026-05-01', { subject: woman, pregnancy: id(700), place: 'station', weightKg: 54.5, tetanusDose: 'yes', nextOn: '2026-06-01' })
    expect(fieldsFrom(antenatalContactForm, bare, contextOf([ongoing, before], { before }))).toMatchObject({ id: before.id, weightKg: null, tetanusDose: 'unknown', nextOn: null })
  })

  it('of a woman without a pregnancy begins one', () => {
    const result = antenatalContactForm.toRecords(bare, contextOf())
    expect(result.ok && result.changes.map(({ kind, set }) => [kind, set['status'] ?? set['pregnancy']])).toEqual([['pregnancy', 'ongoing'], ['antenatal-contact', id(4000)]])
  })

  it('copied after the birth leaves the pregnancy over', () => {
    const born = recordOf('delivery', 750, '2026-06-15', { subject: woman, place: 'station', attendant: 'unknown', liveBirths: 1, stillbirths: 0, children: [] })
    expect(fieldsFrom(antenatalContactForm, bare, contextOf([born]), 'pregnancy')).toMatchObject({ status: 'delivered', endedOn: '2026-06-15' })
  })
})
