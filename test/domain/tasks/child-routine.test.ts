/** What comes again and again for a child: weighing, the question of food, the yearly examination. */
import { describe, expect, it } from 'vitest'
import type { Measurement } from '#domain/records/measurement.ts'
import { feedingRecall } from '#domain/tasks/rules/feeding-recall.ts'
import { measuring } from '#domain/tasks/rules/measuring.ts'
import { periodicExamRule } from '#domain/tasks/rules/periodic-exam.ts'
import { isOpen } from '#domain/tasks/task.ts'
import { aChild, id } from '../indicators/builders.ts'
import { recordOf } from '../indicators/record-of.ts'
import { standing, taskNamed, tasksOn } from './asking.ts'

type Records = readonly { kind: string }[]
const child = aChild({ birthDate: '2026-01-15' })

describe('weighing and measuring', () => {
  const measured = (number: number, on: string, weightKg: number | null, said: Partial<Measurement> = {}) => ({
    ...recordOf('measurement', number, on, { subject: id(1), weightKg, lengthHeightCm: null, oedema: 'no' }),
    ...said,
  })
  const tasks = (today: string, records: Records = [], person = child) => tasksOn(today, person, records, [measuring])
  const next = (today: string, records: Records, person = child) => tasks(today, records, person).find(isOpen)

  it.each([
    ['2026-02-14', 'upcoming'],
    ['2026-02-15', 'today'],
    ['2026-03-01', 'today'],
    ['2026-03-02', 'overdue'],
    ['2031-01-14', 'overdue'],
    ['2031-01-15', 'too-old'],
  ])('for the first time stands on %s %s', (today, expected) => {
    expect(standing(tasks(today)[0])).toBe(expected)
  })

  it('of a child found later is called for from then', () => {
    expect(next('2027-05-02', [], aChild({ birthDate: '2026-01-15', occurredOn: '2027-05-01' }))).toMatchObject({ due: '2027-05-01', state: 'today' })
  })

  it.each([
    ['2026-03-01', 'done'],
    ['2026-03-02', 'done-late'],
  ])('on %s is %s and sets the next', (on, reason) => {
    const [first, second] = tasks('2026-03-10', [measured(840, on, 5)])
    expect(first?.closedBy).toEqual({ reason, record: id(840), on })
    expect(second).toMatchObject({ due: `2026-06-${on.slice(-2)}`, state: 'upcoming', why: 'Cân, đo', record: id(840) })
  })

  it('comes every half year from two years on', () => {
    expect(next('2028-03-10', [measured(840, '2028-01-14', 12)])?.due).toBe('2028-04-14')
    expect(next('2028-03-10', [measured(840, '2028-01-15', 12)])?.due).toBe('2028-07-15')
  })

  it('comes after a month where weight stalls', () => {
    const before = measured(840, '2026-06-15', 7.5)
    expect(next('2026-07-20', [before, measured(841, '2026-07-10', 7.59)])).toMatchObject({ due: '2026-08-10', why: 'Cân, đo lại, bé chưa lên cân' })
    expect(next('2026-07-20', [before, measured(841, '2026-07-09', 7.59)])?.due).toBe('2026-10-09')
    expect(next('2026-07-20', [before, measured(841, '2026-07-10', 7.6)])?.due).toBe('2026-10-10')
    expect(next('2026-07-20', [before, measured(841, '2026-06-20', 7.3)])?.due).toBe('2026-07-20')
  })

  it('comes after a month where the child is thin', () => {
    expect(next('2026-08-01', [measured(840, '2026-07-15', 6)])).toMatchObject({ due: '2026-08-15', why: 'Cân, đo lại, bé cần theo dõi sát' })
    expect(next('2026-08-01', [measured(840, '2026-07-15', 7.5, { muacMm: 124 })])?.due).toBe('2026-08-15')
    expect(next('2026-08-01', [measured(840, '2026-07-15', 7.5, { muacMm: 125 })])?.due).toBe('2026-10-15')
    expect(next('2026-08-01', [measured(840, '2026-07-15', null, { oedema: 'yes' })])?.due).toBe('2026-08-15')
  })

  it('is done anew where a figure cannot be', () => {
    expect(next('2026-07-16', [measured(840, '2026-07-15', 75)])).toMatchObject({ due: '2026-07-15', until: '2026-07-22', state: 'today', why: 'Số đo chưa hợp, cân đo lại' })
  })

  it('without any figure is no weighing', () => {
    expect(standing(tasks('2026-03-10', [measured(840, '2026-02-20', null)])[0])).toBe('overdue')
    expect(standing(tasks('2026-03-10', [measured(840, '2026-02-20', 5, { voidReason: 'nhầm' })])[0])).toBe('overdue')
    expect(standing(tasks('2026-03-10', [measured(840, '2026-02-20', 5, { subject: id(2) })])[0])).toBe('overdue')
  })

  it('ends at five years, and its list a year later', () => {
    expect(tasks('2030-08-15', [measured(840, '2030-07-15', 17)]).filter(isOpen)).toEqual([])
    expect(tasks('2032-01-15')).not.toEqual([])
    expect(tasks('2032-01-16')).toEqual([])
  })
})

