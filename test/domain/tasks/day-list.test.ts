/** The list of the day: one row a door, in the order wished for, with an honest progress. */
import { describe, expect, it } from 'vitest'
import { dayList } from '#domain/tasks/day-list.ts'
import type { Task } from '#domain/tasks/task.ts'
import { aHousehold, id } from '../indicators/builders.ts'

const today = '2026-06-17'
const households = ['010', '2', '032'].map((number, index) => aHousehold({ id: id(10 + index), number }))

function aTask(said: Partial<Task>): Task {
  const household = said.household ?? id(10)
  return {
    id: `${said.rule ?? 'postnatal-contact'}:${household}:${said.due ?? today}`,
    rule: 'postnatal-contact',
    by: 'collaborator',
    person: id(1),
    household,
    from: today,
    due: today,
    until: today,
    why: 'Thăm sau sinh, ngày thứ 3',
    state: 'today',
    ...said,
  }
}
const overdue = { due: '2026-06-10', until: '2026-06-13', state: 'overdue' } as const
const done = { closedBy: { reason: 'done', record: id(201), on: today } } as const
const numbers = (tasks: Task[], order?: 'number' | 'urgency') =>
  dayList(tasks, households, today, order).rows.map(({ household }) => household?.number)

describe('the rows of the day', () => {
  it('are one for each household, whatever its tasks', () => {
    const { rows } = dayList([aTask({}), aTask({ rule: 'newborn-check' }), aTask({ person: id(900) })], households, today)
    expect(rows).toHaveLength(1)
    expect(rows[0]?.tasks).toHaveLength(3)
  })

  it('stand in the order of the doors', () => {
    const tasks = [12, 10, 11].map((number) => aTask({ household: id(number) }))
    expect(numbers(tasks)).toEqual(['2', '010', '032'])
  })

  it('stand in the order of urgency when asked', () => {
    const tasks = [
      aTask({ household: id(11) }),
      aTask({ household: id(10), ...overdue }),
      aTask({ household: id(12), rule: 'referral-follow-up' }),
    ]
    expect(numbers(tasks, 'urgency')).toEqual(['032', '010', '2'])
  })

  it('put the longest overdue first among the overdue', () => {
    const tasks = [aTask({ household: id(11), ...overdue, until: '2026-06-16' }), aTask({ household: id(12), ...overdue })]
    expect(numbers(tasks, 'urgency')).toEqual(['032', '2'])
    expect(dayList(tasks, households, today, 'urgency').rows.map(({ daysLate }) => daysLate)).toEqual([4, 1])
  })

  it('put own work before reminders, however late these are', () => {
    const reminder = (household: string) => aTask({ household, rule: 'vaccine-dose', by: 'station', ...overdue, until: '2025-06-01' })
    const tasks = [reminder(id(11)), reminder(id(12)), aTask({ household: id(12) })]
    expect(numbers(tasks, 'urgency')).toEqual(['032', '2'])
    const { rows } = dayList(tasks, households, today, 'urgency')
    expect(rows.map((row) => [row.tasks[0]?.rule, row.daysLate])).toEqual([['postnatal-contact', 0], ['vaccine-dose', 381]])
  })

  it('put a sent child before everything inside a household', () => {
    const { rows } = dayList([aTask({}), aTask(overdue), aTask({ rule: 'referral-follow-up' })], households, today)
    expect(rows[0]?.tasks.map(({ rule, state }) => [rule, state])).toEqual([
      ['referral-follow-up', 'today'],
      ['postnatal-contact', 'overdue'],
      ['postnatal-contact', 'today'],
    ])
    expect(rows[0]?.danger).toBe(true)
  })

  it('leave out what is upcoming, closed or refused', () => {
    const refused = [aHousehold({ id: id(10), consent: 'refused' })]
    expect(dayList([aTask({ state: 'upcoming', due: '2026-06-19' })], households, today).rows).toEqual([])
    expect(dayList([aTask(done)], households, today).rows).toEqual([])
    expect(dayList([aTask({})], refused, today).rows).toEqual([])
  })

  it('hold nothing that only named officers may read', () => {
    const restricted = aTask({ restricted: true, author: 'mai' })
    expect(dayList([restricted], households, today)).toMatchObject({ rows: [], total: 0, next: null })
  })

  it('keep a household whose record has not arrived, last', () => {
    const tasks = [aTask({ household: id(99) }), aTask({ household: id(12) })]
    expect(numbers(tasks)).toEqual(['032', undefined])
  })
})

describe('the progress of the day', () => {
  it('counts houses done today over houses with work', () => {
    const tasks = [
      aTask({ household: id(10), ...done }),
      aTask({ household: id(11) }),
      aTask({ household: id(12), ...overdue }),
    ]
    expect(dayList(tasks, households, today)).toMatchObject({ done: 1, total: 3, progress: '1 / 3 nhà' })
  })

  it('counts a house as done only when nothing is left there', () => {
    expect(dayList([aTask(done), aTask({ rule: 'newborn-check' })], households, today)).toMatchObject({ done: 0, total: 1 })
  })

  it('does not count what time or another day closed', () => {
    const replaced = aTask({ closedBy: { reason: 'replaced', record: null, on: null } })
    const yesterday = aTask({ closedBy: { reason: 'done', record: id(201), on: '2026-06-16' } })
    const died = aTask({ closedBy: { reason: 'died', record: id(1), on: today } })
    expect(dayList([replaced, yesterday, died], households, today)).toMatchObject({ done: 0, total: 0, progress: '0 / 0 nhà' })
  })
})

describe('an empty day', () => {
  it('names the next day that has work and its houses', () => {
    const later = { state: 'upcoming', due: '2026-06-19' } as const
    const tasks = [
      aTask({ household: id(10), ...later }),
      aTask({ household: id(10), ...later, rule: 'newborn-check' }),
      aTask({ household: id(11), ...later }),
      aTask({ household: id(12), state: 'upcoming', due: '2026-06-25' }),
    ]
    expect(dayList(tasks, households, today).next).toEqual({ day: '2026-06-19', households: 2 })
  })

  it('names none when nothing is coming', () => {
    expect(dayList([], households, today).next).toBeNull()
  })
})
