/** The book of tasks after any sequence of changes and days is the one that all records would make anew. */
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { programmeData } from '#domain/indicators/counting/programme-data.ts'
import { taskRules } from '#domain/tasks/rules/index.ts'
import { peopleIndex, personWithRecords, withRecord, type ProgrammeRecord } from '#domain/tasks/people-index.ts'
import { afterChange, onDay, taskBook, tasksIn, tasksOfPerson, type BookChange } from '#domain/tasks/task-book.ts'
import { tasksForAll } from '#domain/tasks/tasks-for-all.ts'
import { allOn, onShelf, putOn, shelvesOf } from '#domain/tasks/shelves.ts'
import { addDays } from '#domain/time/calendar-day.ts'
import { aChild, aHousehold, aMother, aReferral, aVisit, id } from '../indicators/builders.ts'
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

  it('hands a visit to whom it saw elsewhere', () => {
    const book = taskBook(programmeData([aHousehold(), aChild(), aHousehold({ id: id(33) })]), { today: '2026-06-13', rules: taskRules })
    const atGrandmothers = aVisit({ household: id(33), subject: null, seen: [id(1)] })
    expect(standing(taskNamed(tasksOfPerson(afterChange(book, { id: atGrandmothers.id, record: atGrandmothers }), id(1)), 'day-3'))).toBe('done')
  })

  it('hands no record to whom it names no more', () => {
    const index = peopleIndex(programmeData([aHousehold(), aChild(), aChild({ id: id(2), household: id(33) }), aReferral()]))
    const moved = withRecord(index, id(401), aReferral({ subject: id(2) }))
    const referralsOf = (one: number) => personWithRecords(moved, id(one))?.records.referral?.length ?? 0
    expect([referralsOf(1), referralsOf(2)]).toEqual([0, 1])
  })

  it('follows three entries when two come apart', () => {
    const same = (number: number, kept: number, other: number) =>
      recordOf('identity-decision', number, '2026-06-11', { what: 'person', kept: id(kept), other: id(other), same: true, reasons: [] })
    const records = [aHousehold(), aChild(), aChild({ id: id(2) }), aChild({ id: id(3) }), same(961, 1, 2), same(962, 2, 3)]
    const asking = { today: '2026-06-13', rules: taskRules }
    const book = taskBook(programmeData(records), asking)
    const voided = { ...same(961, 1, 2), voidReason: 'nhầm' }
    expect(tasksIn(afterChange(book, { id: id(961), record: voided }))).toEqual(tasksForAll(programmeData([...records.slice(0, 4), voided, same(962, 2, 3)]), asking))
  })

  it("tells a mother that her child is read under another id", () => {
    const records = [
      aHousehold(), aMother(), aHousehold({ id: id(33) }), aChild({ id: id(1), household: id(33), mother: null }), aChild({ id: id(2) }),
      recordOf('pregnancy', 970, '2026-01-10', { subject: id(900), lastPeriodOn: null, status: 'ongoing' }),
    ]
    const asking = { today: '2026-06-20', rules: taskRules }
    const same = recordOf('identity-decision', 961, '2026-06-15', { what: 'person', kept: id(1), other: id(2), same: true, reasons: [] })
    const tasks = tasksIn(afterChange(taskBook(programmeData(records), asking), { id: same.id, record: same }))
    expect(tasks).toEqual(tasksForAll(programmeData([...records, same]), asking))
    expect(tasks.some(({ closedBy }) => closedBy?.reason === 'pregnancy-over' && closedBy.record === id(1))).toBe(true)
  })

  it('reads the home of the entry that still stands', () => {
    const records = [
      aHousehold(), aHousehold({ id: id(33) }), aChild({ voidReason: 'ghi trùng' }), aChild({ id: id(2), household: id(33) }),
      recordOf('identity-decision', 961, '2026-06-11', { what: 'person', kept: id(1), other: id(2), same: true, reasons: [] }),
    ]
    const asking = { today: '2026-06-13', rules: taskRules }
    const check = recordOf('home-hazard-check', 870, '2026-06-12', { household: id(33), items: { dog_tied: 'unsafe' }, advised: [] })
    const next = afterChange(taskBook(programmeData(records), asking), { id: check.id, record: check })
    expect(tasksIn(next)).toEqual(tasksForAll(programmeData([...records, check]), asking))
    expect(tasksOfPerson(next, id(1)).some(({ rule }) => rule === 'home-hazard-recheck')).toBe(true)
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
