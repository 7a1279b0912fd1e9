/** Tasks about newborn checks and referrals, and all tasks of a person together. */
import { describe, expect, it } from 'vitest'
import type { ProgrammeData } from '#domain/indicators/counting/programme-data.ts'
import type { Referral } from '#domain/records/referral.ts'
import { phoneTaskRules } from '#domain/tasks/on-phone.ts'
import { closingLabels, isOpen } from '#domain/tasks/task.ts'
import { tasksFor } from '#domain/tasks/tasks-for.ts'
import { tasksForAll } from '#domain/tasks/tasks-for-all.ts'
import { aCheck, aChild, aHousehold, aMother, aReferral, aVisit, id, moment } from '../indicators/builders.ts'

const ask = (records: ProgrammeData, today: string, person = aChild()) => tasksFor({ person, records, today }, phoneTaskRules)

describe('a missing newborn check', () => {
  const check = (today: string, records: ProgrammeData = {}, person = aChild()) =>
    ask(records, today, person).find(({ rule }) => rule === 'newborn-check')

  it.each([
    ['2026-06-10', 'today'],
    ['2026-06-17', 'today'],
    ['2026-06-18', 'overdue'],
    ['2026-12-10', 'overdue'],
    ['2027-06-10', 'overdue'],
  ])('is on %s %s', (today, state) => {
    expect(check(today)).toMatchObject({ state, why: 'Ghi phiếu sơ sinh' })
  })

  it('is no longer asked for after a year', () => {
    expect(check('2027-06-11')?.closedBy?.reason).toBe('ended')
    expect(check('2028-06-09')?.closedBy?.reason).toBe('ended')
    expect(check('2028-06-10')).toBeUndefined()
  })

  it.each([
    ['2026-06-17', 'done'],
    ['2026-06-18', 'done-late'],
    ['2026-12-10', 'done-late'],
  ])('found on %s is %s', (occurredOn, reason) => {
    const closed = check('2026-12-11', { 'newborn-check': [aCheck({ occurredOn })] })?.closedBy
    expect(closed).toEqual({ reason, record: id(101), on: occurredOn })
  })

  it('is not closed by a voided or another child’s check', () => {
    expect(check('2026-06-12', { 'newborn-check': [aCheck({ voidReason: 'nhầm bé' })] })?.closedBy).toBeUndefined()
    expect(check('2026-06-12', { 'newborn-check': [aCheck({ subject: id(2) })] })?.closedBy).toBeUndefined()
  })

  it('of a child who died is not asked for', () => {
    expect(check('2026-06-12', {}, aChild({ status: 'died', statusOn: '2026-06-11' }))?.closedBy?.reason).toBe('died')
  })

  it('of an adult is never asked for', () => {
    expect(check('2026-06-12', {}, aMother())).toBeUndefined()
  })
})

