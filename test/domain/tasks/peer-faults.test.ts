/** What goes wrong in a comparable product, and must not here: unknown last period, births found late or early, small babies, falling counts. */
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { isOpen, type Task } from '#domain/tasks/task.ts'
import { addDays } from '#domain/time/calendar-day.ts'
import { aCheck, aChild, aMother, aReferral, aVisit, id } from '../indicators/builders.ts'
import { recordOf } from '../indicators/record-of.ts'
import { standing, taskNamed, tasksOn } from './asking.ts'

const told = '2026-03-01'
const aPregnancy = (lastPeriodOn: string | null) => recordOf('pregnancy', 700, told, { subject: id(900), lastPeriodOn, status: 'ongoing' })
const openRules = (tasks: readonly Task[]) => new Set(tasks.filter((task) => isOpen(task) && task.state !== 'upcoming').map(({ rule }) => rule))

describe('a woman who knows no last period', () => {
  it.each(Array.from({ length: 43 }, (_, week) => [week]))('has something to be done in week %i', (week) => {
    const rules = openRules(tasksOn(addDays(told, week * 7), aMother(), [aPregnancy(null)]))
    expect(['antenatal-contact', 'expected-birth'].some((rule) => rules.has(rule))).toBe(true)
  })

  it('may give birth on any day and be believed', () => {
    for (const day of [1, 100, 321, 322, 330]) {
      const child = aChild({ birthDate: addDays(told, day) })
      const tasks = tasksOn(addDays(told, day + 1), aMother(), [aPregnancy(null), aMother(), child])
      expect(tasks.filter(({ rule, closedBy }) => rule === 'expected-birth' && closedBy?.reason === 'done')).toHaveLength(1)
    }
  })

  it('who tells it later is asked about by weeks', () => {
    const tasks = tasksOn('2026-05-01', aMother(), [aPregnancy('2026-01-15')])
    expect(standing(taskNamed(tasks, 'week-12'))).toBe('overdue')
    expect(standing(taskNamed(tasks, id(700)))).toBe('done')
  })
})

describe('a birth before its time', () => {
  it.each([22, 25, 26, 34])('at %i weeks ends the pregnancy and begins the care', (weeks) => {
    const birthDate = addDays('2026-01-15', weeks * 7)
    const child = aChild({ birthDate })
    const ofMother = tasksOn(addDays(birthDate, 3), aMother(), [aPregnancy('2026-01-15'), child])
    expect(ofMother.filter(isOpen)).toEqual([])
    const ofChild = tasksOn(addDays(birthDate, 3), child, [aCheck({ gestationWeeks: weeks, birthWeightGrams: 700 })])
    expect(standing(taskNamed(ofChild, 'day-3'))).toBe('today')
    expect(taskNamed(ofChild, 'day-11')).toBeDefined()
  })

  it('is still asked for at 46 weeks and later', () => {
    expect(standing(taskNamed(tasksOn(addDays('2026-01-15', 330), aMother(), [aPregnancy('2026-01-15')]), id(700)))).toBe('done')
    const tasks = tasksOn(addDays('2026-01-15', 330), aMother(), [aPregnancy('2026-01-15')])
    expect(tasks.find(({ rule }) => rule === 'expected-birth')?.state).toBe('overdue')
  })
})

describe('a birth found late', () => {
  const child = aChild({ birthDate: '2026-01-15', occurredOn: '2026-07-15' })

  it('at day 35 is recorded, visited and vaccinated', () => {
    const rules = openRules(tasksOn('2026-02-19', child))
    for (const rule of ['newborn-check', 'postnatal-contact', 'vaccine-dose']) expect([...rules]).toContain(rule)
  })

  it('in month 6 is recorded, vaccinated, weighed and fed', () => {
    const rules = openRules(tasksOn('2026-07-15', child))
    for (const rule of ['newborn-check', 'vaccine-dose', 'measuring', 'feeding-recall', 'periodic-exam']) expect([...rules]).toContain(rule)
    expect([...rules]).not.toContain('postnatal-contact')
  })
})

describe('a baby of 1,400 g', () => {
  it('is visited twice as often', () => {
    const tasks = tasksOn('2026-06-18', aChild(), [aCheck({ birthWeightGrams: 1400 })])
    expect(tasks.filter(({ rule, due }) => rule === 'postnatal-contact' && due <= '2026-07-08')).toHaveLength(9)
  })
})

describe('the number of visits', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 280 }), { maxLength: 9 })
  const start = '2026-01-15'
  const seen = (day: number, gestationWeeks: number | null) =>
    recordOf('antenatal-contact', 2000 + day, addDays(start, day), { subject: id(900), pregnancy: id(700), place: 'unknown', gestationWeeks })
  const doneOf = (tasks: readonly Task[]) => tasks.filter(({ rule, closedBy }) => rule === 'antenatal-contact' && closedBy?.reason.startsWith('done')).length

  it('never falls when a later examination lacks data', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 280 }), fc.constantFrom(start, null), (made, extra, lastPeriodOn) => {
        const before = [aPregnancy(lastPeriodOn), ...made.map((day) => seen(day, 12))]
        const count = (records: readonly { kind: string }[]) => doneOf(tasksOn(addDays(start, 281), aMother(), records))
        expect(count([...before, seen(extra, null)])).toBeGreaterThanOrEqual(count(before))
      }),
    )
  })

  it('after birth never falls by a visit without findings', () => {
    const full = [aVisit({ id: id(201), occurredOn: '2026-06-13' }), aVisit({ id: id(202), occurredOn: '2026-06-15' })]
    const bare = aVisit({ id: id(203), occurredOn: '2026-06-20', subject: null, advice: [] })
    const count = (records: readonly { kind: string }[]) => tasksOn('2026-06-21', aChild(), records).filter(({ closedBy }) => closedBy?.reason === 'done').length
    expect(count([...full, bare])).toBe(count(full) + 1)
  })
})

describe('the edges of a window', () => {
  it('of a danger sign reach to the day after', () => {
    const sent = (today: string) => standing(tasksOn(today, aChild(), [aReferral({ urgency: 'this-week' })]).find(({ rule }) => rule === 'referral-follow-up'))
    expect(['2026-06-17', '2026-06-18', '2026-06-24', '2026-06-25'].map(sent)).toEqual(['upcoming', 'today', 'today', 'overdue'])
  })
})
