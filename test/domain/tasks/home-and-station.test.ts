/** Tasks of a home, of a child whose case few may know, and of the station after a death. */
import { describe, expect, it } from 'vitest'
import type { Death } from '#domain/records/death.ts'
import type { HomeHazardCheck } from '#domain/records/home-hazard-check.ts'
import { circumstanceCodes, type SpecialCircumstance } from '#domain/records/special-circumstance.ts'
import { circumstanceReview } from '#domain/tasks/rules/circumstance-review.ts'
import { deathReview } from '#domain/tasks/rules/death-review.ts'
import { homeHazardRecheck } from '#domain/tasks/rules/home-hazard-recheck.ts'
import { isOpen, mayRead } from '#domain/tasks/task.ts'
import { aChild, aHousehold, aMother, id } from '../indicators/builders.ts'
import { recordOf } from '../indicators/record-of.ts'
import { standing, taskNamed, tasksOn } from './asking.ts'

type Records = readonly { kind: string }[]

describe('a home with something unsafe', () => {
  const check = (number: number, occurredOn: string, said: Partial<HomeHazardCheck> = {}) => ({
    ...recordOf('home-hazard-check', number, occurredOn, { household: id(32), items: { dog_tied: 'unsafe' }, advised: [] }),
    ...said,
  })
  const tasks = (today: string, records: Records, person = aChild()) => tasksOn(today, person, records, [homeHazardRecheck])

  it.each([
    ['2026-07-30', 'upcoming'],
    ['2026-07-31', 'today'],
    ['2026-08-14', 'today'],
    ['2026-08-15', 'overdue'],
  ])('is looked at again after a month: %s %s', (today, expected) => {
    expect(standing(tasks(today, [check(870, '2026-07-01')])[0])).toBe(expected)
  })

  it('is looked at again within a week where a child may drown', () => {
    const items = { dog_tied: 'unsafe', pond_fenced: 'unsafe' } as const
    expect(tasks('2026-07-02', [check(870, '2026-07-01', { items })])[0]).toMatchObject({ due: '2026-07-08', until: '2026-07-22' })
    expect(tasks('2026-07-02', [check(870, '2026-07-01', { items, lookAgainOn: '2026-07-20' })])[0]).toMatchObject({ due: '2026-07-20' })
  })

  it('is looked at again on the day agreed', () => {
    expect(tasks('2026-07-02', [check(870, '2026-07-01', { lookAgainOn: '2026-07-08' })])[0]).toMatchObject({ due: '2026-07-08', record: id(870) })
  })

  it.each([
    ['safe', 'not-present', undefined],
    ['safe', 'not-seen', undefined],
    ['unsafe', 'safe', 'upcoming'],
  ] as const)('with %s and %s asks: %s', (one, other, expected) => {
    expect(standing(tasks('2026-07-02', [check(870, '2026-07-01', { items: { dog_tied: one, bed_guard: other } })])[0])).toBe(expected)
  })

  it('is closed by the next look, not by its own', () => {
    const again = check(871, '2026-08-01', { items: { dog_tied: 'safe' } })
    expect(tasks('2026-08-20', [check(870, '2026-07-01'), again]).map(({ closedBy }) => closedBy)).toEqual([{ reason: 'done', record: id(871), on: '2026-08-01' }])
    expect(standing(tasks('2026-08-20', [check(870, '2026-07-01'), { ...again, voidReason: 'nhầm' }])[0])).toBe('overdue')
    expect(standing(tasks('2026-08-20', [check(870, '2026-07-01'), { ...again, household: id(33) }])[0])).toBe('overdue')
  })

  it('is a task of its youngest child, once', () => {
    const younger = aChild({ id: id(2), birthDate: '2026-07-01' })
    const records = [check(870, '2026-07-05'), aChild(), younger, aMother()]
    expect([aMother(), aChild(), younger].map((person) => tasks('2026-07-10', records, person).length)).toEqual([0, 0, 1])
    const gone = [check(870, '2026-07-05'), aChild(), { ...younger, status: 'died' }, aMother()]
    expect(tasks('2026-07-10', gone, aChild())).toHaveLength(1)
  })

  it('without a child under five is left alone', () => {
    const records = [check(870, '2026-07-05')]
    expect(standing(tasks('2026-08-10', records, aChild({ birthDate: '2021-08-11' }))[0])).toBe('today')
    expect(standing(tasks('2026-08-10', records, aChild({ birthDate: '2021-08-10' }))[0])).toBe('too-old')
  })

  it('that moved away is closed', () => {
    const moved = aHousehold({ status: 'moved' })
    expect(standing(tasks('2026-08-10', [check(870, '2026-07-05'), moved])[0])).toBe('moved')
    expect(standing(tasks('2026-08-10', [check(870, '2026-07-05'), aHousehold({ status: 'moved', voidReason: 'nhầm' })])[0])).toBe('today')
  })
})

