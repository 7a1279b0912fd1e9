/** A report on a child who needs help: what must be known, what is recorded, and what follows it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseAsItIs, endedChange, reviewedChange, supportChanges } from '#domain/circumstances/circumstance-changes.ts'
import { circumstanceGroups, findCircumstance } from '#domain/circumstances/circumstance-groups.ts'
import { circumstanceAnswersOf, emptyCircumstance, specialCircumstanceForm as form, type CircumstanceAnswers, type CircumstanceContext } from '#domain/forms/special-circumstance.ts'
import { circumstanceCodes, specialCircumstanceKind, type SpecialCircumstance } from '#domain/records/special-circumstance.ts'
import { supportGivenKind } from '#domain/records/support-given.ts'
import { recordProblems } from '#domain/records/validate.ts'
import { id } from '../indicators/builders.ts'

const TODAY = '2026-06-17'
const head = { recordedAt: 1, author: 'ctv-mai', device: 'phone-1' }
const context: CircumstanceContext = { ids: { circumstance: id(1) }, area: '31/10525/g05', today: TODAY }
const answers = (change: Partial<CircumstanceAnswers> = {}): CircumstanceAnswers => ({ ...emptyCircumstance(TODAY), subject: id(5), code: 'b_abandoned', ...change })
const aCase = (change: Partial<SpecialCircumstance> = {}): SpecialCircumstance => ({
  ...head, id: id(1), kind: 'special-circumstance', area: context.area, occurredOn: TODAY, subject: id(5), code: 'b_abandoned', ...change,
})

describe('the groups of children who need help', () => {
  it('are all those of the record, each once', () => {
    expect(circumstanceGroups.value.map(({ code }) => code).toSorted()).toEqual([...circumstanceCodes].toSorted())
  })

  it('mark as private what the law protects most', () => {
    const sensitive = circumstanceGroups.value.filter(({ isSensitive }) => isSensitive).map(({ letter }) => letter)
    expect(sensitive.toSorted()).toEqual(['e', 'g', 'i', 'k', 'l', 'm', 'đ'].toSorted())
    expect(findCircumstance('unknown')).toBeUndefined()
  })
})

describe('a report', () => {
  it('names a child of the book by its record alone', () => {
    const result = form.toRecords(answers({ childTold: 'bé Bảo' }), context)
    expect(result.ok && result.changes[0]?.set).toMatchObject({ subject: id(5), childTold: '', since: null, reportedTo: [] })
  })

  it('may tell of a child who is in no book', () => {
    const result = form.toRecords(answers({ subject: '', childTold: ' bé trai ở nhà trọ ' }), context)
    expect(result.ok && result.changes[0]?.set).toMatchObject({ subject: null, childTold: 'bé trai ở nhà trọ' })
  })

  it.each([
    [{ subject: '' }, 'child'],
    [{ code: '' as const }, 'code'],
    [{ since: '2026-06' }, 'since'],
    [{ since: '2026-06-18' }, 'since'],
    [{ occurredOn: '2026-06-18' }, 'occurredOn'],
  ])('asks back about %j', (change, field) => {
    expect(form.toRecords(answers(change), context)).toMatchObject({ ok: false, problems: [{ field }] })
  })

  it('fits its kind and is mended into itself', () => {
    const any = fc.record({
      occurredOn: fc.constantFrom(TODAY, '2026-01-01'), subject: fc.constantFrom('', id(5)), childTold: fc.string(),
      code: fc.constantFrom(...circumstanceCodes, '' as const), since: fc.constantFrom('', TODAY, '2025-01-01', 'x'),
      reportedTo: fc.subarray(['111', 'police', 'committee', 'station', 'other', 'else']), told: fc.string(),
    })
    fc.assert(
      fc.property(any, (said) => {
        const result = form.toRecords(said, context)
        const set = result.ok ? result.changes[0]?.set : undefined
        if (!set) return
        expect(recordProblems(specialCircumstanceKind, { ...head, ...set })).toEqual([])
        const record = { ...head, ...set, id: id(1), kind: 'special-circumstance' } as SpecialCircumstance
        expect(form.toRecords(circumstanceAnswersOf(record), context)).toEqual(result)
      }),
    )
  })
})

describe('what follows a report', () => {
  it('is looked after, closed, or taken back', () => {
    expect(reviewedChange(aCase(), TODAY).set).toEqual({ reviewedOn: TODAY })
    expect(endedChange(aCase(), { end: 'helped', label: 'Trẻ đã ổn' }, TODAY).set).toEqual({ endedOn: TODAY, endedReason: 'Trẻ đã ổn' })
    expect(endedChange(aCase(), { end: 'mistake', label: 'Ghi nhầm' }, TODAY).set).toEqual({ voidReason: 'Ghi nhầm' })
  })

  it('can be put back as it was', () => {
    expect(caseAsItIs(aCase({ reviewedOn: '2026-06-01' })).set).toEqual({ reviewedOn: '2026-06-01', endedOn: null, endedReason: '', voidReason: null })
  })

  it.each([[id(5)], [null]])('is help for the child %s', (subject) => {
    const [change] = supportChanges(aCase({ subject }), { id: id(9), what: 'gift', from: ' Hội phụ nữ ', note: '' }, TODAY)
    expect(change?.set).toMatchObject({ circumstance: id(1), what: 'gift', from: 'Hội phụ nữ' })
    expect(change && recordProblems(supportGivenKind, { ...head, ...change.set })).toEqual([])
  })
})
