/** Writes records as they stand after a push, and where phones will read them from. */
import { inChunks, type Db } from '../store/store.ts'
import { recordRow } from './record-columns.ts'
import type { WorkingSet } from './working-set.ts'

/** Writes all that changed; `seqs` tells the sequence of each record's last change. */
export async function writeRecords(db: Db, set: WorkingSet, lastSeq: ReadonlyMap<string, number>): Promise<void> {
  const records = [...set.changed.keys()].flatMap((id) => set.record(id) ?? [])
  const rows = records.map((record) => recordRow(record, lastSeq.get(record.id) ?? 0))
  for (const some of inChunks(rows, 100)) {
    await db
      .insertInto('record')
      .values(some)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((excluded) => ({
          area: excluded.ref('excluded.area'),
          subject: excluded.ref('excluded.subject'),
          household: excluded.ref('excluded.household'),
          occurred_on: excluded.ref('excluded.occurred_on'),
          is_open: excluded.ref('excluded.is_open'),
          search_text: excluded.ref('excluded.search_text'),
          sort_key: excluded.ref('excluded.sort_key'),
          fields: excluded.ref('excluded.fields'),
          stamps: excluded.ref('excluded.stamps'),
          erased_at: excluded.ref('excluded.erased_at'),
          updated_seq: excluded.ref('excluded.updated_seq'),
        })),
      )
      .execute()
  }
  const feed = rows.flatMap(({ id, area, updated_seq }) => [
    ...[...(set.leftAreas.get(id) ?? [])]
      .filter((left) => left !== area)
      .map((left) => ({ area: left, record_id: id, seq: updated_seq, state: 'moved-out' })),
    { area, record_id: id, seq: updated_seq, state: 'put' },
  ])
  for (const some of inChunks(feed, 200)) {
    await db
      .insertInto('feed')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['area', 'record_id']).doUpdateSet((excluded) => ({
          seq: excluded.ref('excluded.seq'),
          state: excluded.ref('excluded.state'),
        })),
      )
      .execute()
  }
}
