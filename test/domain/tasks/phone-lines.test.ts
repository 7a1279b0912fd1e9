/** Tasks as the phone's lists say them: doses are reminders, and those of one person are one line. */
import { describe, expect, it } from 'vitest'
import type { PhoneTask } from '#domain/tasks/on-phone.ts'
import { phoneLines, whyOnPhone } from '#domain/tasks/phone-lines.ts'
import { vaccineDose } from '#domain/tasks/rules/vaccine-dose.ts'
import { isOpen } from '#domain/tasks/task.ts'
import { aChild, aVisit } from '../indicators/builders.ts'
import { tasksOn } from './asking.ts'

const task = (form: PhoneTask['form'], why: string, person = 'a'): PhoneTask => ({
  id: `${form}:${why}:${person}`, rule: form, by: 'collaborator', form, person, household: 'h', from: '2026-06-01', due: '2026-06-01', until: '2026-06-30', why, state: 'today',
})

describe('a line of the day list', () => {
  it('reminds of a dose and names other work plainly', () => {
    expect(whyOnPhone(task('immunisation', '5 trong 1, mũi 1'))).toBe('Nhắc tiêm: 5 trong 1, mũi 1')
    expect(whyOnPhone(task('measurement', 'Cân, đo'))).toBe('Cân, đo')
  })

  it('joins the doses of one child and no others', () => {
    const lines = phoneLines([task('immunisation', 'mũi 1'), task('measurement', 'Cân, đo'), task('immunisation', 'mũi 2'), task('immunisation', 'mũi 3', 'b')])
    expect(lines.map(({ why, count }) => [why, count])).toEqual([['Nhắc tiêm: mũi 1 và 1 mũi nữa', 2], ['Cân, đo', 1], ['Nhắc tiêm: mũi 3', 1]])
  })

  it('asks to look through a booklet that lacks many', () => {
    const many = Array.from({ length: 6 }, (_, place) => task('immunisation', `mũi ${place}`))
    expect(phoneLines(many)[0]?.why).toBe('Xem sổ tiêm: thiếu 6 mũi')
  })
})

describe('a family that a visit reminded', () => {
  const child = aChild({ birthDate: '2026-01-15' })
  const visit = (advice: string[], occurredOn = '2026-06-10') => ({ ...aVisit({ occurredOn, seen: [child.id], subject: child.id }), advice })
  const penta = (today: string, records: readonly { kind: string }[]) => tasksOn(today, child, records, [vaccineDose]).find(({ id }) => id.endsWith('penta_1'))

  it('is called for again after two weeks', () => {
    expect(penta('2026-06-17', [visit(['immunisation'])])).toMatchObject({ state: 'upcoming', due: '2026-06-24', why: '5 trong 1, mũi 1 (đã nhắc)' })
    expect(penta('2026-06-24', [visit(['immunisation'])])?.state).toBe('today')
    expect(penta('2026-06-17', [visit(['keep-warm'])])?.state).toBe('overdue')
  })

  it('was not reminded of what was not due then', () => {
    expect(penta('2026-03-20', [visit(['immunisation'], '2026-02-20')])).toMatchObject({ state: 'today', why: '5 trong 1, mũi 1' })
  })
})

describe('a child who came into the book late', () => {
  it('has a month for the doses called for before', () => {
    const child = aChild({ birthDate: '2025-01-15', occurredOn: '2026-06-01' })
    const open = (today: string) => tasksOn(today, child, [], [vaccineDose]).filter(isOpen)
    expect(open('2026-06-17').filter(({ state }) => state === 'overdue')).toEqual([])
    expect(open('2026-07-02').some(({ state, until }) => state === 'overdue' && until === '2026-07-01')).toBe(true)
  })
})
