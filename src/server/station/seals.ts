/**
 * Entries whose use a family had stopped (restriction): they are kept, phones go on writing them, and figures count them, but no screen of the
 * station lists, finds, opens or exports them until it is lifted. Here alone is said what a seal covers; `station-records.ts` and the lists ask.
 */
import type { Json } from '#domain/json.ts'
import type { SealRequest } from '#protocol/station-rights.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { Refusal } from '../http/problem.ts'
import type { Ports } from '../ports.ts'
import { writeAudit } from '../store/audit.ts'
import type { RecordTable, SealTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'

/** What is sealed in a ward. */
export interface Sealed {
  readonly isEmpty: boolean
  readonly households: ReadonlySet<string>
  /** Those named, and everybody of a sealed household. */
  readonly persons: ReadonlySet<string>
}

/** Reads it: seals are few, so most wards cost one look. */
export async function sealedIn(db: Db, ward: string): Promise<Sealed> {
  const roots = await db.selectFrom('seal').select(['record_id', 'kind']).where('ward', '=', ward).execute()
  const households = new Set(roots.filter(({ kind }) => kind === 'household').map(({ record_id }) => record_id))
  const named = roots.filter(({ kind }) => kind === 'person').map(({ record_id }) => record_id)
  const members = households.size === 0 ? [] : await db.selectFrom('record').select('id').where('ward', '=', ward).where('kind', '=', 'person').where('household', 'in', [...households]).execute()
  return { isEmpty: roots.length === 0, households, persons: new Set([...named, ...members.map(({ id }) => id)]) }
}

/** True for a record, or what an op would make, that a seal covers. */
export function isSealed({ households, persons }: Sealed, { id, subject, household }: Pick<RecordTable, 'id' | 'subject' | 'household'>): boolean {
  return [id, household ?? ''].some((one) => households.has(one)) || [id, subject ?? ''].some((one) => persons.has(one))
}

/** The same of an op's fields. */
export function saysOfSealed(sealed: Sealed, recordId: string, { subject, household, mother, seen }: Record<string, Json>): boolean {
  const text = (value: Json | undefined) => (typeof value === 'string' ? value : null)
  const others = [text(mother), ...(Array.isArray(seen) ? seen.map(text) : [])]
  return isSealed(sealed, { id: recordId, subject: text(subject), household: text(household) }) || others.some((one) => one !== null && sealed.persons.has(one))
}

/** Seals a household or a person at the family's wish, or lifts it. An open referral is a child on the way: it is closed first. */
export async function changeSeal(db: Db, ports: Ports, who: SignedIn, request: SealRequest): Promise<Refusal | undefined> {
  const { ward, login } = who.account
  const row = await db.selectFrom('record').selectAll().where('id', '=', request.record).where('ward', '=', ward).where('kind', 'in', ['household', 'person']).executeTakeFirst()
  if (!row) return new Refusal('not-found', { at: 'record' })
  const known = await db.selectFrom('seal').select('record_id').where('record_id', '=', row.id).executeTakeFirst()
  if (request.sealed === (known !== undefined)) return undefined
  if (request.sealed && (await hasOpenReferral(db, row))) return new Refusal('open-referral', { at: 'record' })
  if (request.sealed) {
    const seal: SealTable = { record_id: row.id, ward, kind: row.kind, reason: request.reason, sealed_at: ports.now(), sealed_by: login }
    await db.insertInto('seal').values(seal).execute()
  } else await db.deleteFrom('seal').where('record_id', '=', row.id).execute()
  await writeAudit(db, ports, { ward, actor: login, action: request.sealed ? 'seal' : 'unseal', subjects: [row.id] })
  return undefined
}

async function hasOpenReferral(db: Db, { id, ward, kind }: RecordTable): Promise<boolean> {
  const members = kind === 'household' ? await db.selectFrom('record').select('id').where('ward', '=', ward).where('kind', '=', 'person').where('household', '=', id).execute() : [{ id }]
  if (members.length === 0) return false
  const open = await db.selectFrom('record').select('id').where('ward', '=', ward).where('kind', '=', 'referral').where('is_open', '=', 1).where('subject', 'in', members.map((one) => one.id)).limit(1).execute()
  return open.length > 0
}
