/** One person's page: who belongs to the person, and everything recorded about the person, newest first, with its sync mark. */
import { programmeData, type ProgrammeData } from '#domain/indicators/counting/programme-data.ts'
import type { Household } from '#domain/records/household.ts'
import { isRestrictedKind } from '#domain/records/index.ts'
import type { AnyRecord } from '#domain/records/kind.ts'
import type { NewbornCheck } from '#domain/records/newborn-check.ts'
import type { Person } from '#domain/records/person.ts'
import type { PhoneTask } from '#domain/tasks/on-phone.ts'
import type { CalendarDay } from '#domain/time/calendar-day.ts'
import type { Phone } from '../phone.ts'
import { authorNames } from '../author-names.ts'
import { readMeta } from '../meta.ts'
import type { OutboxForm } from './outbox.ts'
import { recordById, recordsLinkedTo } from './records.ts'
import { tasksOf } from './tasks.ts'

/** One line of the timeline. */
export interface TimelineRecord {
  record: AnyRecord
  /** Day in the field, `yyyy-mm-dd`. */
  occurredOn: string
  /** Moment of entry, ms since 1970. */
  recordedAt: number
  /** The author's name, as the record carries it. */
  author: string
  /** The author's name; '' when this phone does not know it. */
  authorName: string
  /** True when this phone's owner wrote it. */
  mine: boolean
  sendState: OutboxForm['state']
}

/** What the page shows. */
export interface PersonPage {
  person: Person
  household: Household | undefined
  mother: Person | undefined
  children: Person[]
  /** Live checks of this child; `domain/newborn` puts their facts together. */
  newbornChecks: NewbornCheck[]
  timeline: TimelineRecord[]
  /** All live records that name the person; what only its author may know is not among them. */
  records: ProgrammeData
  /** Tasks of the person, closed ones included, the earliest first. */
  tasks: PhoneTask[]
}

/** Kinds that name a person without being an entry about the person. */
const NOT_IN_TIMELINE = new Set(['person', 'household'])

function byNewest(left: TimelineRecord, right: TimelineRecord): number {
  if (left.occurredOn !== right.occurredOn) return left.occurredOn < right.occurredOn ? 1 : -1
  return right.recordedAt - left.recordedAt
}

/** Reads the page; undefined when this phone does not have the person. */
export async function readPersonPage(phone: Phone, id: string, today: CalendarDay): Promise<PersonPage | undefined> {
  const person = await recordById<Person>(phone, id)
  if (person?.kind !== 'person') return undefined
  const [household, mother, linked, identity, nameOf] = await Promise.all([
    recordById<Household>(phone, person.household),
    person.mother ? recordById<Person>(phone, person.mother) : undefined,
    recordsLinkedTo<AnyRecord>(phone, id),
    readMeta(phone, 'identity'),
    authorNames(phone),
  ])
  const visits = await recordsLinkedTo<AnyRecord>(phone, person.household, 'household-visit')
  // A visit is linked to the household; whom it saw, such as a second child, stands inside.
  const saw = visits.filter(({ seen }) => Array.isArray(seen) && seen.includes(id))
  const entries = unique([...linked, ...saw]).filter(({ kind }) => !NOT_IN_TIMELINE.has(kind) && !isRestrictedKind(kind))
  const states = await sendStates(phone, entries.map((record) => record.id))
  const timeline = entries.map((record): TimelineRecord => ({
    record,
    occurredOn: textOf(record['occurredOn']),
    recordedAt: typeof record['recordedAt'] === 'number' ? record['recordedAt'] : 0,
    author: textOf(record['author']),
    authorName: nameOf(textOf(record['author'])),
    mine: identity !== null && record['author'] === identity.author,
    sendState: states.get(record.id) ?? 'sent',
  }))
  return {
    person,
    household,
    mother,
    children: (await recordsLinkedTo<Person>(phone, id, 'person')).filter((one) => one.mother === id || one.father === id),
    newbornChecks: (await recordsLinkedTo<NewbornCheck>(phone, id, 'newborn-check')).filter((check) => check.subject === id),
    timeline: timeline.sort(byNewest),
    records: programmeData(linked.filter(({ kind }) => !isRestrictedKind(kind))),
    tasks: (await tasksOf(phone, [person], today)).sort((left, right) => (left.due < right.due ? -1 : 1)),
  }
}

function unique(records: readonly AnyRecord[]): AnyRecord[] {
  return [...new Map(records.map((record) => [record.id, record])).values()]
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Marks of many records in one read; a record without kept ops has been sent. */
async function sendStates(phone: Phone, ids: readonly string[]): Promise<Map<string, OutboxForm['state']>> {
  const ops = await phone.db.ops.where('recordId').anyOf([...ids]).filter((row) => row.status !== 'withdrawn').toArray()
  const states = new Map<string, OutboxForm['state']>()
  for (const { recordId, status } of ops) {
    if (status === 'refused') states.set(recordId, 'refused')
    else if (status === 'waiting' && states.get(recordId) !== 'refused') states.set(recordId, 'waiting')
  }
  return states
}
