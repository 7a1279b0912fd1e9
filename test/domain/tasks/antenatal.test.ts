/** Tasks of a pregnancy: examinations by weeks or by months, the question of its date, the birth that is expected, and what ends them. */
import { describe, expect, it } from 'vitest'
import type { AntenatalContact } from '#domain/records/antenatal-contact.ts'
import type { Pregnancy } from '#domain/records/pregnancy.ts'
import { antenatalContact } from '#domain/tasks/rules/antenatal-contact.ts'
import { expectedBirthRule } from '#domain/tasks/rules/expected-birth.ts'
import { pregnancyDatingRule } from '#domain/tasks/rules/pregnancy-dating.ts'
import { isOpen } from '#domain/tasks/task.ts'
import { addDays } from '#domain/time/calendar-day.ts'
import { aChild, aHousehold, aMother, id } from '../indicators/builders.ts'
import { recordOf } from '../indicators/record-of.ts'
import { standing, taskNamed, tasksOn } from './asking.ts'

const start = '2026-01-01'
const day = (days: number) => addDays(start, days)
const inWeek = (weeks: number, days = 0) => day(weeks * 7 + days)
const aPregnancy = (said: Partial<Pregnancy> = {}) => ({ ...recordOf('pregnancy', 700, said.occurredOn ?? inWeek(8), { subject: id(900), lastPeriodOn: start, status: 'ongoing' }), ...said })
const seenOn = (occurredOn: string, number: number, said: Partial<AntenatalContact> = {}) => ({
  ...recordOf('antenatal-contact', number, occurredOn, { subject: id(900), pregnancy: id(700), place: 'station' }),
  ...said,
})
const undated = { lastPeriodOn: null, dueOn: null }
const contacts = (today: string, records: readonly { kind: string }[], person = aMother()) => tasksOn(today, person, records, [antenatalContact])
const dating = (today: string, records: readonly { kind: string }[]) => tasksOn(today, aMother(), records, [pregnancyDatingRule])[0]
const birth = (today: string, records: readonly { kind: string }[], person = aMother()) => tasksOn(today, person, records, [expectedBirthRule])[0]
const aDelivery = (occurredOn: string, pregnancy: string | null = id(700)) =>
  recordOf('delivery', 750, occurredOn, { subject: id(900), pregnancy, place: 'station', attendant: 'health-staff', liveBirths: 0, stillbirths: 1, children: [] })

describe('an antenatal contact by weeks', () => {
  it.each([
    ['week-12', inWeek(6, -1), 'upcoming'],
    ['week-12', inWeek(6), 'today'],
    ['week-12', inWeek(12), 'today'],
    ['week-12', inWeek(12, 1), 'overdue'],
    ['week-12', inWeek(20, -1), 'overdue'],
    ['week-12', inWeek(20), 'replaced'],
    ['week-20', inWeek(20, -1), 'upcoming'],
    ['week-20', inWeek(20), 'today'],
    ['week-20', inWeek(22), 'today'],
    ['week-20', inWeek(22, 1), 'overdue'],
    ['week-34', inWeek(35, -1), 'today'],
    ['week-34', inWeek(35), 'overdue'],
    ['week-34', inWeek(36), 'replaced'],
    ['week-40', inWeek(41), 'today'],
    ['week-40', inWeek(41, 1), 'overdue'],
    ['week-40', inWeek(43), 'overdue'],
    ['week-40', inWeek(43, 1), 'ended'],
  ])('%s on %s stands %s', (contact, today, expected) => {
    expect(standing(taskNamed(contacts(today, [aPregnancy()]), contact))).toBe(expected)
  })

  it.each([
    ['week-20', inWeek(19, -1), 'replaced'],
    ['week-20', inWeek(19), 'done'],
    ['week-20', inWeek(22), 'done'],
    ['week-20', inWeek(22, 1), 'done-late'],
    ['week-20', inWeek(25, -1), 'done-late'],
    ['week-20', inWeek(25), 'replaced'],
    ['week-12', inWeek(16), 'done-late'],
    ['week-12', day(0), 'done'],
  ])('%s examined on %s is %s', (contact, on, expected) => {
    const task = taskNamed(contacts(inWeek(30), [aPregnancy(), seenOn(on, 710)]), contact)
    expect(standing(task)).toBe(expected)
    if (expected.startsWith('done')) expect(task?.closedBy).toMatchObject({ record: id(710), on })
  })

  it('goes by the due day before the last period', () => {
    const task = taskNamed(contacts(inWeek(20), [aPregnancy({ dueOn: day(294) })]), 'week-20')
    expect(task).toMatchObject({ due: inWeek(22), state: 'upcoming' })
  })

  it('is not closed by another woman’s or a voided one', () => {
    const others = [seenOn(inWeek(20), 710, { subject: id(901) }), seenOn(inWeek(20), 711, { voidReason: 'nhầm' }), seenOn(inWeek(20), 712, { pregnancy: id(701) })]
    expect(standing(taskNamed(contacts(inWeek(20), [aPregnancy(), ...others]), 'week-20'))).toBe('today')
  })

  it('of a woman found at 24 weeks asks at once', () => {
    const open = contacts(inWeek(24), [aPregnancy({ occurredOn: inWeek(24) })]).filter((task) => isOpen(task) && task.state !== 'upcoming')
    expect(open.map(({ why, state }) => [why, state])).toEqual([['Khám thai, tuần 20', 'overdue']])
  })
})

