/** A teaching with cards: who listened, what was shown, and what each caregiver told back. */
import { describe, expect, it } from 'vitest'
import { newbornDangerSignsTopic as topic } from '#domain/education/newborn-danger-signs-topic.ts'
import { educationSessionForm, emptyEducation, listenersOf, type EducationAnswers, type EducationContext } from '#domain/forms/education-session.ts'
import { findKind } from '#domain/records/index.ts'
import { recordProblems } from '#domain/records/validate.ts'

const TODAY = '2026-06-17'
const id = (last: number) => `018f0000-0000-7000-8000-${String(last).padStart(12, '0')}`
const [SESSION, HOUSEHOLD, CHILD, MOTHER, GRANDMOTHER, TOLD] = [id(1), id(2), id(3), id(4), id(5), id(6)]
const head = { area: '31/10525/g05', occurredOn: TODAY, recordedAt: 1, author: 'ctv-mai', device: 'phone-1' }
const context: EducationContext = { ids: { session: SESSION }, area: head.area, topic, household: HOUSEHOLD, child: CHILD, today: TODAY }
const fourCards = topic.cards.slice(0, 4)
const answers = (over: Partial<EducationAnswers> = {}): EducationAnswers => ({
  ...emptyEducation(TODAY, 'household', topic.id), attendees: [MOTHER, GRANDMOTHER], cards: fourCards.map((card) => card.id), ...over,
})

describe('a session at home', () => {
  it('saves one telling for each caregiver who was asked', () => {
    const result = educationSessionForm.toRecords(answers({ toldBack: { [MOTHER]: { id: TOLD, recalled: ['poor_feeding'] } } }), context)
    expect(result.ok && result.changes.map(({ kind, id: record }) => [kind, record])).toEqual([
      ['education-session', SESSION],
      ['teach-back', TOLD],
    ])
    expect(result.ok && result.changes[1]?.set).toMatchObject({ subject: MOTHER, child: CHILD, session: SESSION, recalled: ['poor_feeding'] })
  })

  it('expects what the shown cards taught', () => {
    const result = educationSessionForm.toRecords(answers({ toldBack: { [MOTHER]: { id: TOLD, recalled: [] } } }), context)
    expect(result.ok && result.changes[1]?.set['expected']).toEqual(fourCards.map(({ code }) => code))
  })

  it('keeps the telling of one who remembered nothing', () => {
    const result = educationSessionForm.toRecords(answers({ toldBack: { [MOTHER]: { id: TOLD, recalled: [] } } }), context)
    expect(result.ok && result.changes).toHaveLength(2)
  })

  it('leaves out the telling of somebody no longer listed', () => {
    const result = educationSessionForm.toRecords(answers({ attendees: [GRANDMOTHER], toldBack: { [MOTHER]: { id: TOLD, recalled: [] } } }), context)
    expect(result.ok && result.changes).toHaveLength(1)
  })

  it('needs somebody who listens', () => {
    expect(educationSessionForm.toRecords(answers({ attendees: [] }), context)).toMatchObject({
      ok: false, problems: [{ field: 'attendees', message: 'Chưa chọn người nghe. Chọn ít nhất một người.' }],
    })
  })

  it('cannot be after today', () => {
    expect(educationSessionForm.toRecords(answers({ occurredOn: '2026-06-18' }), context)).toMatchObject({ ok: false, problems: [{ field: 'occurredOn' }] })
  })

  it('fits the kinds of its records', () => {
    const result = educationSessionForm.toRecords(answers({ toldBack: { [MOTHER]: { id: TOLD, recalled: ['lethargy'] } } }), context)
    for (const { kind, set } of result.ok ? result.changes : []) {
      const definition = findKind(kind)
      expect(definition && recordProblems(definition, { ...head, ...set })).toEqual([])
    }
  })
})

describe('a session in a group', () => {
  const group = (over: Partial<EducationAnswers> = {}) => answers({ setting: 'group', attendees: [], ...over })

  it('counts guests who are in no book', () => {
    const result = educationSessionForm.toRecords(group({ guests: '20', place: ' Nhà văn hóa tổ 5 ' }), { ...context, household: undefined, child: undefined })
    expect(result).toMatchObject({ ok: true, changes: [{ set: { guests: 20, household: null, place: 'Nhà văn hóa tổ 5' } }] })
    expect(listenersOf(group({ guests: '20', attendees: [MOTHER] }))).toBe(21)
  })

  it('with nobody at all is asked again', () => {
    expect(educationSessionForm.toRecords(group(), context)).toMatchObject({ ok: false, problems: [{ field: 'attendees' }] })
  })

  it('with a number that cannot be is mended first', () => {
    expect(educationSessionForm.toRecords(group({ guests: '20000' }), context)).toMatchObject({ ok: false, problems: [{ field: 'guests' }] })
  })
})
