/** Reads the clashes that still wait for a person, as phones and the station are told of them. */
import type { Json } from '#domain/json.ts'
import type { OpenConflict } from '#protocol/pull.ts'
import type { ConflictTable } from '../store/schema.ts'
import { inChunks, type Db } from '../store/store.ts'

/** A clash as its row says. */
export function openConflictOf(row: ConflictTable): OpenConflict {
  return { id: row.id, field: row.field, shown: sideOf(row.shown), other: sideOf(row.other), openedAt: row.opened_at }
}

function sideOf(text: string): OpenConflict['shown'] {
  const side = JSON.parse(text) as { value: Json; op: string; author: string; at: string }
  return { value: side.value, op: side.op, author: side.author, at: side.at }
}

/** Open clashes by record, those of one record in the order in which they arose; a record without any has no entry. */
export async function openConflictsOf(db: Db, recordIds: readonly string[]): Promise<Map<string, OpenConflict[]>> {
  const found = new Map<string, OpenConflict[]>()
  for (const some of inChunks(recordIds)) {
    const rows = await db.selectFrom('conflict').selectAll().where('record_id', 'in', some).where('resolved_by', 'is', null).orderBy('id').execute()
    for (const row of rows) found.set(row.record_id, [...(found.get(row.record_id) ?? []), openConflictOf(row)])
  }
  return found
}
