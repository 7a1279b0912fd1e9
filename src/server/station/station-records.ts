/** Reads records for the station's screens, each with the name of who wrote it; restricted ones only for whom `restricted.ts` lets. */
import type { StationRecord } from '#protocol/station.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { keptRecordOf } from '../ops/load.ts'
import { isRestricted, maySee, type Reader } from '../restricted.ts'
import type { RecordTable } from '../store/schema.ts'
import { inChunks, type Db } from '../store/store.ts'
import { isSealed, sealedIn } from './seals.ts'

/** Who looks, as the rule of restricted records asks for her. */
export function readerOf({ author, role }: SignedIn): Reader {
  return { author: author.id, role, isNamedOfficer: author.named_at !== null }
}

/** Names of the ward's people by their id. */
export async function authorNames(db: Db, ward: string): Promise<Map<string, string>> {
  const rows = await db.selectFrom('author').select(['id', 'name']).where('ward', '=', ward).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** A record as the screens get it. */
export function stationRecord(row: RecordTable, names: ReadonlyMap<string, string>): StationRecord {
  const { id, kind, fields, receivedAt } = keptRecordOf(row)
  return { id, kind, fields, authorName: names.get(row.created_by) ?? '', receivedAt }
}

/** `withSealed`: for what a family's wish does not stop, such as a child's protection. */
export interface Looking {
  withSealed?: boolean
}

/** Records of the ward by id, as far as she who looks may see them; nothing that a family had sealed. */
export async function recordsById(db: Db, who: SignedIn, ids: readonly string[], { withSealed = false }: Looking = {}): Promise<Map<string, RecordTable>> {
  const sealed = withSealed ? undefined : await sealedIn(db, who.account.ward)
  const found = new Map<string, RecordTable>()
  for (const some of inChunks([...new Set(ids)])) {
    const rows = await db.selectFrom('record').selectAll().where('ward', '=', who.account.ward).where('id', 'in', some).execute()
    for (const row of rows) if (maySee(readerOf(who), row.kind, row.created_by) && !(sealed && isSealed(sealed, row))) found.set(row.id, row)
  }
  return found
}

/** Records, of one kind when it is named, that point to any of these ids by household or by subject; restricted and sealed ones stand in no list of a family. */
export async function recordsAbout(db: Db, ward: string, link: 'household' | 'subject', ids: readonly string[], kind?: string): Promise<RecordTable[]> {
  const sealed = await sealedIn(db, ward)
  return (await allRecordsAbout(db, ward, link, ids, kind)).filter((row) => !isRestricted(row.kind) && !isSealed(sealed, row))
}

/** The same with the restricted and the sealed ones: for what must leave none behind, never for a screen. */
export async function allRecordsAbout(db: Db, ward: string, link: 'household' | 'subject', ids: readonly string[], kind?: string): Promise<RecordTable[]> {
  const found: RecordTable[] = []
  for (const some of inChunks([...new Set(ids)])) {
    const query = db.selectFrom('record').selectAll().where('ward', '=', ward).where(link, 'in', some)
    found.push(...(await (kind === undefined ? query : query.where('kind', '=', kind)).execute()))
  }
  return found
}

/** Kinds that name people in lists, or beside the one they are about. */
const namingKinds = ['household-visit', 'postnatal-visit', 'education-session', 'identity-decision']

/** Records of such kinds whose text holds one of these ids; who reads them judges what they say of whom. */
export async function recordsNaming(db: Db, ward: string, ids: readonly string[]): Promise<RecordTable[]> {
  const found: RecordTable[] = []
  for (const id of ids) {
    found.push(...(await db.selectFrom('record').selectAll().where('ward', '=', ward).where('kind', 'in', namingKinds).where('fields', 'like', `%"${id}"%`).execute()))
  }
  return found
}

/** Newest day in the field first, then the one received last. */
export function newestFirst(rows: readonly RecordTable[]): RecordTable[] {
  return rows.toSorted((a, b) => (a.occurred_on === b.occurred_on ? b.received_at - a.received_at : a.occurred_on < b.occurred_on ? 1 : -1))
}

/** A text field of a record, null when it has none. */
export function textField(row: RecordTable | undefined, field: string): string | null {
  const value = row && keptRecordOf(row).fields[field]
  return typeof value === 'string' ? value : null
}
