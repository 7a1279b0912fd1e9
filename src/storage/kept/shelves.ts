/** People, households, open referrals, late visits and what was written here, kept in a few large rows: a list of the whole book is one reading of these, not of thousands. */
import { groupBy } from '#domain/group-by.ts'
import { columnOfField, isInLedger } from '#domain/ledger/ledger-queue.ts'
import type { LedgerColumn } from '#domain/ledger/ledger-columns.ts'
import type { Household } from '#domain/records/household.ts'
import type { AnyRecord } from '#domain/records/kind.ts'
import type { Person } from '#domain/records/person.ts'
import type { Referral } from '#domain/records/referral.ts'
import { referralState } from '#domain/referrals/referral-state.ts'
import type { DoorVisit } from '#domain/tasks/walking-order.ts'
import type { RecordRow } from '../db.ts'
import type { Phone } from '../phone.ts'
import { isLive, recordsOfKind, toRecord } from '../read/records.ts'
import { readAsking, readCoverage } from './coverage.ts'
import { EVERYTHING, type KeptRow } from './kept-rows.ts'

/** Names of the rows begin so. */
const SHELF = 'shelf-'
const REFERRALS = 'referrals'
const VISITS = 'visits'
const OWN = 'own-'
/** Kind of a note that a record was written on this phone, in columns of the paper book. */
const WRITING = 'own-writing'
/** Visits of so many days tell how somebody walks (ms). */
const WALKED_MS = 60 * 24 * 3_600_000
/** About a hundred people on each, in the largest book. */
const SHELF_COUNT = 64
const OWN_COUNT = 8

/** When and for whom rows are laid on their shelves. */
export interface ShelfGround {
  now: number
  author: string
}

/** What is kept of a record: itself where a list shows it, and a note where the paper book is to get it from here. */
export function shelvedOf(row: RecordRow, ground: ShelfGround): AnyRecord[] {
  if (!isLive(row)) return []
  return [...listedOf(row, ground.now), ...writingOf(row, ground.author)]
}

function listedOf(row: RecordRow, now: number): AnyRecord[] {
  if (row.kind === 'household-visit') return isLate(row.fields['recordedAt'], now) ? [visitOf(row)] : []
  return row.kind === 'person' || row.kind === 'household' || isOpenReferral(row) ? [toRecord(row)] : []
}

/** By the author's name on each field. */
function writingOf({ id, kind, fields, stamps }: RecordRow, author: string): AnyRecord[] {
  if (author === '' || !isInLedger(kind)) return []
  const columns = Object.entries(stamps).flatMap(([field, stamp]) => (stamp.author === author ? (columnOfField(kind, field) ?? []) : []))
  const isNew = fields['author'] === author
  return isNew || columns.length > 0 ? [{ id, kind: WRITING, isNew, columns: [...new Set(columns)] }] : []
}

/** Kinds of record that may lie on a shelf. */
export const SHELVED_KINDS = ['person', 'household', 'referral', 'household-visit', 'pregnancy', 'death']

function isLate(recordedAt: unknown, now: number): boolean {
  return typeof recordedAt === 'number' && recordedAt > now - WALKED_MS
}

/** Of a visit only who was where and when. */
function visitOf({ id, kind, fields }: RecordRow): AnyRecord {
  return { id, kind, household: fields['household'] ?? null, recordedAt: fields['recordedAt'] ?? null, author: fields['author'] ?? null }
}

function isOpenReferral(row: RecordRow): boolean {
  // The kind's schema was checked when it was written.
  return row.kind === 'referral' && referralState(toRecord(row) as Referral).state !== 'closed'
}

/** On which row a record lies. */
function shelfOf({ id, kind }: Pick<AnyRecord, 'id' | 'kind'>): string {
  if (kind === 'referral') return REFERRALS
  if (kind === WRITING) return shelfOfId(OWN, id, OWN_COUNT)
  return kind === 'household-visit' ? VISITS : shelfOfId(SHELF, id, SHELF_COUNT)
}

function shelfOfId(name: string, id: string, count: number): string {
  let mixed = 0
  for (let at = Math.max(0, id.length - 8); at < id.length; at += 1) mixed = (mixed * 31 + id.charCodeAt(at)) % 1_000_003
  return name + String(mixed % count).padStart(2, '0')
}

/** All rows that hold these records. */
export function shelvesFor(records: readonly AnyRecord[]): KeptRow[] {
  return [...groupBy(records, shelfOf)].map(([id, own]) => ({ id, records: own }))
}

/** Puts these records, as they now are, on their rows. Within a transaction over `records` and `kept`. */
export async function reshelve({ db, ports }: Phone, ids: readonly string[], author: string): Promise<void> {
  const names = [...new Set([...ids.flatMap((id) => [shelfOfId(SHELF, id, SHELF_COUNT), shelfOfId(OWN, id, OWN_COUNT)]), REFERRALS, VISITS])]
  const [rows, shelves] = await Promise.all([db.records.bulkGet([...ids]), db.kept.bulkGet(names)])
  const ground = { now: ports.now(), author }
  const now = new Map(ids.map((id, at) => [id, rows[at] ? shelvedOf(rows[at], ground) : []]))
  await db.kept.bulkPut(
    names.flatMap((name, at): KeptRow[] => {
      const before = shelves[at]?.records ?? []
      const coming = [...now.values()].flat().filter((record) => shelfOf(record) === name)
      const staying = before.filter((record) => !now.has(record.id) && (name !== VISITS || isLate(record['recordedAt'], ground.now)))
      return coming.length === 0 && staying.length === before.length ? [] : [{ id: name, records: [...staying, ...coming] }]
    }),
  )
}

