/** Asking what a child ate: which questions come at which age, what is recorded, and what is said at the end. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feedingRecallForm as form } from '#domain/forms/feeding-recall.ts'
import { exclusivelyBreastfed } from '#domain/feeding/breastfeeding.ts'
import type { StepAnswers, StepContext } from '#domain/forms/step-form.ts'
import { foodGroups } from '#domain/records/feeding-recall.ts'
import { anyAnswers, askedNames, contextOf, TODAY, unfitting } from './step-asking.ts'

const infant = contextOf('2026-03-01')
const toddler = contextOf('2025-05-01')
const foods = foodGroups.filter((group) => group !== 'breast_milk')
const allFoods = (answer: string): StepAnswers => Object.fromEntries(foods.map((group) => [group, answer]))
const setOf = (answers: StepAnswers, context: StepContext) => {
  const result = form.toRecords(answers, context)
  return result.ok ? result.changes[0]?.set : result.problems
}

describe('the questions about food', () => {
  it('are few for an infant who had no meal', () => {
    expect(askedNames(form, { breastfed: 'yes', meals: '0' }, infant)).toEqual(['breastfed', 'water', 'milkFeeds', 'meals'])
    expect(askedNames(form, { breastfed: 'yes', meals: '1' }, infant)).toEqual(['breastfed', 'water', 'milkFeeds', 'meals', ...foods])
  })

  it('ask an older child food by food and not about water', () => {
    expect(askedNames(form, {}, toddler)).toEqual(['breastfed', ...foods, 'meals', 'milkFeeds'])
  })

  it('ask everything of a child without a birthday', () => {
    expect(askedNames(form, {}, contextOf(null))).toEqual(['breastfed', ...foods, 'meals', 'milkFeeds'])
  })

  it('each show what belongs to the group', () => {
    for (const question of form.questions(toddler)) expect(question.hint ?? '').not.toBe('')
  })
})

describe('the recall that is recorded', () => {
  it('keeps every answer of an older child', () => {
    expect(setOf({ breastfed: 'yes', ...allFoods('no'), eggs: 'yes', meals: '3', milkFeeds: '0' }, toddler)).toMatchObject({
      occurredOn: TODAY, breastfed: 'yes', meals: 3, milkFeeds: 0, foods: { breast_milk: 'yes', eggs: 'yes', flesh_foods: 'no' },
    })
  })

  it('leaves what nobody counted unknown, not none', () => {
    expect(setOf({ breastfed: 'no', ...allFoods('unknown') }, toddler)).toMatchObject({ meals: null, milkFeeds: null })
  })

  it('counts an infant on breast milk alone as exclusive', () => {
    const set = setOf({ breastfed: 'yes', water: 'no', meals: '0', milkFeeds: '0' }, infant)
    expect(set && 'breastfed' in set && exclusivelyBreastfed(set as never)).toBe('yes')
  })

  it('writes no water down for an older child', () => {
    expect(setOf({ breastfed: 'yes', water: 'yes', ...allFoods('no') }, toddler)).not.toHaveProperty('water')
  })

  it.each([
    ['meals', '21', 'Số bữa từ 0 đến 20. Xem lại.'],
    ['milkFeeds', '2,5', 'Số lần uống sữa từ 0 đến 30. Xem lại.'],
    ['occurredOn', '2026-06-18', 'Ngày sau hôm nay. Xem lại ngày.'],
    ['occurredOn', '2025-04-30', 'Ngày này bé chưa sinh. Xem lại ngày.'],
    ['breastfed', '', 'Chưa ghi bé có bú mẹ không.'],
  ])('asks back about %s %s', (field, value, message) => {
    expect(form.toRecords({ breastfed: 'yes', ...allFoods('no'), [field]: value }, toddler)).toMatchObject({ ok: false, problems: [{ field, message }] })
  })

  it('fits its kind whatever was answered', () => {
    for (const context of [infant, toddler, contextOf(null)]) {
      fc.assert(fc.property(anyAnswers(form, context), (answers) => unfitting(form, answers, context).length === 0))
    }
  })

  it('is mended into the same record', () => {
    fc.assert(
      fc.property(anyAnswers(form, toddler), (answers) => {
        const first = form.toRecords(answers, toddler)
        const change = first.ok ? first.changes[0] : undefined
        if (!change) return
        const again = form.toAnswers?.({ id: change.id, kind: change.kind, recordedAt: 1, ...change.set }, toddler) ?? {}
        expect(form.toRecords(again, toddler)).toEqual(first)
      }),
    )
  })
})

describe('what is said after the questions', () => {
  it('calls a full day right and enough', () => {
    const answers = { breastfed: 'yes', ...allFoods('yes'), meals: '3', milkFeeds: '0' }
    expect(form.found?.(answers, toddler)).toEqual(['Hôm qua bé ăn đúng, đủ.', 'Loại thức ăn: 8 trên 8 nhóm, đủ.', 'Số bữa: đủ.', 'Sữa: đủ.'])
    expect(form.advice?.(answers, toddler)).toEqual(['Bé ăn đủ loại, đủ bữa. Mẹ tiếp tục như vậy nhé.'])
  })

  it('names what was missing and advises on it', () => {
    const answers = { breastfed: 'yes', ...allFoods('no'), grains_roots: 'yes', meals: '2', milkFeeds: '0' }
    expect(form.found?.(answers, toddler)).toEqual(['Hôm qua bé ăn chưa đúng, đủ.', 'Loại thức ăn: 2 trên 8 nhóm, cần từ 5 nhóm.', 'Số bữa: còn ít.', 'Sữa: đủ.'])
    expect(form.advice?.(answers, toddler)).toHaveLength(3)
  })

  it('tells of an infant whether it had breast milk alone', () => {
    expect(form.found?.({ breastfed: 'yes', water: 'yes', meals: '0', milkFeeds: '0' }, infant)).toEqual(['Hôm qua bé chưa bú mẹ hoàn toàn.'])
    expect(form.found?.({ breastfed: 'yes' }, infant)).toEqual(['Chưa đủ câu trả lời để biết bé có bú mẹ hoàn toàn.'])
  })

  it('says nothing of a child past two years', () => {
    expect(form.found?.({ breastfed: 'no' }, contextOf('2023-01-01'))).toEqual([])
    expect(form.advice?.({ breastfed: 'no' }, contextOf('2023-01-01'))).toEqual([])
  })
})
