/** Tasks of vaccine doses: when each is called for, what gave it, why it was not given, and when to call again. */
import { describe, expect, it } from 'vitest'
import type { Immunisation } from '#domain/records/immunisation.ts'
import { pregnancyVaccineDose } from '#domain/tasks/rules/pregnancy-vaccine-dose.ts'
import { vaccineDose } from '#domain/tasks/rules/vaccine-dose.ts'
import { isOpen } from '#domain/tasks/task.ts'
import { addDays } from '#domain/time/calendar-day.ts'
import { childVaccines } from '#domain/vaccines/index.ts'
import { aCheck, aChild, aMother, id } from '../indicators/builders.ts'
import { recordOf } from '../indicators/record-of.ts'
import { standing, taskNamed, tasksOn } from './asking.ts'

const bornOn = '2026-01-15'
const child = aChild({ birthDate: bornOn })
const dose = (code: string, occurredOn: string, said: Partial<Immunisation> = {}, number = 800) => ({
  ...recordOf('immunisation', number, occurredOn, { subject: id(1), dose: code, given: 'yes', givenOn: occurredOn }),
  ...said,
})
const notGiven = (code: string, on: string, notGivenReason: Immunisation['notGivenReason']) => dose(code, on, { given: 'no', givenOn: null, notGivenReason })
const tasks = (today: string, records: readonly { kind: string }[] = [], person = child) => tasksOn(today, person, records, [vaccineDose])
const task = (code: string, today: string, records: readonly { kind: string }[] = [], person = child) => taskNamed(tasks(today, records, person), code)

describe('a dose of a child', () => {
  it.each([
    ['penta_1', '2026-03-14', 'upcoming'],
    ['penta_1', '2026-03-15', 'today'],
    ['penta_1', '2026-04-15', 'today'],
    ['penta_1', '2026-04-16', 'overdue'],
    ['measles_1', '2026-10-14', 'upcoming'],
    ['measles_1', '2026-10-15', 'today'],
    ['measles_1', '2026-12-16', 'overdue'],
    ['hepb_birth', '2026-01-16', 'today'],
    ['hepb_birth', '2026-01-17', 'overdue'],
    ['hepb_birth', '2026-01-22', 'overdue'],
    ['hepb_birth', '2026-01-23', 'too-old'],
    ['rota_1', '2026-07-16', 'too-old'],
    ['measles_1', '2031-01-14', 'overdue'],
    ['measles_1', '2031-01-15', 'too-old'],
  ])('%s on %s stands %s', (code, today, expected) => {
    expect(standing(task(code, today))).toBe(expected)
  })

  it('is called for from the interval after the one before', () => {
    const records = [dose('penta_1', '2026-03-20')]
    expect(task('penta_2', '2026-04-16', records)).toMatchObject({ due: '2026-04-17', state: 'upcoming' })
    expect(standing(task('penta_2', '2026-04-17', records))).toBe('today')
  })

  it('that waits for another is no task yet', () => {
    expect(task('penta_2', '2026-06-01')).toBeUndefined()
  })

  it.each([
    ['2026-04-15', 'done'],
    ['2026-04-16', 'done-late'],
  ])('given on %s is %s', (on, reason) => {
    expect(task('penta_1', '2026-06-01', [dose('penta_1', on)])?.closedBy).toEqual({ reason, record: id(800), on })
  })

  it('given on a day nobody knows is given', () => {
    expect(task('penta_1', '2026-06-01', [dose('penta_1', '2026-05-01', { givenOn: null })])?.closedBy).toEqual({ reason: 'done', record: id(800), on: null })
  })

  it('given too early is called for again', () => {
    const again = task('penta_1', '2026-03-20', [dose('penta_1', '2026-03-14')])
    expect(again).toMatchObject({ state: 'today', why: '5 trong 1, mũi 1: tiêm sớm, không tính, phải tiêm lại' })
    expect(again?.closedBy).toBeUndefined()
  })

  it('given by a product of another name is given', () => {
    const product = dose('service', '2026-03-20', { antigens: ['diphtheria', 'pertussis', 'tetanus', 'hepatitis_b', 'hib', 'polio_injected'] })
    expect(task('penta_1', '2026-06-01', [product])?.closedBy).toMatchObject({ reason: 'done', record: id(800) })
  })

  it('is not given to a brother or by a voided record', () => {
    const others = [dose('penta_1', '2026-03-20', { subject: id(2) }), dose('penta_1', '2026-03-20', { voidReason: 'nhầm' }, 801)]
    expect(standing(task('penta_1', '2026-04-01', others))).toBe('today')
  })

  it('at birth is read from the newborn check too', () => {
    const told = aCheck({ hepatitisB: 'yes', hepatitisBAt: '2026-01-15T10:00', occurredOn: '2026-01-18' })
    const closed = task('hepb_birth', '2026-02-01', [told], aChild({ birthDate: bornOn, birthTime: '08:00' }))?.closedBy
    expect(closed).toEqual({ reason: 'done', record: id(101), on: bornOn })
  })

  it('whose hour nobody knows is still given', () => {
    const told = aCheck({ hepatitisB: 'yes', hepatitisBAt: null, occurredOn: '2026-01-18' })
    expect(task('hepb_birth', '2026-02-01', [told])?.closedBy?.reason).toBe('done')
    expect(standing(task('hepb_birth', '2026-01-18', [aCheck({ hepatitisB: 'unknown', occurredOn: '2026-01-18' })]))).toBe('overdue')
  })
})

