/** The queue of a vitamin A round: who is called on its first day, what came of it, and which round is meant. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vitaminADoseForm } from '#domain/forms/vitamin-a-dose.ts'
import type { VitaminADose } from '#domain/records/vitamin-a-dose.ts'
import { doseCodeOn, isDose, roundPhase, roundsToShow, roundToBegin, sittingOf, vitaminAQueue, vitaminAReasons, type QueueRound } from '#domain/schedules/vitamin-a-queue.ts'
import { vitaminARoundRule } from '#domain/tasks/rules/vitamin-a-round.ts'
import { isOpen } from '#domain/tasks/task.ts'
import { addDays, addMonths } from '#domain/time/calendar-day.ts'
import { aChild, id } from '../indicators/builders.ts'
import { recordOf } from '../indicators/record-of.ts'
import { tasksOn } from '../tasks/asking.ts'

const june: QueueRound = { round: 1, from: '2026-06-01', to: '2026-06-02', lastDay: '2026-07-01', campaign: null, label: 'Đợt 1' }
const dose = (number: number, subject: string, occurredOn: string, outcome: VitaminADose['outcome']): VitaminADose => recordOf('vitamin-a-dose', number, occurredOn, { subject, outcome })
const said = (child: ReturnType<typeof aChild>, doses: readonly VitaminADose[]) => vitaminAQueue([child], doses, june).called[0]

describe('the round that is shown', () => {
  const campaign = { ...recordOf('campaign', 5, '2026-06-06', { what: 'vitamin-a', name: 'Vitamin A', round: 1 }), lastDay: '2026-06-07' }

  it.each([
    ['2026-05-20', '2025-12-01', '2026-06-01', 'ahead'],
    ['2026-06-01', '2026-06-01', '2026-06-01', 'on'],
    ['2026-06-17', '2026-06-01', '2026-06-01', 'catch-up'],
    ['2026-07-02', '2026-06-01', '2026-06-01', 'over'],
    ['2026-11-29', '2026-06-01', '2026-12-01', 'ahead'],
  ])('on %s is that of %s, beginning with %s', (today, shown, begin, phase) => {
    const rounds = roundsToShow([], today)
    const begun = roundToBegin(rounds, today)
    expect([rounds[0]?.from, begun?.from, begun && roundPhase(begun, today)]).toEqual([shown, begin, phase])
  })

  it('follows the days that the station set', () => {
    const [round] = roundsToShow([campaign], '2026-06-06')
    expect(round).toMatchObject({ from: '2026-06-06', to: '2026-06-07', lastDay: '2026-07-06', campaign: campaign.id })
  })
})

describe('a sitting over the list', () => {
  const now = Date.parse('2026-07-20T03:00:00Z')
  const ticked = (occurredOn: string, minutesAgo: number) => ({ ...dose(7, id(1), occurredOn, 'vita_200k'), recordedAt: now - minutesAgo * 60_000 })

  it('goes on with the round and day of its last tick', () => {
    const found = sittingOf([june], [ticked('2026-06-01', 20), ticked('2026-06-02', 4)], now)
    expect(found).toEqual({ round: june, day: '2026-06-02' })
  })

  it.each([
    ['an hour ago', ticked('2026-06-01', 61)],
    ['for a round that is not shown', ticked('2025-12-01', 4)],
  ])('is over when its last tick was %s', (_, last) => {
    expect(sittingOf([june], [last], now)).toBeUndefined()
  })
})

describe('the list of a round', () => {
  it.each([
    ['2025-12-01', true], ['2025-12-02', false], ['2023-06-02', true], ['2023-06-01', false],
  ])('calls a child born on %s: %s', (birthDate, called) => {
    expect(vitaminAQueue([aChild({ birthDate })], [], june).called).toHaveLength(called ? 1 : 0)
  })

  it('names children whose age it cannot tell', () => {
    const ids = (birthDate: string | null) => vitaminAQueue([aChild({ birthDate })], [], june).undated.length
    expect([null, '2025', '2020', '2025-08', '2026-02', '2025-03-01'].map(ids)).toEqual([1, 1, 0, 1, 0, 0])
  })

  it('counts the doses of the round and no others', () => {
    const child = aChild({ birthDate: '2025-01-01' })
    const twin = aChild({ id: id(2), birthDate: '2025-01-01' })
    const doses = [dose(1, child.id, '2026-06-10', 'vita_200k'), dose(2, twin.id, '2026-07-02', 'vita_200k'), dose(3, twin.id, '2026-06-01', 'vita_absent')]
    const queue = vitaminAQueue([child, twin], doses, june)
    expect([queue.given, queue.called.map(({ said: one }) => one?.outcome)]).toEqual([1, ['vita_200k', 'vita_absent']])
  })

  it('lets a dose outdo an absence, whichever came last', () => {
    const child = aChild({ birthDate: '2025-01-01' })
    expect(said(child, [dose(1, child.id, '2026-06-01', 'vita_200k'), dose(2, child.id, '2026-06-02', 'vita_absent')])?.said?.outcome).toBe('vita_200k')
  })

  it('tells of a dose shortly before the round', () => {
    const child = aChild({ birthDate: '2025-01-01' })
    expect(said(child, [dose(1, child.id, '2026-05-20', 'vita_200k')])?.recent).toBe('2026-05-20')
    expect(said(child, [dose(1, child.id, '2026-04-20', 'vita_200k')])?.recent).toBeUndefined()
  })

  it('calls whom the tasks call, on any birthday', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1400 }), (days) => {
      const child = aChild({ birthDate: addDays('2026-06-17', -days) })
      const called = vitaminAQueue([child], [], june).called.length > 0
      const task = tasksOn('2026-06-17', child, [], [vitaminARoundRule]).find((one) => one.id.endsWith('2026-1') && isOpen(one))
      expect(task !== undefined).toBe(called)
    }))
  })
})

describe('a tick of the queue', () => {
  const child = aChild({ birthDate: '2025-07-01' })
  const tick = (day: string, outcome: 'given' | (typeof vitaminAReasons)[number] = 'given', before?: VitaminADose) =>
    vitaminADoseForm.toRecords({ day, outcome }, { ids: { dose: id(9) }, child, round: june, before, today: '2026-07-03' })

  it('takes the dose from the age on the day', () => {
    expect(doseCodeOn('2025-06-01', '2026-05-31')).toBe('vita_100k')
    expect(doseCodeOn('2025-06-01', '2026-06-01')).toBe('vita_200k')
    expect(tick('2026-06-01')).toMatchObject({ ok: true, changes: [{ id: id(9), set: { outcome: 'vita_100k', occurredOn: '2026-06-01', subject: child.id } }] })
  })

  it('said again on the same day mends what was said', () => {
    const before = dose(7, child.id, '2026-06-01', 'vita_absent')
    expect(tick('2026-06-01', 'given', before)).toMatchObject({ changes: [{ id: before.id }] })
    expect(tick('2026-06-05', 'given', before)).toMatchObject({ changes: [{ id: id(9) }] })
  })

  it.each([['', 'day'], ['2026-05-31', 'day'], ['2026-07-02', 'day'], ['2026-07-04', 'day']])('on "%s" is sent back', (day, field) => {
    const result = tick(day)
    expect(result.ok ? [] : result.problems.map((problem) => problem.field)).toEqual([field])
  })

  it('closes the task of the child at every age', () => {
    fc.assert(fc.property(fc.integer({ min: 6, max: 35 }), fc.integer({ min: 0, max: 30 }), fc.constantFrom('given' as const, ...vitaminAReasons), (months, late, outcome) => {
      const one = aChild({ birthDate: addMonths(june.from, -months) })
      const day = addDays(june.from, late)
      const result = vitaminADoseForm.toRecords({ day, outcome }, { ids: { dose: id(9) }, child: one, round: june, before: undefined, today: '2026-07-01' })
      if (!result.ok) throw new Error('a day of the round was refused')
      const record = { ...recordOf('vitamin-a-dose', 9, day, { subject: one.id, outcome: 'vita_200k' }), ...result.changes[0]?.set }
      const task = tasksOn('2026-07-01', one, [record], [vitaminARoundRule]).find(({ id: key }) => key.endsWith('2026-1'))
      const ends = isDose(record.outcome) || outcome === 'vita_refused' || outcome === 'vita_recent_dose'
      expect(task && isOpen(task)).toBe(!ends)
    }))
  })
})
