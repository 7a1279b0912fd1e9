/** People, households, open referrals and late visits kept in a few large rows: a list of the whole book is one reading of these, not of thousands. */
import { groupBy } from '#domain/group-by.ts'
import type { Household } from '#domain/records/household.ts'
import type { AnyRecord } from '#domain/records/kind.ts'
import type { Person } from '#domain/records/person.ts'
import type { Referral } from '#domain/records/referral.ts'
import { referralState } from '#domain/referrals/referral-state.ts'
import type { DoorVisit } from '#domain/tasks/walking-order.ts'
import type { RecordRow } from '../db.ts'
import type { Phone } from '../phone.ts'
import { isLive, recordsOfKind, toRecord } from '../read/records.ts'
import { readCoverage } from './coverage.ts'
import { EVERYTHING, type KeptRow } from './kept-rows.ts'

/** Names of the rows begin so. */
const SHELF = 'shelf-'
const REFERRALS = 'referrals'
const VISITS = 'visits'
/** Visits of so many days tell how somebody walks (ms). */
const WALKED_MS = 60 * 24 * 3_600_000
/** About a hundred people on each, in the largest book. */
const SHELF_COUNT = 64

/** The record as it is kept; undefined for one that no list shows. */
export function shelvedRecord(row: RecordRow, now: number): AnyRecord | undefined {
  if (!isLive(row)) return undefined
  if (row.kind === 'household-visit') return isLate(row.fields['recordedAt'], now) ? visitOf(row) : undefined
  return row.kind === 'person' || row.kind === 'household' || isOpenReferral(row) ? toRecord(row) : undefined
}

/** Kinds of record that may lie on a shelf. */
export const SHELVED_KINDS = ['person', 'household', 'referral', 'household-visit']

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
  return kind === 'household-visit' ? VISITS : shelfOfId(id)
}

function shelfOfId(id: string): string {
  let mixed = 0
  for (let at = Math.max(0, id.length - 8); at < id.length; at += 1) mixed = (mixed * 31 + id.charCodeAt(at)) % 1_000_003
  return SHELF + String(mixed % SHELF_COUNT).padStart(2, '0')
}

/** All rows that hold these records. */
export function shelvesFor(records: readonly AnyRecord[]): KeptRow[] {
  return [...groupBy(records, shelfOf)].map(([id, own]) => ({ id, records: own }))
}

/** Puts these records, as they now are, on their rows. Within a transaction over `records` and `kept`. */
export async function reshelve({ db, ports }: Phone, ids: readonly string[]): Promise<void> {
  const names = [...new Set([...ids.map(shelfOfId), REFERRALS, VISITS])]
  const [rows, shelves] = await Promise.all([db.records.bulkGet([...ids]), db.kept.bulkGet(names)])
  const now = new Map(ids.map((id, at) => [id, rows[at] && shelvedRecord(rows[at], ports.now())]))
  await db.kept.bulkPut(
    names.flatMap((name, at): KeptRow[] => {
      const before = shelves[at]?.records ?? []
      const coming = [...now.values()].filter((record) => record !== undefined).filter((record) => shelfOf(record) === name)
      const staying = before.filter((record) => !now.has(record.id) && (name !== VISITS || isLate(record['recordedAt'], ports.now())))
      return coming.length === 0 && staying.length === before.length ? [] : [{ id: name, records: [...staying, ...coming] }]
    }),
  )
}

/** Everybody and every household of the book, without what was taken back. */
export async function readPeopleAndHouseholds(phone: Phone): Promise<{ people: Person[]; households: Household[] }> {
  const { db } = phone
  return db.transaction('r', [db.records, db.touched, db.kept], async () => {
    const shelved = await readShelved(phone, () => db.kept.where('id').startsWith(SHELF).toArray())
    if (shelved) return sorted(shelved)
    const [people, households] = await Promise.all([recordsOfKind<Person>(phone, 'person'), recordsOfKind<Household>(phone, 'household')])
    return { people, households }
  })
}

/** Referrals of which the story is not over. */
export async function readOpenReferrals(phone: Phone): Promise<Referral[]> {
  const { db } = phone
  return db.transaction('r', [db.records, db.touched, db.kept], async () => {
    const shelved = await readShelved(phone, async () => [(await db.kept.get(REFERRALS)) ?? { id: REFERRALS, records: [] }])
    // A row holds what the kind's own reading put there.
    const all = shelved ? shelved.filter(({ kind }) => kind === 'referral').map((record) => record as Referral) : await recordsOfKind<Referral>(phone, 'referral')
    return all.filter((referral) => referralState(referral).state !== 'closed')
  })
}

/** Doors at which somebody wrote a visit in the last two months. */
export async function readDoorVisits(phone: Phone, author: string): Promise<DoorVisit[]> {
  const { db } = phone
  return db.transaction('r', [db.records, db.touched, db.kept], async () => {
    const shelved = await readShelved(phone, async () => [(await db.kept.get(VISITS)) ?? { id: VISITS, records: [] }])
    const all = shelved ?? (await db.records.where('kind').equals('household-visit').toArray()).flatMap((row) => shelvedRecord(row, phone.ports.now()) ?? [])
    return all.flatMap(({ kind, household, recordedAt, author: by }): DoorVisit[] =>
      kind === 'household-visit' && by === author && typeof household === 'string' && typeof recordedAt === 'number' ? [{ household, at: recordedAt }] : [],
    )
  })
}

/** What lies on some rows, with what changed since laid over it; undefined while nothing lies there. */
async function readShelved(phone: Phone, read: () => Promise<KeptRow[]>): Promise<AnyRecord[] | undefined> {
  const { db } = phone
  const [coverage, marks] = await Promise.all([readCoverage(phone), db.touched.toArray()])
  if (coverage?.hasShelves !== true || marks.some(({ id }) => id === EVERYTHING)) return undefined
  const ids = marks.map(({ id }) => id)
  const [shelves, rows] = await Promise.all([read(), db.records.bulkGet(ids)])
  const changed = new Set(ids)
  const shelved = shelves.flatMap(({ records }) => records ?? [])
  const coming = rows.flatMap((row) => (row ? (shelvedRecord(row, phone.ports.now()) ?? []) : []))
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