describe('a dose that was not given', () => {
  it.each([
    ['sick', '5 trong 1, mũi 1 (hôm trước ốm)'],
    ['away', '5 trong 1, mũi 1 (hôm trước vắng nhà)'],
    ['out-of-stock', '5 trong 1, mũi 1 (hôm trước hết vắc xin)'],
    [null, '5 trong 1, mũi 1 (hôm trước chưa tiêm được)'],
  ] as const)('because %s is called for again in two weeks', (reason, why) => {
    const records = [notGiven('penta_1', '2026-04-10', reason)]
    expect(task('penta_1', '2026-04-23', records)).toMatchObject({ state: 'upcoming', due: '2026-04-24', why })
    expect(standing(task('penta_1', '2026-04-24', records))).toBe('today')
    expect(standing(task('penta_1', '2026-04-25', records))).toBe('overdue')
  })

  it.each([
    ['refused', 'refused'],
    ['contraindicated', 'not-needed'],
  ] as const)('because %s is closed as %s', (reason, expected) => {
    expect(task('penta_1', '2026-05-10', [notGiven('penta_1', '2026-04-10', reason)])?.closedBy).toEqual({ reason: expected, record: id(800), on: '2026-04-10' })
  })

  it('and then was is given', () => {
    const records = [notGiven('penta_1', '2026-04-10', 'refused'), dose('penta_1', '2026-05-02', {}, 801)]
    expect(task('penta_1', '2026-05-10', records)?.closedBy).toMatchObject({ reason: 'done-late', record: id(801) })
  })
})

describe('all doses of a child', () => {
  it('cover every vaccine of the list', () => {
    const listed = tasks('2026-02-01')
    const missing = childVaccines.filter(({ schedules }) => !taskNamed(listed, schedules.at(-1)?.value.at(0)?.code ?? ''))
    expect(missing.map((vaccine) => vaccine.id)).toEqual([])
    expect(listed.length).toBeGreaterThanOrEqual(childVaccines.length)
  })

  it('stop with death, moving and six years', () => {
    expect(standing(task('penta_1', '2026-04-01', [], aChild({ birthDate: bornOn, status: 'moved' })))).toBe('moved')
    expect(standing(task('penta_1', '2026-04-01', [], aChild({ birthDate: bornOn, status: 'died' })))).toBe('died')
    expect(tasks('2032-01-14')).not.toEqual([])
    expect(tasks('2032-01-15')).toEqual([])
  })
})

describe('a dose in pregnancy', () => {
  const start = '2026-01-01'
  const pregnancy = recordOf('pregnancy', 700, '2026-03-01', { subject: id(900), lastPeriodOn: start, status: 'ongoing' })
  const shot = (code: string, on: string, number: number) => dose(code, on, { subject: id(900) }, number)
  const ofWoman = (today: string, records: readonly { kind: string }[] = []) => tasksOn(today, aMother(), [pregnancy, ...records], [pregnancyVaccineDose])
  const second = 'td_pregnant_2'

  it.each([
    ['2026-03-01', 'today'],
    ['2026-09-24', 'today'],
    ['2026-09-25', 'overdue'],
  ])('is called for once it is written down: %s %s', (today, expected) => {
    expect(standing(taskNamed(ofWoman(today), 'td_pregnant_1'))).toBe(expected)
  })

  it('is followed by the next after a month', () => {
    const records = [shot('td_pregnant_1', '2026-03-10', 810)]
    expect(standing(taskNamed(ofWoman('2026-04-06', records), second))).toBe('upcoming')
    expect(standing(taskNamed(ofWoman('2026-04-07', records), second))).toBe('today')
    expect(taskNamed(ofWoman('2026-04-07', records), 'td_pregnant_1')?.closedBy).toMatchObject({ reason: 'done', record: id(810) })
  })

  it('counts what an earlier pregnancy has given', () => {
    const records = [shot('td_pregnant_1', '2023-03-10', 810), shot(second, '2023-05-10', 811)]
    const hers = ofWoman('2026-04-07', records)
    expect(hers.filter(isOpen).map(({ id: one }) => one.split(':').at(-1))).toEqual(['td_pregnant_3'])
    expect(taskNamed(hers, second)?.closedBy).toEqual({ reason: 'done', record: id(811), on: '2023-05-10' })
  })

  it('told at an examination counts too', () => {
    const contact = recordOf('antenatal-contact', 720, '2026-03-12', { subject: id(900), pregnancy: id(700), place: 'station', tetanusDose: 'yes' })
    expect(taskNamed(ofWoman('2026-04-07', [contact]), 'td_pregnant_1')?.closedBy).toEqual({ reason: 'done', record: id(720), on: '2026-03-12' })
  })

  it('that would fall after the birth is for later', () => {
    const records = [shot('td_pregnant_1', '2026-03-10', 810), shot(second, '2026-04-10', 811)]
    expect(taskNamed(ofWoman('2026-05-01', records), 'td_pregnant_3')).toBeUndefined()
  })

  it('of an undated pregnancy is called for too', () => {
    const undated = { ...pregnancy, lastPeriodOn: null }
    const of = (today: string) => taskNamed(tasksOn(today, aMother(), [undated], [pregnancyVaccineDose]), 'td_pregnant_1')
    expect(standing(of(addDays('2026-03-01', 84)))).toBe('today')
    expect(standing(of(addDays('2026-03-01', 85)))).toBe('overdue')
  })

  it('ends with the pregnancy', () => {
    const over = { ...pregnancy, status: 'miscarried', endedOn: '2026-03-20' }
    expect(standing(taskNamed(tasksOn('2026-04-01', aMother(), [over], [pregnancyVaccineDose]), 'td_pregnant_1'))).toBe('pregnancy-over')
  })
})