describe('a child in special circumstances', () => {
  const known = (said: Partial<SpecialCircumstance> = {}) => ({
    ...recordOf('special-circumstance', 880, '2026-06-15', { subject: id(1), code: 'l_sexual_abuse' }),
    author: 'huong',
    ...said,
  })
  const tasks = (today: string, said: Partial<SpecialCircumstance> = {}, person = aChild(), more: Records = []) => tasksOn(today, person, [known(said), ...more], [circumstanceReview])

  it.each([
    ['2026-07-14', 'upcoming'],
    ['2026-07-15', 'today'],
    ['2026-09-15', 'today'],
    ['2026-09-16', 'overdue'],
  ])('is looked after anew on %s %s', (today, expected) => {
    expect(standing(tasks(today)[0])).toBe(expected)
  })

  it('looked after comes again a month later', () => {
    const [made, next] = tasks('2026-08-10', { reviewedOn: '2026-07-20' })
    expect(made?.closedBy).toEqual({ reason: 'done', record: id(880), on: '2026-07-20' })
    expect(next).toMatchObject({ due: '2026-08-20', state: 'upcoming' })
    expect(tasks('2026-07-15')[0]?.id).toBe(made?.id)
  })

  it.each(circumstanceCodes.map((code) => [code]))('%s stands in no word of the task', (code) => {
    const [task] = tasks('2026-07-15', { code, told: 'lời kể' })
    expect(task).toMatchObject({ restricted: true, author: 'huong', why: 'Rà soát định kỳ' })
    expect(JSON.stringify(task)).not.toContain(code)
    expect(JSON.stringify(task)).not.toContain('lời kể')
  })

  it('is for its author and named officers only', () => {
    const [task] = tasks('2026-07-15')
    if (!task) throw new Error('no task')
    expect(mayRead(task, { author: 'huong', isNamedOfficer: false })).toBe(true)
    expect(mayRead(task, { author: 'mai', isNamedOfficer: false })).toBe(false)
    expect(mayRead(task, { author: 'mai', isNamedOfficer: true })).toBe(true)
    expect(mayRead({}, { author: 'mai', isNamedOfficer: false })).toBe(true)
  })

  it.each([
    [{ endedOn: '2026-07-10' }, aChild(), [], 'not-needed'],
    [{ endedOn: '2026-07-15' }, aChild(), [], 'not-needed'],
    [{ endedOn: '2026-07-16' }, aChild(), [], 'today'],
    [{}, aChild({ status: 'moved' }), [], 'moved'],
    [{}, aChild({ birthDate: '2010-07-15' }), [], 'too-old'],
    [{}, aChild({ birthDate: '2010-07-16' }), [], 'today'],
    [{}, aChild(), [aHousehold({ consent: 'refused' })], 'today'],
  ] as const)('case %# ends or not', (said, person, more, expected) => {
    expect(standing(tasks('2026-07-15', said, person, more)[0])).toBe(expected)
  })

  it('voided is none', () => {
    expect(tasks('2026-07-15', { voidReason: 'nhầm' })).toEqual([])
  })
})

describe('a death', () => {
  const death = (said: Partial<Death> = {}) => ({ ...recordOf('death', 890, '2026-06-20', { subject: id(1), place: 'home', causeGroup: 'infection' }), ...said })
  const tasks = (today: string, records: Records, person = aChild()) => tasksOn(today, person, records, [deathReview])
  const woman = aMother({ birthDate: '1999-03-01' })
  const ofWoman = (said: Partial<Death>, more: Records = []) => tasks('2026-06-21', [death({ subject: id(900), ...said }), ...more], woman).length

  it.each([
    ['2026-06-20', 'today'],
    ['2026-07-20', 'today'],
    ['2026-07-21', 'overdue'],
  ])('of a newborn is reviewed by the station: %s %s', (today, expected) => {
    expect(standing(tasks(today, [death()])[0])).toBe(expected)
    expect(tasks(today, [death()])[0]).toMatchObject({ by: 'station', record: id(890) })
  })

  it.each([
    ['2026-07-20', 'done'],
    ['2026-07-21', 'done-late'],
  ])('reviewed on %s is %s', (reviewedOn, reason) => {
    expect(tasks('2026-08-01', [death({ reviewedOn })])[0]?.closedBy).toEqual({ reason, record: id(890), on: reviewedOn })
  })

  it('without its form asks for that first', () => {
    expect(tasks('2026-06-21', [], aChild({ status: 'died', statusOn: '2026-06-20' }))[0]).toMatchObject({ why: 'Ghi phiếu tử vong và rà soát', due: '2026-06-20' })
  })

  it.each([
    ['2021-06-21', 1],
    ['2021-06-20', 0],
    ['1950', 0],
  ])('of somebody born %s has so many reviews: %i', (birthDate, count) => {
    expect(tasks('2026-06-21', [death()], aChild({ birthDate, sex: 'male', role: 'other' }))).toHaveLength(count)
  })

  it('of a child of unknown age is reviewed', () => {
    expect(tasks('2026-06-21', [death()], aChild({ birthDate: null }))).toHaveLength(1)
  })

  it('of a mother is reviewed, an accident is not', () => {
    expect(ofWoman({ maternal: 'maternal' })).toBe(1)
    expect(ofWoman({ maternal: 'unknown' })).toBe(1)
    expect(ofWoman({ maternal: 'accident' })).toBe(0)
    expect(ofWoman({ maternal: 'no' })).toBe(0)
    expect(ofWoman({ causeGroup: 'other-disease' })).toBe(0)
  })

  it.each([
    ['2026-05-09', 1],
    ['2026-05-08', 0],
  ])('of a woman whose child was born on %s counts: %i', (birthDate, count) => {
    expect(ofWoman({ causeGroup: 'unknown' }, [woman, aChild({ birthDate })])).toBe(count)
  })

  it('of somebody who had moved away is not ours', () => {
    expect(tasks('2026-06-21', [death(), aHousehold({ status: 'moved', movedOn: '2026-06-12' })])).toEqual([])
  })

  it('leaves nothing else open for the dead', () => {
    const open = tasksOn('2026-06-21', aChild(), [death()]).filter(isOpen)
    expect(open.map(({ rule }) => rule)).toEqual(['death-review'])
    expect(standing(taskNamed(tasksOn('2026-06-21', aChild(), [death()]), 'day-28'))).toBe('died')
  })
})
