/** Which questions of a form in steps are asked, and which are still open. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedQuestions, eachAnswer, isOpenQuestion, manyAnswer, openQuestions, textAnswer, type StepAnswers, type StepContext, type StepForm, type StepQuestion } from '#domain/forms/step-form.ts'

const head = { area: '31/10525/g05', occurredOn: '2026-06-17', recordedAt: 1, author: 'mai', device: 'm' }
const context: StepContext = {
  ids: {}, person: undefined, members: [], records: {}, today: '2026-06-17', now: '09:00', before: undefined,
  household: { ...head, id: 'h', kind: 'household', number: '032', headName: '', address: '', consent: 'given', status: 'active' },
}
const questions: readonly StepQuestion[] = [
  { kind: 'three-way', name: 'went', question: 'Có đi khám không?', label: 'Đi khám' },
  { kind: 'text', name: 'where', question: 'Khám ở đâu?', label: 'Nơi khám', when: (answers) => textAnswer(answers, 'went') === 'yes' },
  { kind: 'many', name: 'who', question: 'Ai đi cùng?', label: 'Đi cùng', choices: [{ value: 'father', label: 'Bố' }], optional: true },
  { kind: 'each', name: 'foods', question: 'Hôm qua bé ăn gì?', label: 'Món ăn', choices: [{ value: 'yes', label: 'Có' }], items: [{ code: 'rice', label: 'Cơm' }, { code: 'egg', label: 'Trứng' }] },
]
const form: StepForm = { id: 'injury', title: 'Thử', about: 'household', idNames: ['injury'], kind: 'injury', questions: () => questions, toRecords: () => ({ ok: true, changes: [], warnings: [] }) }
const namesOf = (list: readonly StepQuestion[]) => list.map(({ name }) => name)

describe('the questions of a form in steps', () => {
  it('come only when earlier answers call for them', () => {
    expect(namesOf(askedQuestions(form, {}, context))).toEqual(['went', 'who', 'foods'])
    expect(namesOf(askedQuestions(form, { went: 'yes' }, context))).toEqual(['went', 'where', 'who', 'foods'])
  })

  it('are open until each thing has its answer', () => {
    expect(namesOf(openQuestions(form, { went: 'yes', foods: { rice: 'yes' } }, context))).toEqual(['where', 'foods'])
    expect(openQuestions(form, { went: 'no', foods: { rice: 'yes', egg: 'yes' } }, context)).toEqual([])
  })

  it('take a blank text for no answer', () => {
    expect(namesOf(openQuestions(form, { went: 'yes', where: '  ', foods: { rice: 'yes', egg: 'yes' } }, context))).toEqual(['where'])
  })
})

describe('an answer of a form in steps', () => {
  const anyValue = fc.oneof(fc.string(), fc.array(fc.string()), fc.dictionary(fc.string(), fc.string()))

  it('is read as its own kind or as open', () => {
    fc.assert(fc.property(anyValue, (value) => {
      const answers: StepAnswers = { went: value }
      const read = [textAnswer(answers, 'went') !== '', manyAnswer(answers, 'went').length > 0, Object.keys(eachAnswer(answers, 'went')).length > 0]
      expect(read.filter(Boolean).length).toBeLessThanOrEqual(1)
    }))
  })

  it('of another kind leaves its question open', () => {
    const [went] = questions
    expect(went && isOpenQuestion(went, { went: ['yes'] })).toBe(true)
  })
})
