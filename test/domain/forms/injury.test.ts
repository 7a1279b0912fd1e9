/** A child's injury: what is asked, what is recorded, and what follows a death. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { injuryForm as form } from '#domain/forms/injury.ts'
import { injuryGroups } from '#domain/records/injury.ts'
import { anyAnswers, askedNames, contextOf, unfitting } from './step-asking.ts'

const context = contextOf('2023-05-01')
const answers = { occurredOn: '2026-06-15', group: 'burns', place: 'home', outcome: 'treated', wentToCare: 'yes', told: 'Nước sôi' }

describe('an injury', () => {
  it('is recorded on the day on which it happened', () => {
    const result = form.toRecords(answers, context)
    expect(result.ok && result.changes).toMatchObject([{ kind: 'injury', set: { occurredOn: '2026-06-15', group: 'burns', place: 'home', outcome: 'treated', wentToCare: 'yes', told: 'Nước sôi' } }])
  })

  it('offers every group of the plans and one more', () => {
    const group = form.questions(context).find(({ name }) => name === 'group')
    expect(group?.kind === 'choice' && group.choices.map(({ value }) => value)).toEqual([...injuryGroups])
  })

  it('knows that whoever lay in hospital was taken there', () => {
    expect(askedNames(form, { outcome: 'admitted' }, context)).not.toContain('wentToCare')
    const result = form.toRecords({ ...answers, outcome: 'admitted', wentToCare: '' }, context)
    expect(result.ok && result.changes[0]?.set['wentToCare']).toBe('yes')
  })

  it.each(['group', 'place', 'outcome'])('asks back about an open %s', (field) => {
    expect(form.toRecords({ ...answers, [field]: '' }, context)).toMatchObject({ ok: false, problems: [{ field }] })
  })

  it('that ended in death leads on to the form of a death', () => {
    expect(form.next?.({ ...answers, outcome: 'died' }, context)).toBe('death')
    expect(form.next?.(answers, context)).toBeUndefined()
    expect(form.advice?.({ ...answers, outcome: 'died' }, context)).toEqual(['Lưu phiếu này, rồi ghi tiếp phiếu tử vong của bé.'])
  })

  it('at home leads to a look through the home', () => {
    expect(form.advice?.(answers, context)).toEqual(['Hẹn gia đình cùng xem chỗ nguy hiểm trong nhà.'])
    expect(form.advice?.({ ...answers, place: 'road', outcome: 'unknown', wentToCare: 'no' }, context)).toEqual(['Dặn gia đình đưa bé đến trạm y tế khám.'])
  })

  it('fits its kind whatever was answered', () => {
    fc.assert(fc.property(anyAnswers(form, context), (any) => unfitting(form, any, context).length === 0))
  })

  it('is mended from its own record', () => {
    const result = form.toRecords(answers, context)
    const change = result.ok ? result.changes[0] : undefined
    expect(change && form.toAnswers?.({ id: change.id, kind: change.kind, recordedAt: 1, ...change.set }, context)).toEqual(answers)
  })
})
