/** A periodic examination as the family tells it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { periodicExamForm as form } from '#domain/forms/periodic-exam.ts'
import { anyAnswers, contextOf, TODAY, unfitting } from './step-asking.ts'

const context = contextOf('2024-05-01')
const answers = { occurredOn: '2026-06-10', place: 'station', recordOpened: 'yes', development: 'as-expected', vaccinesChecked: 'yes', findings: '' }

describe('a periodic examination', () => {
  it('is recorded on the day on which it was', () => {
    const result = form.toRecords(answers, context)
    expect(result.ok && result.changes[0]).toMatchObject({ kind: 'periodic-exam', set: { occurredOn: '2026-06-10', place: 'station', recordOpened: 'yes', findings: '' } })
  })

  it.each([
    ['place', '', 'Chưa chọn nơi khám.'],
    ['recordOpened', '', 'Chưa ghi bé đã có hồ sơ sức khỏe chưa.'],
    ['occurredOn', '2026-06-18', 'Ngày sau hôm nay. Xem lại ngày.'],
    ['occurredOn', '2024-04-30', 'Ngày này bé chưa sinh. Xem lại ngày.'],
  ])('asks back about %s %s', (field, value, message) => {
    expect(form.toRecords({ ...answers, [field]: value }, context)).toMatchObject({ ok: false, problems: [{ field, message }] })
  })

  it('says at the day itself what is wrong with it', () => {
    const [day] = form.questions(context)
    expect(day?.problem?.({ occurredOn: '2026-06-18' })).toBe('Ngày sau hôm nay. Xem lại ngày.')
    expect(day?.problem?.({ occurredOn: TODAY })).toBeUndefined()
  })

  it('reminds of what the examiner asked for', () => {
    expect(form.advice?.({ ...answers, development: 'to-refer', recordOpened: 'no', vaccinesChecked: 'no' }, context)).toHaveLength(3)
    expect(form.advice?.(answers, context)).toEqual([])
  })

  it('fits its kind whatever was answered', () => {
    fc.assert(fc.property(anyAnswers(form, context), (any) => unfitting(form, any, context).length === 0))
  })

  it('is mended from its own record', () => {
    const result = form.toRecords({ ...answers, findings: 'Sâu răng' }, context)
    const change = result.ok ? result.changes[0] : undefined
    expect(change && form.toAnswers?.({ id: change.id, kind: change.kind, recordedAt: 1, ...change.set }, context)).toEqual({ ...answers, findings: 'Sâu răng' })
  })
})
