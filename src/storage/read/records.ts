/** Reading records: by id, by kind, and by what they belong to; voided ones are left out. Rows come in one answer of the database: row by row takes ten times as long. */
import type { AnyRecord } from '#domain/records/kind.ts'
import type { RecordRow } from '../db.ts'
import type { Phone } from '../phone.ts'

/** A row as the rules read it: flat. The kind's schema was checked when it was written. */
export function toRecord(row: RecordRow): AnyRecord {
  return { ...row.fields, id: row.id, kind: row.kind }
}

/** True for a record that nobody took back. */
export function isLive(row: RecordRow): boolean {
  return typeof row.fields['voidReason'] !== 'string'
}

/** The record with this id, voided or not; undefined when it is not on this phone. */
export async function recordById<Kind extends { id: string; kind: string }>(phone: Phone, id: string): Promise<Kind | undefined> {
  const row = await phone.db.records.get(id)
  return row ? (toRecord(row) as Kind) : undefined
}

/** All live records of a kind. */
export async function recordsOfKind<Kind extends { id: string; kind: string }>(phone: Phone, kind: Kind['kind']): Promise<Kind[]> {
  const rows = await phone.db.records.where('kind').equals(kind).toArray()
  return rows.filter(isLive).map((row) => toRecord(row) as Kind)
}

/** All live records that belong to one (of a household, of a child …), of one kind when given. */
export async function recordsLinkedTo<Kind extends { id: string; kind: string }>(
  phone: Phone,
  id: string,
  kind?: Kind['kind'],
): Promise<Kind[]> {
  const rows = await phone.db.records.where('links').equals(id).toArray()
  return rows.filter((row) => isLive(row) && (kind === undefined || row.kind === kind)).map((row) => toRecord(row) as Kind)
}

/** Rows, voided ones too, that belong to any of these; each once. */
export async function rowsLinkedToAny({ db }: Phone, ids: readonly string[]): Promise<RecordRow[]> {
  const found = await Promise.all([...new Set(ids)].map((id) => db.records.where('links').equals(id).toArray()))
  return [...new Map(found.flat().map((row) => [row.id, row])).values()]
}
