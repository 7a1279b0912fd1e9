/** A look through a home: what is recorded of what was seen, and the day of the next look. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyHazards, hazardAnswersOf, homeHazardCheckForm as form, nextLookOn, type HazardAnswers, type HazardContext } from '#domain/forms/home-hazard-check.ts'
import { hazardItems } from '#domain/hazards/hazard-items.ts'
import { childAgesMonths } from '#domain/hazards/home-ages.ts'
import { hazardAnswerSchema, homeHazardCheckKind } from '#domain/records/home-hazard-check.ts'
import { recordProblems } from '#domain/records/validate.ts'
import { aChild, aMother, id } from '../indicators/builders.ts'

const TODAY = '2026-06-17'
const head = { occurredOn: TODAY, recordedAt: 1, author: 'ctv-mai', device: 'phone-1' }
const codes = hazardItems.value.map(({ code }) => code)
const context: HazardContext = { ids: { check: id(1) }, area: '31/10525/g05', household: id(32), codes, today: TODAY }
const answers = (change: Partial<HazardAnswers>): HazardAnswers => ({ ...emptyHazards(TODAY), ...change })
const setOf = (change: Partial<HazardAnswers>) => {
  const result = form.toRecords(answers(change), context)
  return result.ok ? result.changes[0]?.set : result.problems
}

describe('a look through a home', () => {
  it('writes down as not seen what nobody looked at', () => {
    expect(setOf({ items: { dog_tied: 'safe' } })).toMatchObject({ items: { dog_tied: 'safe', pond_fenced: 'not-seen' }, lookAgainOn: null })
  })

  it('proposes a week where a child may drown, else a month', () => {
    expect(setOf({ items: { pond_fenced: 'unsafe' } })).toMatchObject({ lookAgainOn: '2026-06-24' })
    expect(setOf({ items: { dog_tied: 'unsafe' } })).toMatchObject({ lookAgainOn: '2026-07-17' })
  })

  it('keeps the day that was agreed', () => {
    expect(setOf({ items: { dog_tied: 'unsafe' }, lookAgainOn: '2026-06-20' })).toMatchObject({ lookAgainOn: '2026-06-20' })
    expect(nextLookOn(answers({ items: { dog_tied: 'safe' }, lookAgainOn: '2026-06-20' }))).toBeUndefined()
  })

  it('keeps advice only on what is unsafe', () => {
    expect(setOf({ items: { dog_tied: 'unsafe', bed_guard: 'safe' }, advised: ['bed_guard', 'dog_tied'] })).toMatchObject({ advised: ['dog_tied'] })
  })

  it.each([
    [{}, 'items', 'Chưa xem chỗ nào. Xem ít nhất một chỗ.'],
    [{ items: { dog_tied: 'unsafe' as const }, lookAgainOn: '2026-06-17' }, 'lookAgainOn', 'Ngày xem lại phải sau ngày xem.'],
    [{ items: { dog_tied: 'safe' as const }, occurredOn: '2026-06-18' }, 'occurredOn', 'Ngày sau hôm nay. Xem lại ngày.'],
  ])('asks back about %j', (change, field, message) => {
    expect(setOf(change)).toEqual([{ field, message }])
  })

  it('fits its kind and is mended into itself', () => {
    const items = fc.dictionary(fc.constantFrom(...codes), fc.constantFrom(...hazardAnswerSchema.options))
    const advised = fc.uniqueArray(fc.constantFrom(...codes))
    fc.assert(
      fc.property(items, advised, (seen, told) => {
        const result = form.toRecords(answers({ items: seen, advised: told }), context)
        const set = result.ok ? result.changes[0]?.set : undefined
        if (!set) return
        expect(recordProblems(homeHazardCheckKind, { ...head, ...set })).toEqual([])
        const record = { ...head, ...set, id: id(1), kind: 'home-hazard-check' } as Parameters<typeof hazardAnswersOf>[0]
        expect(form.toRecords(hazardAnswersOf(record), context)).toEqual(result)
      }),
    )
  })
})

describe('the children of a home', () => {
  it('are those below sixteen who live there', () => {
    const members = [aMother(), aChild({ id: id(2), birthDate: '2024-06-17' }), aChild({ id: id(3), birthDate: '2010-06-17' }), aChild({ id: id(4), birthDate: '2010-06-18' }), aChild({ id: id(5), status: 'moved' }), aChild({ id: id(6), birthDate: null })]
    expect(childAgesMonths(members, TODAY)).toEqual([null, 24, 191])
  })
})
