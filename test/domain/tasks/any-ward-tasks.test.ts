/** What holds for the tasks of whatever ward on whatever day. */
import { beforeAll, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { programmeData, validRecords } from '#domain/indicators/counting/programme-data.ts'
import type { ProgrammeRecord } from '#domain/tasks/people-index.ts'
import { taskRules } from '#domain/tasks/rules/index.ts'
import { isOpen, type Task } from '#domain/tasks/task.ts'
import { afterChange, taskBook, tasksIn, tasksOfPerson } from '#domain/tasks/task-book.ts'
import { tasksFor } from '#domain/tasks/tasks-for.ts'
import { tasksForAll } from '#domain/tasks/tasks-for-all.ts'
import { addDays } from '#domain/time/calendar-day.ts'
import { aChild, aHousehold, aReferral, aVisit, id } from '../indicators/builders.ts'
import { recordOf } from '../indicators/record-of.ts'
import { recordsOf, wardWithAll } from './ward-with-all.ts'

const ward = fc.integer({ min: 1, max: 100_000 }).map((seed) => wardWithAll(seed, 6))
const day = fc.integer({ min: 0, max: 420 }).map((days) => addDays('2025-12-01', days))
const runs = { numRuns: 15 }
const all = (records: readonly ProgrammeRecord[], today: string) => tasksForAll(programmeData(records), { today, rules: taskRules })

describe('in any ward on any day', () => {
  it('no task is open for the dead or the moved', () => {
    fc.assert(
      fc.property(ward, day, (records, today) => {
        const data = programmeData(records)
        const died = new Set(validRecords(data.death).map(({ subject }) => subject))
        const moved = new Set(validRecords(data.household).filter(({ status }) => status === 'moved').map((household) => household.id))
        const gone = validRecords(data.person).filter((person) => person.status !== 'active' || died.has(person.id) || moved.has(person.household))
        const ids = new Set(gone.map((person) => person.id))
        const open = all(records, today).filter((task) => isOpen(task) && ids.has(task.person))
        expect(open.filter(({ rule }) => rule !== 'death-review')).toEqual([])
      }),
      runs,
    )
  })

  it('each task has its own id and days in order', () => {
    fc.assert(
      fc.property(ward, day, (records, today) => {
        const tasks = all(records, today)
        expect(new Set(tasks.map((task) => task.id)).size).toBe(tasks.length)
        expect(tasks.filter(({ due, until }) => !(due <= until))).toEqual([])
        expect(tasks.filter(({ why }) => why.trim() === '')).toEqual([])
      }),
      runs,
    )
  })

  it('no open task is gone the next day', () => {
    fc.assert(
      fc.property(ward, day, (records, today) => {
        const tomorrow = new Set(all(records, addDays(today, 1)).map((task) => task.id))
        expect(all(records, today).filter((task) => isOpen(task) && !tomorrow.has(task.id))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('each person’s tasks are the same asked alone', () => {
    fc.assert(
      fc.property(ward, day, (records, today) => {
        const data = programmeData(records)
        const alone = validRecords(data.person).toSorted((left, right) => (left.id < right.id ? -1 : 1)).flatMap((person) => tasksFor({ person, records: data, today }, taskRules))
        expect(all(records, today)).toEqual(alone)
      }),
      runs,
    )
  })

  it('the order of the records does not matter', () => {
    fc.assert(
      fc.property(ward.chain((records) => fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length }))), day, ([records, shuffled], today) => {
        expect(all(shuffled, today)).toEqual(all(records, today))
      }),
      runs,
    )
  })

  it('a stranger’s records change nothing', () => {
    const stranger = [
      aHousehold({ id: id(8_000_032) }),
      aChild({ id: id(8_000_001), household: id(8_000_032), mother: id(8_000_900) }),
      aVisit({ id: id(8_000_201), household: id(8_000_032), subject: id(8_000_001), seen: [id(8_000_001)] }),
      aReferral({ id: id(8_000_401), subject: id(8_000_001) }),
      recordOf('delivery', 8_000_750, '2026-06-10', { subject: id(8_000_900), place: 'home', attendant: 'nobody', liveBirths: 1, stillbirths: 0, children: [id(8_000_001)] }),
    ]
    fc.assert(
      fc.property(ward, day, (records, today) => {
        const more = all([...records, ...stranger], today).filter(({ household }) => household !== id(8_000_032))
        expect(more).toEqual(all(records, today))
      }),
      runs,
    )
  })

  it('voiding a record gives back the tasks before it', () => {
    fc.assert(
      fc.property(ward, day, fc.nat(), (records, today, place) => {
        const one = records[place % records.length]
        if (!one) return
        const without = records.filter((record) => record !== one)
        const voided = { ...one, voidReason: 'nhầm' }
        expect(all([...without, voided], today)).toEqual(all(without, today))
      }),
      { numRuns: 40 },
    )
  })
})

describe('every open task', () => {
  const today = '2026-06-20'
  const asking = { today, rules: taskRules }
  let records: ProgrammeRecord[] = []
  let open: Task[] = []
  beforeAll(() => {
    records = [11, 12, 13, 14, 15].flatMap((seed) => wardWithAll(seed, 30).map((record) => apart(record, seed)))
    open = tasksIn(taskBook(programmeData(records), asking)).filter((task) => isOpen(task) && task.due <= today)
  })

  it('comes from each rule in such a ward', () => {
    expect(taskRules.map((rule) => rule.id).filter((rule) => !open.some((task) => task.rule === rule))).toEqual([])
  })

  it.each(taskRules.map((rule) => [rule.id, rule] as const))('of %s is closed by its own record', (ruleId, rule) => {
    const book = taskBook(programmeData(records), asking)
    for (const task of open.filter((one) => one.rule === ruleId).slice(0, 40)) {
      const closing = closingRecord(task, today, records)
      expect(rule.closes).toContain(closing.kind)
      const after = tasksOfPerson(afterChange(book, { id: closing.id, record: closing }), task.person)
      expect(after.filter((one) => one.id === task.id && isOpen(one))).toEqual([])
      expect(after.some(({ rule: same, closedBy }) => same === ruleId && closedBy?.reason.startsWith('done'))).toBe(true)
    }
  })
})

/** Wards beside each other must not share ids. */
function apart(record: ProgrammeRecord, seed: number): ProgrammeRecord {
  return JSON.parse(JSON.stringify(record).replaceAll('-7000-8000-', `-70${seed}-8000-`)) as ProgrammeRecord
}

/** The record by which a task is done today. */
function closingRecord(task: Task, today: string, records: readonly ProgrammeRecord[]): ProgrammeRecord {
  const subject = task.person
  const from = records.find((record) => record.id === task.record)
  const code = task.id.split(':').at(-1) ?? ''
  const number = 7_000_000
  switch (task.rule) {
    case 'referral-follow-up':
      return { ...aReferral(), ...from, outcome: 'treated-home' }
    case 'death-review':
      return { ...recordOf('death', number, task.from, { subject, place: 'home', causeGroup: 'infection' }), ...from, reviewedOn: today }
    case 'pregnancy-dating':
      return { ...from, dueOn: addDays(today, 60) } as ProgrammeRecord
    case 'circumstance-review':
      return { ...from, reviewedOn: today } as ProgrammeRecord
    case 'antenatal-contact':
      return recordOf('antenatal-contact', number, today, { subject, pregnancy: task.record ?? '', place: 'station' })
    case 'expected-birth':
      return recordOf('delivery', number, today, { subject, pregnancy: task.record ?? '', place: 'home', attendant: 'nobody', liveBirths: 0, stillbirths: 1, children: [] })
    case 'pregnancy-vaccine-dose':
    case 'vaccine-dose':
      return recordOf('immunisation', number, today, { subject, dose: code, given: 'yes', givenOn: today })
    case 'newborn-check':
      return recordOf('newborn-check', number, today, {
        subject, birthPlace: 'unknown', weighed: 'unknown', vitaminK1: 'unknown', hepatitisB: 'unknown', earlyBreastfeeding: 'unknown', skinToSkin: 'unknown', eenc: 'unknown', screening: 'unknown',
      })
    case 'postnatal-contact':
      return recordOf('household-visit', number, today, { household: task.household, seen: [subject], advice: [] })
    case 'vitamin-a-round':
      return recordOf('vitamin-a-dose', number, today, { subject, outcome: 'vita_200k' })
    case 'measuring':
      return recordOf('measurement', number, today, { subject, weightKg: 9 })
    case 'feeding-recall':
      return recordOf('feeding-recall', number, today, { subject, breastfed: 'unknown', foods: {}, meals: null, milkFeeds: null })
    case 'periodic-exam':
      return recordOf('periodic-exam', number, today, { subject, place: 'station', recordOpened: 'unknown' })
    case 'home-hazard-recheck':
      return recordOf('home-hazard-check', number, today, { household: task.household, items: {}, advised: [] })
    default:
      throw new Error(`no record closes ${task.rule}`)
  }
}

it('counts the records of a ward as they are', () => {
  const records = wardWithAll(3, 4)
  expect(recordsOf(programmeData(records))).toHaveLength(records.length)
})
