/** The book of tasks after any sequence of changes and days is the one that all records would make anew. */
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { programmeData } from '#domain/indicators/counting/programme-data.ts'
import { taskRules } from '#domain/tasks/rules/index.ts'
import type { ProgrammeRecord } from '#domain/tasks/people-index.ts'
import { afterChange, onDay, taskBook, tasksIn, tasksOfPerson, type BookChange } from '#domain/tasks/task-book.ts'
import { tasksForAll } from '#domain/tasks/tasks-for-all.ts'
import { allOn, onShelf, putOn, shelvesOf } from '#domain/tasks/shelves.ts'
import { addDays } from '#domain/time/calendar-day.ts'
import { aChild, aHousehold, aMother, aVisit, id } from '../indicators/builders.ts'
import { recordOf } from '../indicators/record-of.ts'
import { standing, taskNamed } from './asking.ts'
import { wardWithAll } from './ward-with-all.ts'

const FIRST_DAY = '2026-05-15'
const step = fc.record({
  what: fc.constantFrom('void', 'restore', 'lose', 'status', 'home', 'mother', 'merge', 'merge-homes', 'measure', 'visit', 'deliver', 'die', 'campaign', 'hazard', 'move', 'day'),
  one: fc.nat(),
  other: fc.nat(),
})
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** The change that a step makes to the records as they stand. */
function changeOf({ what, one, other }: Step, place: number, records: ReadonlyMap<string, ProgrammeRecord>): BookChange | undefined {
  const all = [...records.values()]
  const ofKind = (kind: string) => all.filter((record) => record.kind === kind)
  const pick = (list: readonly ProgrammeRecord[], at: number) => list[at % Math.max(1, list.length)]
  const [person, second] = [pick(ofKind('person'), one), pick(ofKind('person'), other)]
  const [home, secondHome] = [pick(ofKind('household'), one), pick(ofKind('household'), other)]
  const any = pick(all, one)
  if (!person || !second || !home || !secondHome || !any) return undefined
  const number = 6_000_000 + place
  const on = addDays(FIRST_DAY, (other % 60) - 30)
  const changed = (record: ProgrammeRecord | undefined, set: object): BookChange | undefined => record && { id: record.id, record: { ...record, ...set } }
  const added = (record: ProgrammeRecord): BookChange => ({ id: record.id, record })
  switch (what) {
    case 'void': return changed(any, { voidReason: 'nhầm' })
    case 'restore': return changed(all.find(({ voidReason }) => typeof voidReason === 'string'), { voidReason: null })
    case 'lose': return { id: any.id, record: undefined }
    case 'status': return changed(person, { status: ['active', 'moved', 'died'][other % 3], statusOn: on })
    case 'home': return changed(person, { household: secondHome.id })
    case 'mother': return changed(person, { mother: second.id })
    case 'move': return changed(home, { status: other % 2 === 0 ? 'moved' : 'active', movedOn: on })
    case 'merge': return added({ ...recordOf('identity-decision', number, on, { what: 'person', kept: person.id, other: second.id, same: other % 5 !== 0, reasons: [] }), recordedAt: place })
    case 'merge-homes': return added({ ...recordOf('identity-decision', number, on, { what: 'household', kept: home.id, other: secondHome.id, same: true, reasons: [] }), recordedAt: place })
    case 'measure': return added(recordOf('measurement', number, on, { subject: person.id, weightKg: 5 + (other % 10) }))
    case 'visit': return added(recordOf('household-visit', number, on, { household: home.id, seen: [person.id, second.id], advice: [] }))
    case 'deliver': return added(recordOf('delivery', number, on, { subject: person.id, place: 'home', attendant: 'nobody', liveBirths: 1, stillbirths: 0, children: [second.id] }))
    case 'die': return added(recordOf('death', number, on, { subject: person.id, place: 'home', causeGroup: 'unknown' }))
    case 'campaign': return added(recordOf('campaign', number, '2026-06-15', { what: 'vitamin-a', round: 1, name: 'Đợt 1' }))
    case 'hazard': return added(recordOf('home-hazard-check', number, on, { household: home.id, items: { dog_tied: 'unsafe' }, advised: [] }))
    case 'day': return undefined
  }
}

describe('the book of tasks', () => {
  it('after any changes and days is as made anew', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.array(step, { maxLength: 25 }), (seed, steps) => {
        const records = new Map(wardWithAll(seed, 3).map((record) => [record.id, record]))
        const asking = { today: FIRST_DAY, rules: taskRules }
        let book = taskBook(programmeData(records.values()), asking)
        for (const [place, one] of steps.entries()) {
          const change = changeOf(one, place, records)
          if (change?.record) records.set(change.id, change.record)
          else if (change) records.delete(change.id)
          book = change ? afterChange(book, change) : onDay(book, addDays(FIRST_DAY, one.other % 90))
          const anew = tasksForAll(programmeData(records.values()), { ...asking, today: book.asking.today })
          expect(tasksIn(book)).toEqual(anew)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('leaves the tasks of others as they were', () => {
    const data = programmeData([aHousehold(), aMother(), aChild(), aHousehold({ id: id(33) }), aChild({ id: id(2), household: id(33), mother: null })])
    const book = taskBook(data, { today: '2026-06-13', rules: taskRules })
    const visit = aVisit()
    const next = afterChange(book, { id: visit.id, record: visit })
    expect(standing(taskNamed(tasksOfPerson(next, id(1)), 'day-3'))).toBe('done')
    expect(tasksOfPerson(next, id(2))).toBe(tasksOfPerson(book, id(2)))
    expect(standing(taskNamed(tasksOfPerson(book, id(1)), 'day-3'))).toBe('today')
  })

  it('is the same book on the same day', () => {
    const book = taskBook(programmeData([aHousehold(), aChild()]), { today: '2026-06-13', rules: taskRules })
    expect(onDay(book, '2026-06-13')).toBe(book)
    expect(standing(taskNamed(tasksIn(onDay(book, '2026-06-14')), 'day-3'))).toBe('overdue')
    expect(tasksOfPerson(book, id(99))).toEqual([])
  })
})

describe('shelves', () => {
  it('hold what was put, and the old stay as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.uuid(), fc.integer())), fc.uuid(), fc.integer(), (entries, key, value) => {
        const shelves = shelvesOf(entries)
        const expected = new Map(entries)
        expect(new Map(allOn(shelves))).toEqual(expected)
        const more = putOn(shelves, key, value)
        expect(onShelf(more, key)).toBe(value)
        expect(onShelf(shelves, key)).toBe(expected.get(key))
        expect(new Map(allOn(putOn(more, key, undefined)))).toEqual(new Map([...expected].filter(([one]) => one !== key)))
      }),
    )
  })
})
