/** Home contacts of a newborn from day to day: when they appear, what closes them, and that none vanishes. */
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { ProgrammeData } from '#domain/indicators/counting/programme-data.ts'
import { planById } from '#domain/plans/index.ts'
import type { Person } from '#domain/records/person.ts'
import { postnatalContact } from '#domain/tasks/rules/postnatal-contact.ts'
import { isOpen, type Task } from '#domain/tasks/task.ts'
import { tasksFor } from '#domain/tasks/tasks-for.ts'
import { addDays } from '#domain/time/calendar-day.ts'
import { aCheck, aChild, aHousehold, aReferral, aSignCheck, aVisit, id } from '../indicators/builders.ts'

const born = '2026-06-10'
const onDay = (day: number): string => addDays(born, day)

function tasksOn(day: number, records: ProgrammeData = {}, person: Person = aChild()): Task[] {
  return tasksFor({ person, records: { household: [aHousehold()], ...records }, today: onDay(day) }, [postnatalContact])
}
const task = (tasks: readonly Task[], contact: string): Task | undefined => tasks.find((one) => one.id.endsWith(`:${contact}`))
const visitOn = (day: number) => aVisit({ id: id(200 + day), occurredOn: onDay(day) })

describe('a postnatal contact', () => {
  it.each([
    [2, 'upcoming'],
    [3, 'today'],
    [4, 'overdue'],
  ])('for day 3 is on day %i %s', (day, state) => {
    expect(task(tasksOn(day), 'day-3')).toMatchObject({ state, why: 'Thăm sau sinh, ngày thứ 3', due: onDay(3) })
  })

  it.each([
    [6, 'upcoming'],
    [7, 'today'],
    [14, 'today'],
    [15, 'overdue'],
  ])('for the second week is on day %i %s', (day, state) => {
    expect(task(tasksOn(day), 'week-2')?.state).toBe(state)
  })

  it.each([
    [1, undefined],
    [2, 'done'],
    [3, 'done'],
    [4, 'done-late'],
  ])('for day 3 is closed by a visit on day %i: %s', (day, reason) => {
    const closed = task(tasksOn(4, { 'household-visit': [visitOn(day)] }), 'day-3')?.closedBy
    expect(closed?.reason).toBe(reason)
    expect(closed?.record).toBe(reason && id(200 + day))
  })

  it('is not closed by a visit that did not see the child', () => {
    const visit = aVisit({ occurredOn: onDay(3), seen: [id(900)] })
    expect(task(tasksOn(3, { 'household-visit': [visit] }), 'day-3')?.closedBy).toBeUndefined()
  })

  it('is closed by a contact after birth that saw the child', () => {
    const contact = (sawNewborn: 'yes' | 'no') => ({
      ...aVisit(), id: id(300), kind: 'postnatal-visit' as const, occurredOn: onDay(3), subject: aChild().id, sawMother: 'yes' as const, sawNewborn,
    })
    expect(task(tasksOn(3, { 'postnatal-visit': [contact('yes')] }), 'day-3')?.closedBy).toMatchObject({ reason: 'done', record: id(300) })
    expect(task(tasksOn(3, { 'postnatal-visit': [contact('no')] }), 'day-3')?.closedBy).toBeUndefined()
  })

  it('is not closed by a voided visit', () => {
    const visit = aVisit({ occurredOn: onDay(3), voidReason: 'nhầm hộ' })
    expect(task(tasksOn(3, { 'household-visit': [visit] }), 'day-3')?.closedBy).toBeUndefined()
  })

  it('missed gives way when the next one is due', () => {
    expect(task(tasksOn(4), 'day-3')).toMatchObject({ state: 'overdue' })
    expect(task(tasksOn(4), 'day-3')?.closedBy).toBeUndefined()
    expect(task(tasksOn(5), 'day-3')?.closedBy).toEqual({ reason: 'replaced', record: null, on: null })
  })

  it('of two windows is closed by one visit in both', () => {
    const records: ProgrammeData = {
      'newborn-check': [aCheck({ dischargedOn: onDay(1) })],
      'household-visit': [visitOn(3)],
    }
    expect(task(tasksOn(3, records), 'after-discharge')?.closedBy?.reason).toBe('done')
    expect(task(tasksOn(3, records), 'day-3')?.closedBy?.reason).toBe('done')
  })
})

describe('discharge from hospital', () => {
  const discharged = (day: number): ProgrammeData => ({ 'newborn-check': [aCheck({ dischargedOn: onDay(day) })] })

  it('on the first day asks for a visit the day after', () => {
    expect(task(tasksOn(1, discharged(0)), 'after-discharge')).toMatchObject({ due: onDay(1), state: 'today' })
  })

  it('not known asks for none', () => {
    expect(task(tasksOn(1), 'after-discharge')).toBeUndefined()
  })

  it('that falls on a contact of the schedule asks once', () => {
    expect(task(tasksOn(3, discharged(2)), 'after-discharge')).toBeUndefined()
    expect(task(tasksOn(3, discharged(2)), 'day-3')?.state).toBe('today')
  })

  it('after three weeks excuses the contacts before', () => {
    const tasks = tasksOn(22, discharged(21))
    expect(['day-3', 'day-6', 'week-2'].map((contact) => task(tasks, contact)?.closedBy?.reason)).toEqual(['in-hospital', 'in-hospital', 'in-hospital'])
    expect(task(tasks, 'after-discharge')?.state).toBe('today')
  })

  it('within a window moves the contact to that day', () => {
    expect(task(tasksOn(10, discharged(10)), 'week-2')).toMatchObject({ due: onDay(10), state: 'today' })
  })

  it('late makes the plan of Hải Dương follow six weeks from it', () => {
    const planFollowUp = planById('hai-duong-2026-2030')?.followUp
    const ask = (day: number) =>
      tasksFor({ person: aChild(), records: discharged(day), today: onDay(day), ...(planFollowUp && { planFollowUp }) }, [postnatalContact])
    expect(task(ask(20), 'plan-discharge-42')?.due).toBe(onDay(62))
    expect(task(ask(1), 'plan-discharge-42')).toBeUndefined()
  })
})