/** Everybody and every household of the book, without what was taken back. */
export async function readPeopleAndHouseholds(phone: Phone): Promise<{ people: Person[]; households: Household[] }> {
  const { db } = phone
  return db.transaction('r', [db.records, db.touched, db.kept, db.meta], async () => {
    const shelved = await readShelved(phone, () => shelvesNamed(phone, SHELF, SHELF_COUNT))
    if (shelved) return sorted(shelved)
    const [people, households] = await Promise.all([recordsOfKind<Person>(phone, 'person'), recordsOfKind<Household>(phone, 'household')])
    return { people, households }
  })
}

/** Referrals of which the story is not over. */
export async function readOpenReferrals(phone: Phone): Promise<Referral[]> {
  const { db } = phone
  return db.transaction('r', [db.records, db.touched, db.kept, db.meta], async () => {
    const shelved = await readShelved(phone, async () => [(await db.kept.get(REFERRALS)) ?? { id: REFERRALS, records: [] }])
    // A row holds what the kind's own reading put there.
    const all = shelved ? shelved.filter(({ kind }) => kind === 'referral').map((record) => record as Referral) : await recordsOfKind<Referral>(phone, 'referral')
    return all.filter((referral) => referralState(referral).state !== 'closed')
  })
}

/** Doors at which somebody wrote a visit in the last two months. */
export async function readDoorVisits(phone: Phone, author: string): Promise<DoorVisit[]> {
  const { db } = phone
  return db.transaction('r', [db.records, db.touched, db.kept, db.meta], async () => {
    const shelved = await readShelved(phone, async () => [(await db.kept.get(VISITS)) ?? { id: VISITS, records: [] }])
    const all = shelved ?? (await db.records.where('kind').equals('household-visit').toArray()).flatMap((row) => shelvedOf(row, { now: phone.ports.now(), author }))
    return all.flatMap(({ kind, household, recordedAt, author: by }): DoorVisit[] =>
      kind === 'household-visit' && by === author && typeof household === 'string' && typeof recordedAt === 'number' ? [{ household, at: recordedAt }] : [],
    )
  })
}

/** What of the paper book's columns was written on this phone. */
export interface OwnRecordWriting {
  /** The record began here. */
  isNew: boolean
  columns: readonly LedgerColumn[]
}

/** Records that were written here, wholly or in part, by id. */
export async function readOwnWriting(phone: Phone): Promise<ReadonlyMap<string, OwnRecordWriting>> {
  const { db } = phone
  return db.transaction('r', [db.records, db.touched, db.kept, db.meta], async () => {
    // Asked for together: a live reading's transaction ends when it has nothing to do between two turns.
    const [{ author }, shelved] = await Promise.all([readAsking(phone), readShelved(phone, () => shelvesNamed(phone, OWN, OWN_COUNT))])
    const all = shelved ?? (await rowsOfShelvedKinds(phone)).flatMap((row) => shelvedOf(row, { now: phone.ports.now(), author }))
    // A row holds what was put there above.
    return new Map(all.flatMap((record) => (record.kind === WRITING ? [[record.id, { isNew: record['isNew'] === true, columns: record['columns'] as LedgerColumn[] }] as const] : [])))
  })
}

async function rowsOfShelvedKinds({ db }: Phone): Promise<RecordRow[]> {
  return (await Promise.all(SHELVED_KINDS.map((kind) => db.records.where('kind').equals(kind).toArray()))).flat()
}

function shelvesNamed({ db }: Phone, name: string, count: number): Promise<KeptRow[]> {
  return db.kept.where('id').between(name, name + String(count), true, true).toArray()
}

/** What lies on some rows, with what changed since laid over it; undefined while nothing lies there. */
async function readShelved(phone: Phone, read: () => Promise<KeptRow[]>): Promise<AnyRecord[] | undefined> {
  const { db } = phone
  const [coverage, marks, asking] = await Promise.all([readCoverage(phone), db.touched.toArray(), readAsking(phone)])
  if (coverage?.shelves !== asking.shelves || marks.some(({ id }) => id === EVERYTHING)) return undefined
  const ids = marks.map(({ id }) => id)
  const [shelves, rows] = await Promise.all([read(), db.records.bulkGet(ids)])
  const changed = new Set(ids)
  const shelved = shelves.flatMap(({ records }) => records ?? [])
  const ground = { now: phone.ports.now(), author: asking.author }
  const coming = rows.flatMap((row) => (row ? shelvedOf(row, ground) : []))
  return changed.size === 0 ? shelved : [...shelved.filter(({ id }) => !changed.has(id)), ...coming]
}

/** A row holds what the kinds' own readings put there. */
function sorted(records: readonly AnyRecord[]): { people: Person[]; households: Household[] } {
  const people: Person[] = []
  const households: Household[] = []
  for (const record of records) {
    if (record.kind === 'person') people.push(record as Person)
    else if (record.kind === 'household') households.push(record as Household)
  }
  return { people, households }
}
