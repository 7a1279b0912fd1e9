/** Reads and writes restricted records for those who may: their own for everybody with a say in them, all of the ward for named officers. */
import type { Json } from '#domain/json.ts'
import type { RestrictedRow, RestrictedWrite, RestrictedWritten } from '#protocol/station-restricted.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { Refusal } from '../http/problem.ts'
import { fieldDay, newId, type Ports } from '../ports.ts'
import { hiddenKindsOf, isRestricted, maySee, restrictedKinds } from '../restricted.ts'
import { writeAudit } from '../store/audit.ts'
import type { Db } from '../store/store.ts'
import { stationDeviceId } from '../ward/people.ts'
import { writeStationOp } from '../ward/station-op.ts'
import { aboutWhom } from './about-whom.ts'
import { authorNames, readerOf, recordsById, stationRecord } from './station-records.ts'

/** A child's protection does not end with a family's wish that its entries rest. */
const PROTECTING = { withSealed: true } as const

const MOST_ROWS = 500
/** The endpoint says these. */
const givenFields = ['area', 'author', 'device', 'recordedAt']

/** What this person may see, newest day in the field first. */
export async function restrictedRows(db: Db, who: SignedIn): Promise<RestrictedRow[]> {
  const { ward } = who.account
  const reader = readerOf(who)
  const all = db.selectFrom('record').selectAll().where('ward', '=', ward).where('kind', 'in', restrictedKinds)
  const hidden = hiddenKindsOf(reader)
  const visible = hidden.length === 0 ? all : all.where((row) => row.or([row('kind', 'not in', hidden), row('created_by', '=', reader.author)]))
  const found = await visible.orderBy('occurred_on', 'desc').orderBy('id').limit(MOST_ROWS).execute()
  const rows = found.filter((row) => maySee(reader, row.kind, row.created_by))
  const names = await authorNames(db, ward)
  const about = await aboutWhom(db, who, rows.map((row) => ({ recordId: row.id, fields: {} })), PROTECTING)
  return rows.map((row, place) => ({ record: stationRecord(row, names), about: about[place] ?? '', isOwn: row.created_by === reader.author }))
}

/** Writes one through the path that phones' ops take. */
export async function writeRestricted(db: Db, ports: Ports, who: SignedIn, { kind, record, fields }: RestrictedWrite): Promise<RestrictedWritten | Refusal> {
  if (!isRestricted(kind)) return new Refusal('wrong-shape', { at: 'kind' })
  const given = Object.keys(fields).find((field) => givenFields.includes(field))
  if (given !== undefined) return new Refusal('wrong-shape', { at: `fields.${given}` })
  const known = record === undefined ? undefined : (await recordsById(db, who, [record], PROTECTING)).get(record)
  if (record !== undefined && known?.kind !== kind) return new Refusal('not-found', { at: 'record' })
  const set = known ? fields : await newFields(db, ports, who, fields)
  if (set instanceof Refusal) return set
  const recordId = known?.id ?? newId(ports)
  const written = await writeStationOp(db, ports, who.author, { kind, recordId, set })
  if (written.status === 'rejected' || written.status === 'waiting') return new Refusal('wrong-shape', { at: `fields.${written.field ?? ''}` })
  await writeAudit(db, ports, { ward: who.account.ward, actor: who.account.login, action: 'write-restricted', subjects: [recordId] })
  return { record: recordId }
}

/** A new one lies where its child does. */
async function newFields(db: Db, ports: Ports, who: SignedIn, fields: Record<string, Json>): Promise<Record<string, Json> | Refusal> {
  const { subject } = fields
  const child = typeof subject === 'string' ? (await recordsById(db, who, [subject], PROTECTING)).get(subject) : undefined
  if (child?.kind !== 'person') return new Refusal('not-found', { at: 'fields.subject' })
  const { ward } = who.account
  return { occurredOn: fieldDay(ports.now()), ...fields, area: child.area, author: who.author.id, device: stationDeviceId(ward), recordedAt: ports.now() }
}
