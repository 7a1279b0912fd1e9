/**
 * Copies of records that phones still held after this endpoint had lost history: kept beside the book until the station
 * takes them in, or until the ops that made them have come again by themselves.
 */
import type { FieldStamp } from '#domain/merge.ts'
import type { WitnessCopy } from '#protocol/witness.ts'
import type { Ports } from '../ports.ts'
import { writeAudit } from '../store/audit.ts'
import type { WitnessCopyTable } from '../store/schema.ts'
import { inChunks, type Db } from '../store/store.ts'
import { keptRecordOf } from './load.ts'
import type { KeptRecord, Sender } from './verdict.ts'

/** Keeps copies of a phone; what lies outside its areas, or is here already, is not kept. Returns how many were new to this endpoint. */
export async function keepCopies(db: Db, ports: Ports, sender: Sender, copies: readonly WitnessCopy[]): Promise<number> {
  const present = await recordsWith(db, copies.map((copy) => copy.recordId))
  const missing = copies.filter((copy) => sender.areas.includes(copy.area) && !isCovered(copy.stamps, present.get(copy.recordId), sender.ward))
  const rows = [...new Map(missing.map((copy) => [copy.recordId, copy])).values()].map((copy): WitnessCopyTable => ({
    device: sender.device,
    record_id: copy.recordId,
    ward: sender.ward,
    kind: copy.kind,
    area: copy.area,
    fields: JSON.stringify(copy.fields),
    stamps: JSON.stringify(copy.stamps),
    received_at: ports.now(),
    settled_at: null,
    settlement: null,
  }))
  for (const some of inChunks(rows, 50)) {
    await db
      .insertInto('witness_copy')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['device', 'record_id']).doUpdateSet((excluded) => ({
          fields: excluded.ref('excluded.fields'),
          stamps: excluded.ref('excluded.stamps'),
          received_at: excluded.ref('excluded.received_at'),
          settled_at: null,
          settlement: null,
        })),
      )
      .execute()
  }
  if (rows.length > 0) await writeAudit(db, ports, { ward: sender.ward, actor: sender.device, action: 'witness', subjects: rows.map(({ record_id }) => record_id) })
  return rows.length
}

/** Copies that nobody has decided about and that the book does not hold by now, oldest first; what it holds is settled on the way. */
export async function openCopies(db: Db, ward: string): Promise<{ copy: WitnessCopyTable; present: KeptRecord | undefined }[]> {
  const rows = await db.selectFrom('witness_copy').selectAll().where('ward', '=', ward).where('settled_at', 'is', null).orderBy('received_at').orderBy('record_id').execute()
  const present = await recordsWith(db, rows.map((row) => row.record_id))
  return rows
    .map((copy) => ({ copy, present: present.get(copy.record_id) }))
    .filter(({ copy, present: record }) => !isCovered(JSON.parse(copy.stamps) as Record<string, FieldStamp>, record, ward))
}

/** True when the record holds every op of the copy, or values written later than the copy's. An erased record is not brought back. */
export function isCovered(copied: Readonly<Record<string, FieldStamp>>, record: KeptRecord | undefined, ward: string): boolean {
  if (!record) return false
  if (record.ward !== ward || record.erasedAt !== null) return true
  return Object.entries(copied).every(([field, stamp]) => {
    const now = record.stamps[field]
    return now !== undefined && (now.op === stamp.op || now.at > stamp.at)
  })
}

async function recordsWith(db: Db, ids: readonly string[]): Promise<Map<string, KeptRecord>> {
  const found = new Map<string, KeptRecord>()
  for (const some of inChunks([...new Set(ids)])) {
    const rows = await db.selectFrom('record').selectAll().where('id', 'in', some).execute()
    for (const row of rows) found.set(row.id, keptRecordOf(row))
  }
  return found
}
