/** What Hôm nay says of a door and of a finished day, and where a row leads. */
import { describe, expect, it } from 'vitest'
import type { Person } from '#domain/records/person.ts'
import type { PhoneTask } from '#domain/tasks/on-phone.ts'
import { sentenceOf } from '#features/today/finished-day.tsx'
import { nameOf, placeOf, whyOf } from '#features/today/row-words.ts'
import { MORNING } from '../../fixtures/phones.ts'

const TODAY = '2026-06-17'

function aTask(change: Partial<PhoneTask>): PhoneTask {
  return {
    id: 'x', rule: 'postnatal-contact', by: 'collaborator', form: 'household-visit', person: 'baby', household: 'h', from: TODAY, due: TODAY, until: TODAY,
    why: 'Thăm sau sinh, ngày thứ 3', state: 'today', ...change,
  }
}

describe('a row of the day', () => {
  it('names two tasks of one child in one line', () => {
    expect(whyOf([aTask({ why: 'Cân đo' }), aTask({ why: 'Uống vitamin A, đợt 1' })])).toBe('Cân đo + uống vitamin A, đợt 1')
  })

  it('counts what is more than two', () => {
    expect(whyOf(['Cân đo', 'Uống vitamin A', 'Hỏi ăn uống'].map((why) => aTask({ why })))).toBe('Cân đo + uống vitamin A và 1 việc nữa')
  })

  it('tells that others of the house are due too', () => {
    expect(whyOf([aTask({}), aTask({ person: 'sister', why: 'Cân đo' })])).toBe('Thăm sau sinh, ngày thứ 3 và 1 người nữa')
  })

  it('says a task once that stands there twice', () => {
    expect(whyOf([aTask({ why: 'Cân đo' }), aTask({ why: 'Cân đo' })])).toBe('Cân đo')
  })

  it('leads into the form of the first task', () => {
    expect(placeOf([aTask({}), aTask({ form: 'newborn-check' })])).toBe('/nguoi/baby/tham')
  })

  it('leads to the household when several people are due', () => {
    expect(placeOf([aTask({}), aTask({ person: 'sister' })])).toBe('/ho/h')
  })

  it('calls a child without a name by its mother', () => {
    const head = { area: 'a', occurredOn: TODAY, recordedAt: 1, author: 'mai', device: 'd', household: 'h', status: 'active' } as const
    const mother: Person = { ...head, id: 'm', kind: 'person', name: 'Lê Thị Thảo', sex: 'female', role: 'mother' }
    const baby: Person = { ...head, id: 'baby', kind: 'person', name: '', sex: 'female', role: 'child', mother: 'm' }
    expect(nameOf(baby, new Map([['m', mother]]), TODAY)).toBe('Chị Thảo và bé gái')
    expect(nameOf(undefined, new Map(), TODAY)).toBe('Người này chưa có trong máy')
  })
})

describe('the end of a day', () => {
  const work = { households: 6, children: 9, referrals: 1, unsent: 0, receivedAt: MORNING, who: { honorific: 'cô' as const, name: 'Nguyễn Thị Mai' } }

  it('tells the work, that the station has it, and thanks', () => {
    expect(sentenceOf(work, MORNING)).toBe('6 nhà, 9 bé, 1 chuyển gửi, trạm nhận đủ 9:46. Cảm ơn cô Mai.')
  })

  it('claims nothing that the station has not told', () => {
    expect(sentenceOf({ ...work, unsent: 2 }, MORNING)).toBe('6 nhà, 9 bé, 1 chuyển gửi, 2 phiếu chờ gửi. Cảm ơn cô Mai.')
    expect(sentenceOf({ ...work, children: 0, referrals: 0, receivedAt: null, who: null }, MORNING)).toBe('6 nhà.')
  })
})