describe('the question of food', () => {
  const asked = (number: number, occurredOn: string, said = {}) => ({
    ...recordOf('feeding-recall', number, occurredOn, { subject: id(1), breastfed: 'yes', foods: {}, meals: null, milkFeeds: null }),
    ...said,
  })
  const tasks = (today: string, records: Records = []) => tasksOn(today, child, records, [feedingRecall])

  it.each([
    ['2026-07-14', 'upcoming'],
    ['2026-07-15', 'today'],
    ['2026-08-14', 'today'],
    ['2026-08-15', 'overdue'],
    ['2028-01-14', 'overdue'],
    ['2028-01-15', 'too-old'],
  ])('at six months stands on %s %s', (today, expected) => {
    expect(standing(tasks(today)[0])).toBe(expected)
  })

  it('asked a day too early answers nothing', () => {
    expect(standing(tasks('2026-07-15', [asked(850, '2026-07-14')])[0])).toBe('today')
  })

  it('asked comes again after three months', () => {
    const [first, second] = tasks('2026-10-20', [asked(850, '2026-07-20')])
    expect([standing(first), standing(second), second?.due]).toEqual(['done', 'today', '2026-10-20'])
  })

  it('asked late is late and never missing', () => {
    expect(standing(tasks('2026-10-20', [asked(850, '2026-08-15')])[0])).toBe('done-late')
  })

  it('is not asked for beyond two years', () => {
    expect(tasks('2027-12-01', [asked(850, '2027-10-14')]).filter(isOpen)).toHaveLength(1)
    expect(tasks('2027-12-01', [asked(850, '2027-10-15')]).filter(isOpen)).toEqual([])
  })
})

describe('the yearly examination', () => {
  const exam = (number: number, occurredOn: string, said = {}) => ({ ...recordOf('periodic-exam', number, occurredOn, { subject: id(1), place: 'station', recordOpened: 'yes' }), ...said })
  const tasks = (today: string, records: Records = [], person = child) => tasksOn(today, person, records, [periodicExamRule])
  const ofYear = (year: number, today: string, records: Records = [], person = child) => taskNamed(tasks(today, records, person), String(year))

  it.each([
    [2026, '2026-02-25', 'upcoming'],
    [2026, '2026-02-26', 'today'],
    [2026, '2026-12-31', 'today'],
    [2026, '2027-01-01', 'replaced'],
    [2027, '2027-01-14', 'upcoming'],
    [2027, '2027-01-15', 'today'],
    [2030, '2031-01-01', 'replaced'],
    [2031, '2031-01-14', 'today'],
    [2031, '2031-01-15', 'too-old'],
  ])('of %i on %s stands %s', (year, today, expected) => {
    expect(standing(ofYear(year, today))).toBe(expected)
  })

  it('is called for by October at the latest', () => {
    expect(ofYear(2027, '2027-06-01', [], aChild({ birthDate: '2026-12-20' }))?.due).toBe('2027-10-02')
    // Not on the day of birth because the year is nearly over.
    expect(ofYear(2026, '2026-12-20', [], aChild({ birthDate: '2026-12-20' }))).toMatchObject({ due: '2026-12-31', until: '2026-12-31' })
  })

  it.each([
    ['2025-12-31', 'today'],
    ['2026-01-15', 'done'],
    ['2026-12-31', 'done'],
  ])('of 2026 made on %s is %s', (on, expected) => {
    expect(standing(ofYear(2026, '2026-12-31', [exam(860, on)]))).toBe(expected)
  })

  it('is not made by a voided or another’s', () => {
    expect(standing(ofYear(2026, '2026-06-01', [exam(860, '2026-05-01', { voidReason: 'nhầm' }), exam(861, '2026-05-01', { subject: id(2) })]))).toBe('today')
  })
})
