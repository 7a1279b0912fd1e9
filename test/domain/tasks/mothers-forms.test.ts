/** The forms of a pregnancy and a birth bring its tasks to their end, and a mother whose child died is visited alone. */
import { describe, expect, it } from 'vitest'
import { antenatalContactForm } from '#domain/forms/antenatal-contact.ts'
import { birthForm, emptyBaby, emptyBirth } from '#domain/forms/birth.ts'
import type { FormResult } from '#domain/forms/form.ts'
import { pregnancyEndForm } from '#domain/forms/pregnancy-end.ts'
import { pregnancyForm } from '#domain/forms/pregnancy.ts'
import { phoneTaskRules } from '#domain/tasks/on-phone.ts'
import { postnatalContact } from '#domain/tasks/rules/postnatal-contact.ts'
import { isOpen } from '#domain/tasks/task.ts'
import { contextOf, TODAY } from '../forms/step-answers.ts'
import { aChild, aHousehold, aMother, aVisit, id } from '../indicators/builders.ts'
import { recordOf } from '../indicators/record-of.ts'
import { standing, taskNamed, tasksOn } from './asking.ts'

const woman = id(900)
const undated = recordOf('pregnancy', 700, '2026-06-01', { subject: woman, status: 'ongoing' })
const dated = { ...undated, dueOn: '2026-06-16' }

/** The records as they are after the save. */
function after(records: readonly { id: string; kind: string }[], result: FormResult) {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  const known = new Map(records.map((record) => [record.id, record]))
  const head = { area: '31/10525/g05', occurredOn: TODAY, recordedAt: 2, author: 'mai', device: 'phone-1' }
  for (const { id: one, kind, set } of result.changes) known.set(one, { ...head, ...known.get(one), ...set, id: one, kind })
  return [...known.values()]
}
const due = (records: readonly { kind: string }[]) =>
  tasksOn(TODAY, aMother(), records, phoneTaskRules).filter((task) => isOpen(task) && task.state !== 'upcoming').map(({ rule, form }) => `${rule} > ${form}`)
const bear = (stillborn: boolean, records: readonly { id: string; kind: string }[]) =>
  after(records, birthForm.toRecords(
    { ...emptyBirth, place: 'station', birthDate: TODAY, babies: [{ ...emptyBaby, sex: 'female', unnamed: true, stillborn }] },
    { ids: { 'baby-1': id(1), delivery: id(750) }, mother: aMother(), records: contextOf(records).records, today: TODAY, now: '09:46' },
  ))

describe('the tasks of a pregnancy', () => {
  it('lead to forms of the phone', () => {
    const tetanus = 'pregnancy-vaccine-dose > immunisation'
    expect(due([undated])).toEqual(['pregnancy-dating > pregnancy', 'antenatal-contact > antenatal-contact', tetanus])
    expect(due([dated])).toEqual(['antenatal-contact > antenatal-contact', tetanus, 'expected-birth > birth'])
  })

  it('are done by its date and an examination', () => {
    const asked = after([undated], pregnancyForm.toRecords({ datedBy: 'due', dueOn: '2026-12-01', dueFrom: 'book' }, contextOf([undated])))
    expect(due(asked)).not.toContain('pregnancy-dating > pregnancy')
    const seen = after([undated], antenatalContactForm.toRecords({ occurredOn: TODAY, place: 'station', source: 'book', shown: ['weeks'], gestationWeeks: '20' }, contextOf([undated])))
    expect(due(seen)).toEqual(['pregnancy-vaccine-dose > immunisation'])
  })

  it.each([[false], [true]])('are over with the birth (stillborn: %s)', (stillborn) => {
    expect(due(bear(stillborn, [dated])).filter((task) => !task.startsWith('postnatal'))).toEqual([])
  })

  it.each(['miscarried', 'ended', 'lost-to-follow-up'])('are over when it is %s', (status) => {
    expect(due(after([dated], pregnancyEndForm.toRecords({ status }, contextOf([dated]))))).toEqual([])
  })
})

describe('a mother whose child died', () => {
  const visitTasks = (records: readonly { kind: string }[], today: string) => tasksOn(today, aMother({ birthDate: '1999-05-05' }), [aHousehold(), ...records], [postnatalContact])

  it('is visited as often as any other', () => {
    const lost = bear(true, [dated])
    expect(standing(taskNamed(visitTasks(lost, '2026-06-20'), 'day-3'))).toBe('today')
    const seen = aVisit({ occurredOn: '2026-06-20', seen: [woman] })
    expect(standing(taskNamed(visitTasks([...lost, seen], '2026-06-20'), 'day-3'))).toBe('done')
  })

  it('after its birth is visited too', () => {
    const born = bear(false, [dated])
    expect(visitTasks(born, '2026-06-20')).toEqual([])
    const died = born.map((record) => (record.id === id(1) ? { ...record, status: 'died', statusOn: '2026-06-18' } : record))
    expect(visitTasks(died, '2026-06-20').length).toBeGreaterThan(0)
  })

  it('of long ago is not asked after', () => {
    expect(visitTasks(bear(true, [dated]), '2028-06-20')).toEqual([])
    expect(visitTasks([aChild()], '2026-06-20')).toEqual([])
  })
})
