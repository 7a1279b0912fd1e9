/** Tasks of the vitamin A rounds: who is called, until when a missed child is caught up, and why not where not. */
import { describe, expect, it } from 'vitest'
import type { VitaminADose, VitaminAOutcome } from '#domain/records/vitamin-a-dose.ts'
import { vitaminARoundRule } from '#domain/tasks/rules/vitamin-a-round.ts'
import { aChild, aHousehold, id } from '../indicators/builders.ts'
import { recordOf } from '../indicators/record-of.ts'
import { standing, taskNamed, tasksOn } from './asking.ts'

const child = aChild({ birthDate: '2025-01-15' })
const said = (outcome: VitaminAOutcome, on: string, more: Partial<VitaminADose> = {}, number = 820) => ({
  ...recordOf('vitamin-a-dose', number, on, { subject: id(1), outcome }),
  ...more,
})
const tasks = (today: string, records: readonly { kind: string }[] = [], person = child) => tasksOn(today, person, records, [vitaminARoundRule])
const round = (today: string, records: readonly { kind: string }[] = [], person = child) => taskNamed(tasks(today, records, person), '2026-1')
const bornOn = (birthDate: string) => round('2026-06-01', [], aChild({ birthDate }))

describe('a child in a round', () => {
  it.each([
    ['2026-05-31', 'upcoming'],
    ['2026-06-01', 'today'],
    ['2026-06-02', 'today'],
    ['2026-06-03', 'overdue'],
    ['2026-07-01', 'overdue'],
    ['2026-07-02', 'ended'],
  ])('on %s stands %s', (today, expected) => {
    expect(standing(round(today))).toBe(expected)
  })

  it.each([
    ['2025-12-02', false],
    ['2025-12-01', true],
    ['2025-11-30', true],
    ['2023-06-02', true],
    ['2023-06-01', false],
    ['2023-05-31', false],
  ])('born on %s is called: %s', (birthDate, isCalled) => {
    expect(bornOn(birthDate) !== undefined).toBe(isCalled)
  })

  it.each([
    ['vita_200k', '2026-05-31', 'recent-dose'],
    ['vita_200k', '2026-06-01', 'done'],
    ['vita_100k', '2026-06-02', 'done'],
    ['vita_200k', '2026-06-03', 'done-late'],
    ['vita_200k', '2026-07-01', 'done-late'],
    ['vita_200k', '2026-07-02', 'ended'],
    ['vita_200k', '2026-05-02', 'recent-dose'],
    ['vita_200k', '2026-05-01', 'ended'],
  ] as const)('%s on %s makes it %s', (outcome, on, expected) => {
    expect(standing(round('2026-07-10', [said(outcome, on)]))).toBe(expected)
  })

  it.each([
    ['vita_not_given_sick', 'Uống vitamin A, đợt 1 (hôm trước ốm)'],
    ['vita_absent', 'Uống vitamin A, đợt 1 (hôm trước vắng)'],
  ] as const)('%s is caught up on', (outcome, why) => {
    expect(round('2026-06-10', [said(outcome, '2026-06-01')])).toMatchObject({ state: 'overdue', why })
    expect(round('2026-07-02', [said(outcome, '2026-06-01')])?.closedBy).toEqual({ reason: 'ended', record: id(820), on: null })
    expect(standing(round('2026-06-10', [said(outcome, '2026-06-01'), said('vita_200k', '2026-06-05', {}, 821)]))).toBe('done-late')
  })

  it.each([
    ['vita_refused', 'refused'],
    ['vita_recent_dose', 'recent-dose'],
  ] as const)('%s is not asked again', (outcome, expected) => {
    expect(round('2026-06-10', [said(outcome, '2026-06-01')])?.closedBy).toEqual({ reason: expected, record: id(820), on: '2026-06-01' })
  })

  it('is not served by a brother’s or a voided dose', () => {
    expect(standing(round('2026-06-02', [said('vita_200k', '2026-06-01', { subject: id(2) }), said('vita_200k', '2026-06-01', { voidReason: 'nhầm' }, 821)]))).toBe('today')
  })
})

describe('a round that the station sets', () => {
  const campaign = recordOf('campaign', 830, '2026-06-10', { what: 'vitamin-a', round: 1, name: 'Đợt 1', lastDay: '2026-06-12' })

  it('goes by its own days', () => {
    expect(round('2026-06-09', [campaign])).toMatchObject({ state: 'upcoming', due: '2026-06-10', until: '2026-06-12', record: id(830) })
    expect(standing(round('2026-07-10', [campaign]))).toBe('overdue')
    expect(standing(round('2026-07-11', [campaign]))).toBe('ended')
  })

  it('takes a dose that names it, whatever its day', () => {
    expect(standing(round('2026-08-01', [campaign, said('vita_200k', '2026-07-20', { campaign: id(830) })]))).toBe('done-late')
  })
})

describe('the rounds of a child', () => {
  it('are those of a year back and half ahead', () => {
    expect(tasks('2026-06-15').map(({ due }) => due)).toEqual(['2025-12-01', '2026-06-01', '2026-12-01'])
  })

  it.each([
    [aChild({ birthDate: '2025-01-15', status: 'died' }), [], 'died'],
    [aChild({ birthDate: '2025-01-15', status: 'moved' }), [], 'moved'],
    [child, [aHousehold({ status: 'moved' })], 'moved'],
    [child, [aHousehold({ consent: 'refused' })], 'refused'],
  ])('end with life here: case %#', (person, records, expected) => {
    expect(standing(round('2026-06-01', records, person))).toBe(expected)
  })
})