describe('a birth found late', () => {
  it('on day 35 asks only for what still makes sense', () => {
    const open = tasksOn(35).filter(isOpen)
    expect(open.map(({ why, state }) => [why, state])).toEqual([
      ['Thăm sau sinh, ngày thứ 28', 'overdue'],
      ['Thăm sau sinh, ngày thứ 42', 'upcoming'],
    ])
  })

  it('in month 6 asks for no visit and says why', () => {
    const tasks = tasksOn(183)
    expect(tasks.filter(isOpen)).toEqual([])
    expect(task(tasks, 'day-42')?.closedBy?.reason).toBe('ended')
  })

  it.each([
    [49, undefined],
    [50, 'ended'],
  ])('on day %i has its last contact %s', (day, reason) => {
    expect(task(tasksOn(day), 'day-42')?.closedBy?.reason).toBe(reason)
  })
})

describe('a newborn who needs more visits', () => {
  it.each<[string, ProgrammeData, boolean]>([
    ['2,499 g', { 'newborn-check': [aCheck({ birthWeightGrams: 2499 })] }, true],
    ['2,500 g', { 'newborn-check': [aCheck({ birthWeightGrams: 2500 })] }, false],
    ['700 g', { 'newborn-check': [aCheck({ birthWeightGrams: 700 })] }, true],
    ['36 weeks', { 'newborn-check': [aCheck({ gestationWeeks: 36 })] }, true],
    ['37 weeks', { 'newborn-check': [aCheck({ gestationWeeks: 37 })] }, false],
    ['a referral on day 7', { referral: [aReferral()] }, true],
    ['a sign on day 3', { 'danger-sign-check': [aSignCheck({ signs: { jaundice_danger: 'yes' } })] }, true],
    ['an unsure sign', { 'danger-sign-check': [aSignCheck({ signs: { jaundice_danger: 'unknown' } })] }, false],
    ['a sign on day 29', { 'danger-sign-check': [aSignCheck({ occurredOn: onDay(29), signs: { lethargy: 'yes' } })] }, false],
    ['a sign of a sibling', { 'danger-sign-check': [aSignCheck({ subject: id(2), signs: { lethargy: 'yes' } })] }, false],
  ])('with %s is visited more often: %s', (_case, records, closer) => {
    expect(task(tasksOn(8, records), 'day-11') !== undefined).toBe(closer)
  })
})

describe('a child who is not here any more', () => {
  it.each<[string, Person, ProgrammeData, string]>([
    ['died', aChild({ status: 'died', statusOn: onDay(2) }), {}, 'died'],
    ['moved', aChild({ status: 'moved', statusOn: onDay(2) }), {}, 'moved'],
    ['moved with the household', aChild(), { household: [aHousehold({ status: 'moved', movedOn: onDay(2) })] }, 'moved'],
  ])('because it %s is not visited', (_case, person, records, reason) => {
    const tasks = tasksOn(5, records, person)
    expect(tasks.filter(isOpen)).toEqual([])
    expect(task(tasks, 'day-28')?.closedBy?.reason).toBe(reason)
  })

  it('keeps the visits that were made', () => {
    const tasks = tasksOn(5, { 'household-visit': [visitOn(3)] }, aChild({ status: 'died', statusOn: onDay(4) }))
    expect(task(tasks, 'day-3')?.closedBy?.reason).toBe('done')
  })
})

describe('people without postnatal contacts', () => {
  it.each([
    ['an adult with a birth year', aChild({ birthDate: '1990' })],
    ['a child without birth date', aChild({ birthDate: null })],
    ['a child born after today', aChild({ birthDate: '2026-12-01' })],
    ['a child of five', aChild({ birthDate: '2021-06-10' })],
  ])('are left in peace: %s', (_case, person) => {
    expect(tasksOn(5, {}, person)).toEqual([])
  })
})

describe('on any day with any visits', () => {
  const days = fc.integer({ min: 0, max: 120 })
  const visits = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 8 })

  it('no contact vanishes and at most one is overdue', () => {
    fc.assert(
      fc.property(days, visits, (day, made) => {
        const known = { 'household-visit': made.filter((one) => one <= day).map(visitOn) }
        const tasks = tasksOn(day, known)
        expect(tasks.map((one) => one.id)).toEqual(tasksOn(0).map((one) => one.id))
        expect(tasks.filter((one) => isOpen(one) && one.state === 'overdue').length).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('another visit never reopens what was done', () => {
    fc.assert(
      fc.property(days, visits, fc.integer({ min: 0, max: 60 }), (day, made, extra) => {
        const count = (all: number[]) =>
          tasksOn(day, { 'household-visit': all.map(visitOn) }).filter(({ closedBy }) => closedBy?.reason === 'done').length
        expect(count([...made, extra])).toBeGreaterThanOrEqual(count(made))
      }),
    )
  })
})
