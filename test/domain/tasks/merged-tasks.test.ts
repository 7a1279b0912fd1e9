/** Two entries that people said are one: their tasks are given once, to the one kept, and come back when the word is taken back. */
import { describe, expect, it } from 'vitest'
import type { IdentityDecision } from '#domain/records/identity-decision.ts'
import { taskRules } from '#domain/tasks/rules/index.ts'
import { isOpen } from '#domain/tasks/task.ts'
import { tasksForAll } from '#domain/tasks/tasks-for-all.ts'
import { aCheck, aChild, aHousehold, aMother, aVisit, id } from '../indicators/builders.ts'
import { recordOf } from '../indicators/record-of.ts'
import { dataOf, standing, taskNamed } from './asking.ts'

const today = '2026-06-16'
type AnyOne = { readonly kind: string; readonly [field: string]: unknown }
const all = (...records: AnyOne[]) => tasksForAll(dataOf(records), { today, rules: taskRules })
const same = (kept: number, other: number, said: Partial<IdentityDecision> = {}) => ({
  ...recordOf('identity-decision', 960 + other, '2026-06-14', { what: 'person', kept: id(kept), other: id(other), same: true, reasons: [] }),
  ...said,
})
const kept = aChild()
const double = aChild({ id: id(2), name: 'Bé Bảo' })
const ward = [aHousehold(), aMother(), kept, double]
const of = (tasks: ReturnType<typeof all>, person: number) => tasks.filter((task) => task.person === id(person))

describe('two entries of one child', () => {
  const visit = aVisit({ seen: [id(2)], subject: id(2), occurredOn: '2026-06-13' })
  const check = aCheck({ subject: id(2) })

  it('have their tasks once, at the one kept', () => {
    const tasks = all(...ward, same(1, 2))
    expect(of(tasks, 2).filter(isOpen)).toEqual([])
    expect(of(tasks, 2).map(({ closedBy }) => closedBy)).toContainEqual({ reason: 'merged', record: id(962), on: '2026-06-14' })
    expect(of(tasks, 1).filter(isOpen).length).toBeGreaterThan(0)
  })

  it('are served by the records of both', () => {
    const apart = all(...ward, visit, check)
    expect(standing(taskNamed(of(apart, 1), 'day-3'))).toBe('replaced')
    const tasks = of(all(...ward, visit, check, same(1, 2)), 1)
    expect(standing(taskNamed(tasks, 'day-3'))).toBe('done')
    expect(tasks.find(({ rule }) => rule === 'newborn-check')?.closedBy).toMatchObject({ reason: 'done', record: id(101) })
  })

  it('come apart when the word is taken back', () => {
    const before = all(...ward, visit, check)
    expect(all(...ward, visit, check, same(1, 2, { voidReason: 'nhầm' }))).toEqual(before)
    expect(all(...ward, visit, check, same(1, 2, { same: false }))).toEqual(before)
  })

  it('keep their tasks when the kept entry is voided', () => {
    const tasks = all(aHousehold(), aMother(), { ...kept, voidReason: 'ghi trùng' }, double, same(1, 2))
    expect(of(tasks, 1).filter(isOpen).length).toBeGreaterThan(0)
  })

  it('of three books are one as well', () => {
    const third = aChild({ id: id(3) })
    const tasks = all(...ward, third, same(1, 2), same(2, 3))
    expect([2, 3].flatMap((person) => of(tasks, person).filter(isOpen))).toEqual([])
    expect(of(tasks, 3)[0]?.closedBy).toMatchObject({ reason: 'merged', record: id(963) })
  })
})

describe('two entries of one mother', () => {
  it('let the child of one end the pregnancy of the other', () => {
    const other = aMother({ id: id(901) })
    const pregnancy = recordOf('pregnancy', 700, '2026-01-10', { subject: id(901), lastPeriodOn: '2025-09-08', status: 'ongoing' })
    const tasks = all(aHousehold(), aMother(), other, kept, pregnancy, same(900, 901))
    expect(of(tasks, 900).find(({ rule }) => rule === 'expected-birth')?.closedBy).toMatchObject({ reason: 'done', record: id(1) })
    const apart = all(aHousehold(), aMother(), other, kept, pregnancy)
    expect(of(apart, 901).find(({ rule }) => rule === 'expected-birth')?.closedBy).toBeUndefined()
  })
})

describe('two entries of one household', () => {
  it('move away as one', () => {
    const old = aHousehold({ id: id(33), number: '033' })
    const child = aChild({ household: id(33) })
    const decision = same(32, 33, { what: 'household' })
    const tasks = all(aHousehold({ status: 'moved', movedOn: '2026-06-15' }), old, child, decision)
    expect(tasks.filter(isOpen)).toEqual([])
    expect(new Set(tasks.map(({ household }) => household))).toEqual(new Set([id(32)]))
  })

  it('ask once about what is unsafe at home', () => {
    const check = recordOf('home-hazard-check', 870, '2026-05-01', { household: id(33), items: { dog_tied: 'unsafe' }, advised: [] })
    const records = [aHousehold(), aHousehold({ id: id(33) }), kept, { ...double, household: id(33) }, check]
    const tasks = all(...records, same(1, 2), same(32, 33, { what: 'household' }))
    expect(tasks.filter((task) => task.rule === 'home-hazard-recheck' && isOpen(task)).map(({ person }) => person)).toEqual([id(1)])
  })
})
