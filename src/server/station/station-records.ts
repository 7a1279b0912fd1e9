/** Reads records for the station's screens, each with the name of who wrote it. */
import type { StationRecord } from '#protocol/station.ts'
import { keptRecordOf } from '../ops/load.ts'
import type { RecordTable } from '../store/schema.ts'
import { inChunks, type Db } from '../store/store.ts'

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

/** Records of a ward by id. */
export async function recordsById(db: Db, ward: string, ids: readonly string[]): Promise<Map<string, RecordTable>> {
  const found = new Map<string, RecordTable>()
  for (const some of inChunks([...new Set(ids)])) {
    const rows = await db.selectFrom('record').selectAll().where('ward', '=', ward).where('id', 'in', some).execute()
    for (const row of rows) found.set(row.id, row)
  }
  return found
}

/** Records of one kind that point to any of these ids by household or by subject. */
export async function recordsAbout(
  db: Db,
  ward: string,
  link: 'household' | 'subject',
  ids: readonly string[],
  kind?: string,
): Promise<RecordTable[]> {
  const found: RecordTable[] = []
  for (const some of inChunks([...new Set(ids)])) {
    const query = db.selectFrom('record').selectAll().where('ward', '=', ward).where(link, 'in', some)
    found.push(...(await (kind === undefined ? query : query.where('kind', '=', kind)).execute()))
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
