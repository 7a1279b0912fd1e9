/** Erases a household, or one person, with everything written about them, on the family's demand; or all but the reason of a household that refused. */
import type { Json } from '#domain/json.ts'
import type { EraseRequest } from '#protocol/station-sync.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { Refusal } from '../http/problem.ts'
import { keptRecordOf } from '../ops/load.ts'
import { recordRow } from '../ops/record-columns.ts'
import { ERASED_BODY, eraseRecords } from '../ops/tombstones.ts'
import type { Ports } from '../ports.ts'
import { writeAudit } from '../store/audit.ts'
import { takeSequences } from '../store/marks.ts'
import type { RecordTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'
import { allRecordsAbout, recordsById } from './station-records.ts'

/** Erases; returns how many records went. The reason stays with the tombstone, the trail holds ids only. */
export async function eraseOnDemand(db: Db, ports: Ports, who: SignedIn, { record, reason, keepsRefusal }: EraseRequest): Promise<number | Refusal> {
  const { ward, login } = who.account
  const root = (await recordsById(db, who, [record])).get(record)
  if (!root || (root.kind !== 'household' && root.kind !== 'person')) return new Refusal('not-found', { at: 'record' })
  if (keepsRefusal === true) return eraseBesideRefusal(db, ports, who, root)
  const all = await everythingAbout(db, ward, root)
  await eraseRecords(db, ports, all)
  await db.updateTable('record').set({ fields: JSON.stringify({ voidReason: reason }) }).where('id', '=', root.id).execute()
  await writeAudit(db, ports, { ward, actor: login, action: 'erase', subjects: all.map(({ id }) => id) })
  return all.length
}

/** The record, the members of a household, and what was written about any of them. */
async function everythingAbout(db: Db, ward: string, root: RecordTable): Promise<RecordTable[]> {
  const linked = root.kind === 'household' ? await allRecordsAbout(db, ward, 'household', [root.id]) : []
  const persons = root.kind === 'person' ? [root] : linked.filter(({ kind }) => kind === 'person')
  const about = await allRecordsAbout(db, ward, 'subject', persons.map(({ id }) => id))
  return [...new Map([root, ...linked, ...about].map((row) => [row.id, row])).values()]
}

/** What a refusal keeps: where, which number, why, and that it was one; the head says who wrote it. */
const keptOfRefusal: ReadonlySet<string> = new Set(['area', 'occurredOn', 'recordedAt', 'author', 'device', 'clockUnsure', 'number', 'headName', 'address', 'consent', 'refusalReason', 'status'])

/** What is kept of a household that refused besides that; `isBare` when its own entry says no more. */
export async function leftBesideRefusal(db: Db, home: RecordTable): Promise<{ others: RecordTable[]; isBare: boolean }> {
  const others = (await everythingAbout(db, home.ward, home)).filter(({ id }) => id !== home.id)
  const { fields } = keptRecordOf(home)
  return { others, isBare: Object.entries(fields).every(([field, value]) => keptOfRefusal.has(field) && ((field !== 'headName' && field !== 'address') || value === '')) }
}

/** The household stays with its refusal, so that nobody asks again; what it was called and lived at goes, also out of the ops that said it. */
async function eraseBesideRefusal(db: Db, ports: Ports, who: SignedIn, home: RecordTable): Promise<number | Refusal> {
  const kept = keptRecordOf(home)
  if (home.kind !== 'household' || kept.fields['consent'] !== 'refused') return new Refusal('not-found', { at: 'record' })
  const { others } = await leftBesideRefusal(db, home)
  await eraseRecords(db, ports, others)
  const only = <Value>(values: Record<string, Value>) => Object.fromEntries(Object.entries(values).filter(([field]) => keptOfRefusal.has(field)))
  const fields: Record<string, Json> = { ...only(kept.fields), headName: '', address: '' }
  const { first: seq } = await takeSequences(db, ports, 1)
  const { id, ...row } = recordRow({ ...kept, fields, stamps: only(kept.stamps) }, seq)
  await db.updateTable('record').set(row).where('id', '=', id).execute()
  await db.updateTable('feed').set({ seq }).where('record_id', '=', id).where('area', '=', home.area).execute()
  await db.updateTable('op').set({ body: ERASED_BODY, asked_note: null }).where('record_id', '=', id).execute()
  await db.deleteFrom('conflict').where('record_id', '=', id).execute()
  await db.deleteFrom('witness_copy').where('record_id', '=', id).execute()
  const { ward, login } = who.account
  await writeAudit(db, ports, { ward, actor: login, action: 'erase', subjects: [...others.map((one) => one.id), id] })
  return others.length + 1
}