describe('a pregnancy that nothing dates', () => {
  const told = inWeek(10)
  const pregnancy = aPregnancy({ ...undated, occurredOn: told })

  it('is asked about again until the date is known', () => {
    expect(dating(told, [pregnancy])).toMatchObject({ state: 'today', why: 'Hỏi lại ngày kinh cuối, ngày dự sinh', due: told })
    expect(standing(dating(addDays(told, 14), [pregnancy]))).toBe('today')
    expect(standing(dating(addDays(told, 15), [pregnancy]))).toBe('overdue')
    expect(standing(dating(addDays(told, 15), [aPregnancy({ ...pregnancy, dueOn: '2026-10-08' })]))).toBe('done')
  })

  it('is dated by the weeks at an examination', () => {
    const records = [pregnancy, seenOn(inWeek(14), 710, { gestationWeeks: 14 }), seenOn(inWeek(20), 711)]
    expect(dating(inWeek(20), records)?.closedBy).toEqual({ reason: 'done', record: id(710), on: null })
    expect(taskNamed(contacts(inWeek(20), records), 'week-26')?.due).toBe(inWeek(26))
  })

  it.each([
    ['month-0', told, 'today'],
    ['month-0', addDays(told, 14), 'today'],
    ['month-0', addDays(told, 15), 'overdue'],
    ['month-1', '2026-04-11', 'upcoming'],
    ['month-1', '2026-04-12', 'today'],
    ['month-0', '2026-04-12', 'replaced'],
    ['month-1', '2026-04-26', 'today'],
    ['month-1', '2026-04-27', 'overdue'],
    ['month-9', '2027-01-12', 'ended'],
  ])('has its contact %s on %s %s', (contact, today, expected) => {
    expect(standing(taskNamed(contacts(today, [pregnancy]), contact))).toBe(expected)
  })

  it('is examined month after month all the same', () => {
    const records = [pregnancy, seenOn('2026-04-10', 710), seenOn('2026-05-13', 711)]
    const done = contacts('2026-05-20', records).filter(({ closedBy }) => closedBy?.reason === 'done')
    expect(done.map(({ closedBy }) => closedBy?.record)).toEqual([id(710), id(711)])
  })

  it('has its birth expected within nine months', () => {
    expect(birth(addDays(told, 252), [pregnancy])).toMatchObject({ state: 'upcoming' })
    expect(standing(birth(addDays(told, 253), [pregnancy]))).toBe('today')
  })
})