describe('an open referral', () => {
  const followUp = (said: Partial<Referral>, today = '2026-06-17') =>
    ask({ referral: [aReferral(said)] }, today).find(({ rule }) => rule === 'referral-follow-up')

  it.each([
    ['2026-06-17', 'today'],
    ['2026-06-18', 'overdue'],
  ])('in an emergency is asked after on %s: %s', (today, state) => {
    expect(followUp({}, today)).toMatchObject({ state, why: 'Chuyển gửi, hỏi đã đi khám chưa', record: id(401) })
  })

  it.each([
    ['2026-06-17', 'upcoming'],
    ['2026-06-18', 'today'],
    ['2026-06-24', 'today'],
    ['2026-06-25', 'overdue'],
  ])('within the week is asked after on %s: %s', (today, state) => {
    expect(followUp({ urgency: 'this-week' }, today)?.state).toBe(state)
  })

  it('of a family that has not gone returns on the day agreed', () => {
    expect(followUp({ barrier: 'watching', returnOn: '2026-06-18' })).toMatchObject({ due: '2026-06-18', state: 'upcoming', why: 'Chưa đi khám, quay lại hỏi' })
  })

  it('of a family that has not gone returns the same day by default', () => {
    const barrierAt = moment('2026-06-18', '07:30')
    expect(followUp({ barrier: 'refused', barrierAt }, '2026-06-18')).toMatchObject({ due: '2026-06-18', state: 'today' })
    expect(followUp({ barrier: 'refused' })?.due).toBe('2026-06-17')
  })

  it('whose child arrived waits a day for the outcome', () => {
    const arrivedAt = moment('2026-06-17', '23:30')
    expect(followUp({ arrivedAt })).toMatchObject({ due: '2026-06-18', until: '2026-06-20', why: 'Đã đến khám, hỏi kết quả' })
  })

  it('stays on the list until somebody closes it', () => {
    expect(followUp({}, '2026-12-31')?.closedBy).toBeUndefined()
    expect(followUp({ closedAt: moment('2026-06-19', '08:00'), outcome: 'treated-home' }, '2026-06-19')?.closedBy).toEqual({
      reason: 'done', record: id(401), on: '2026-06-19',
    })
    expect(followUp({ outcome: 'admitted' })?.closedBy).toMatchObject({ reason: 'done', on: null })
  })

  it('that was voided makes no task', () => {
    expect(followUp({ voidReason: 'nhầm bé' })).toBeUndefined()
  })

  it('ends with the life of the child', () => {
    const [task] = tasksFor({ person: aChild({ status: 'died' }), records: { referral: [aReferral()] }, today: '2026-06-18' }, phoneTaskRules)
    expect(task?.closedBy?.reason).toBe('died')
  })

  it('comes first among the tasks of the child', () => {
    expect(ask({ referral: [aReferral()] }, '2026-06-17')[0]?.rule).toBe('referral-follow-up')
  })
})

describe('all tasks of a person', () => {
  it('have ids that differ and stay the same', () => {
    const records: ProgrammeData = { referral: [aReferral(), aReferral({ id: id(402) })] }
    const ids = ask(records, '2026-06-17').map((task) => task.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ask(records, '2026-06-18').map((task) => task.id)).toEqual(ids)
  })

  it('are none for a voided person', () => {
    expect(ask({ referral: [aReferral()] }, '2026-06-17', aChild({ voidReason: 'ghi trùng' }))).toEqual([])
  })

  it('say in words why a closed one is closed', () => {
    for (const { closedBy } of ask({ 'household-visit': [aVisit()] }, '2026-07-20')) {
      if (closedBy) expect(closingLabels[closedBy.reason]).not.toBe('')
    }
  })
})

describe('the tasks of a whole group', () => {
  const data: ProgrammeData = {
    household: [aHousehold()],
    person: [aMother(), aChild(), aChild({ id: id(2), name: '', unnamed: true })],
    'household-visit': [aVisit({ seen: [id(1)] })],
    referral: [aReferral({ subject: id(2) })],
    'newborn-check': [aCheck()],
  }

  const asking = { today: '2026-06-17' }

  it('are those of each person', () => {
    const oneByOne = (data.person ?? []).flatMap((person) => tasksFor({ person, records: data, ...asking }, phoneTaskRules))
    expect(tasksForAll(data, { ...asking, rules: phoneTaskRules })).toEqual(oneByOne.toSorted((left, right) => (left.person < right.person ? -1 : Number(left.person > right.person))))
  })

  it('tell twins apart by who was seen', () => {
    const day3 = tasksForAll(data, { today: '2026-06-13', rules: phoneTaskRules }).filter(({ why }) => why === 'Thăm sau sinh, ngày thứ 3')
    expect(day3.map((task) => [task.person, isOpen(task)])).toEqual([
      [id(1), false],
      [id(2), true],
    ])
  })

  it('are none where everybody was voided', () => {
    expect(tasksForAll({ person: [aChild({ voidReason: 'trùng' })] }, { ...asking, rules: phoneTaskRules })).toEqual([])
  })
})
