/** Tasks worked out for some days ahead are on each of them what the rules say on that day. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstDayOf, isListed, keepTasks, tasksOnDay } from '#domain/tasks/kept-tasks.ts'
import type { PhoneTask } from '#domain/tasks/on-phone.ts'
import { taskState } from '#domain/tasks/task.ts'
import { addDays } from '#domain/time/calendar-day.ts'

const FROM = '2026-06-17'

function aTask(key: number, due: string, more: Partial<PhoneTask> = {}): PhoneTask {
  return { id: `visit:${key}`, rule: 'visit', by: 'collaborator', form: 'person', person: 'p', household: 'h', from: due, due, until: addDays(due, 2), why: 'Thăm', state: 'today', ...more }
}

/** A task with the days on which it is there, and on which it is done. */
const span = fc.record({ key: fc.nat({ max: 3 }), due: fc.integer({ min: -5, max: 20 }), from: fc.integer({ min: -2, max: 12 }), to: fc.integer({ min: -2, max: 12 }), doneOn: fc.option(fc.integer({ min: -2, max: 12 })) })

describe('tasks kept for some days', () => {
  it('are on each day what the rules say', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
        const tasksOf = (day: string): PhoneTask[] =>
          spans
            .filter(({ from, to }) => addDays(FROM, from) <= day && day <= addDays(FROM, to))
            .map(({ key, due, doneOn }, at) => {
              const task = aTask(key * 10 + at, addDays(FROM, due))
              const closedBy = doneOn !== null && addDays(FROM, doneOn) <= day ? ({ reason: 'done', record: 'r', on: addDays(FROM, doneOn) } as const) : undefined
              return { ...task, state: taskState(task, day), ...(closedBy && { closedBy }) }
            })
        const kept = keepTasks(tasksOf, FROM, addDays(FROM, 9))
        for (let at = 0; at < 10; at += 1) {
          const day = addDays(FROM, at)
          const byId = (tasks: readonly PhoneTask[]) => tasks.toSorted((left, right) => (left.id < right.id ? -1 : 1))
          expect(byId(tasksOnDay(kept, day))).toEqual(byId(tasksOf(day).filter((task) => isListed(task, day))))
        }
      }),
    )
  })

  it('are one line while nothing about them changes', () => {
    const kept = keepTasks((day) => [aTask(1, '2026-06-20', { state: taskState({ due: '2026-06-20', until: '2026-06-22' }, day) })], FROM, '2026-06-26')
    expect(kept).toHaveLength(1)
    expect(tasksOnDay(kept, '2026-06-19')[0]?.state).toBe('upcoming')
    expect(tasksOnDay(kept, '2026-06-20')[0]?.state).toBe('today')
    expect(tasksOnDay(kept, '2026-06-23')[0]?.state).toBe('overdue')
  })

  it('leave out what is restricted and what was closed otherwise', () => {
    expect(isListed(aTask(1, FROM, { restricted: true }), FROM)).toBe(false)
    expect(isListed(aTask(1, FROM, { closedBy: { reason: 'moved', record: null, on: FROM } }), FROM)).toBe(false)
    expect(isListed(aTask(1, FROM, { closedBy: { reason: 'done-late', record: 'r', on: FROM } }), FROM)).toBe(true)
    expect(isListed(aTask(1, FROM, { closedBy: { reason: 'done', record: 'r', on: '2026-06-16' } }), FROM)).toBe(false)
  })

  it('are of interest from their earliest day on', () => {
    expect(firstDayOf([])).toBeUndefined()
    const early = aTask(1, '2026-06-25', { closedBy: { reason: 'done', record: 'r', on: FROM } })
    expect(firstDayOf(keepTasks(() => [aTask(2, '2026-06-22'), early], FROM, FROM))).toBe(FROM)
  })
})