describe('an expected birth', () => {
  it.each([
    [280, 'upcoming'],
    [281, 'today'],
    [287, 'today'],
    [288, 'overdue'],
    [700, 'overdue'],
  ])('on day %i of the pregnancy stands %s', (days, expected) => {
    expect(standing(birth(day(days), [aPregnancy()]))).toBe(expected)
  })

  it('is answered by a delivery, also of a stillborn child', () => {
    expect(birth(day(300), [aPregnancy(), aDelivery(day(275))])?.closedBy).toEqual({ reason: 'done', record: id(750), on: day(275) })
    expect(standing(birth(day(300), [aPregnancy(), aDelivery(day(200), null)]))).toBe('done')
  })

  it('is answered by the child in the book', () => {
    const child = aChild({ birthDate: day(260) })
    expect(birth(day(300), [aPregnancy(), aMother(), child])?.closedBy).toMatchObject({ reason: 'done', record: id(1) })
  })

  it('is not answered by an older child or delivery', () => {
    expect(standing(birth(day(285), [aPregnancy(), aChild({ birthDate: '2025-11-20' }), aDelivery('2025-11-20', null)]))).toBe('today')
    expect(standing(birth(day(285), [aPregnancy(), aDelivery(day(270), id(701))]))).toBe('today')
  })

  it('of a woman lost from sight says so', () => {
    expect(standing(birth(day(285), [aPregnancy({ status: 'lost-to-follow-up' })]))).toBe('lost')
  })
})

describe('an ended pregnancy', () => {
  it.each<[string, readonly { kind: string }[]]>([
    ['miscarried', [aPregnancy({ status: 'miscarried', endedOn: inWeek(11) })]],
    ['ended', [aPregnancy({ status: 'ended', endedOn: inWeek(11) })]],
    ['delivered', [aPregnancy({ status: 'delivered', endedOn: null })]],
    ['with a delivery at 25 weeks', [aPregnancy(), aDelivery(inWeek(25))]],
  ])('%s asks for no further examination', (_case, records) => {
    const tasks = contacts(inWeek(26), records)
    expect(tasks.filter(isOpen)).toEqual([])
    expect(standing(taskNamed(tasks, 'week-30'))).toBe('pregnancy-over')
  })

  it('keeps the examinations that were made', () => {
    const tasks = contacts(inWeek(26), [aPregnancy(), seenOn(inWeek(20), 710), aDelivery(inWeek(25))])
    expect(standing(taskNamed(tasks, 'week-20'))).toBe('done')
  })

  it('that was voided never was', () => {
    expect(tasksOn(inWeek(26), aMother(), [aPregnancy({ voidReason: 'nhầm người' })])).toEqual([])
  })

  it('is no longer listed after a year', () => {
    const ended = [aPregnancy({ status: 'ended', endedOn: inWeek(11) })]
    expect(contacts(addDays(inWeek(11), 365), ended)).not.toEqual([])
    expect(contacts(addDays(inWeek(11), 366), ended)).toEqual([])
  })

  it.each([
    ['died', aMother({ status: 'died' })],
    ['moved', aMother({ status: 'moved' })],
  ])('because the woman %s closes all', (reason, person) => {
    const tasks = tasksOn(inWeek(26), person, [aPregnancy()], [antenatalContact, pregnancyDatingRule, expectedBirthRule])
    expect(tasks.filter(isOpen)).toEqual([])
    expect(tasks.some(({ closedBy }) => closedBy?.reason === reason)).toBe(true)
  })

  it('of a household that refused closes as refused', () => {
    const tasks = contacts(inWeek(26), [aPregnancy(), aHousehold({ consent: 'refused' })])
    expect(standing(taskNamed(tasks, 'week-30'))).toBe('refused')
  })
})

describe('one pregnancy written down twice', () => {
  const second = aPregnancy({ id: id(701), occurredOn: inWeek(15) })

  it('is asked about once, with all its examinations', () => {
    const tasks = contacts(inWeek(20), [aPregnancy(), second, seenOn(inWeek(9), 710), seenOn(inWeek(20), 711, { pregnancy: id(701) })])
    const ofFirst = tasks.filter(({ record }) => record === id(700))
    expect(ofFirst.filter(isOpen)).toEqual([])
    const ofSecond = tasks.filter(({ record }) => record === id(701))
    expect([standing(taskNamed(ofSecond, 'week-12')), standing(taskNamed(ofSecond, 'week-20'))]).toEqual(['done', 'done'])
    expect(standing(taskNamed(ofFirst, 'week-30'))).toBe('merged')
  })

  it('is two when a year lies between', () => {
    const next = aPregnancy({ id: id(701), occurredOn: day(400), lastPeriodOn: day(350) })
    expect(tasksOn(day(420), aMother(), [aPregnancy(), next], [expectedBirthRule]).filter(isOpen)).toHaveLength(2)
  })
})
