/** Reads from the store all that a push may touch: records by id, earlier copies of its ops, what waits for its records. */
import type { Json } from '#domain/json.ts'
import type { FieldStamp } from '#domain/merge.ts'
import type { Op } from '#domain/op.ts'
import { findKind } from '#domain/records/index.ts'
import { referencedIds } from '#domain/records/validate.ts'
import { inChunks, type Db } from '../store/store.ts'
import type { OpTable, RecordTable } from '../store/schema.ts'
import { readOp, type PushedOp } from './read-op.ts'
import type { EarlierOp, KeptRecord } from './verdict.ts'
import type { Loaded } from './working-set.ts'

/** An op that was put aside earlier, with the row that it has. */
export interface HeldOp {
  row: OpTable
  pushed: PushedOp
}

/** A record as its row says. */
export function keptRecordOf(row: RecordTable): KeptRecord {
  return {
    id: row.id,
    kind: row.kind,
    ward: row.ward,
    createdBy: row.created_by,
    receivedAt: row.received_at,
    fields: JSON.parse(row.fields) as Record<string, Json>,
    stamps: JSON.parse(row.stamps) as Record<string, FieldStamp>,
  }
}

/** An op read again from its row. */
export function heldOpOf(row: OpTable): HeldOp {
  const pushed = readOp(JSON.parse(row.body), row.device, row.n, row.digest)
  return { row, pushed }
}

/** Ops that wait for one of these records, and for what those would make, and so on; nearest first. */
export async function loadWaiting(db: Db, ward: string, recordIds: readonly string[]): Promise<HeldOp[]> {
  const found = new Map<string, HeldOp>()
  let frontier = [...new Set(recordIds)]
  while (frontier.length > 0) {
    const rows = await rowsIn(frontier, (ids) =>
      db.selectFrom('op').selectAll().where('ward', '=', ward).where('status', '=', 'waiting').where('waits_for', 'in', ids).execute(),
    )
    const fresh = rows.filter((row) => !found.has(placeOf(row)))
    for (const row of fresh) found.set(placeOf(row), heldOpOf(row))
    frontier = [...new Set(fresh.map((row) => row.record_id))].filter((id) => id !== '')
  }
  return [...found.values()]
}

/** Everything that deciding about these ops needs. */
export async function loadFor(db: Db, ops: readonly PushedOp[]): Promise<Loaded> {
  const parsed = ops.flatMap(({ op }) => (op ? [op] : []))
  const own = parsed.map((op) => op.recordId)
  const named = parsed.flatMap((op) => {
    const kind = findKind(op.kind)
    return kind ? referencedIds(kind, op.set) : []
  })
  const ids = [...new Set([...own, ...named])]
  const records = (await rowsIn(ids, (some) => db.selectFrom('record').selectAll().where('id', 'in', some).execute())).map(keptRecordOf)
  const held = await rowsIn(ids, (some) =>
    db.selectFrom('op').select('record_id').distinct().where('record_id', 'in', some).where('status', 'in', ['rejected', 'waiting']).where('resolved_at', 'is', null).execute(),
  )
  return {
    records,
    earlierOps: await loadEarlier(db, parsed.map((op) => op.opId)),
    held: new Set(held.map((row) => row.record_id)),
    bases: await loadBases(db, records.filter((record) => parsed.some((op) => op.recordId === record.id && !sawAll(op, record)))),
  }
}

function sawAll(op: Op, record: KeptRecord): boolean {
  return Object.keys(op.set).every((field) => op.base[field] === record.stamps[field]?.op)
}

async function loadEarlier(db: Db, opIds: readonly string[]): Promise<Map<string, EarlierOp>> {
  const rows = await rowsIn(opIds, (some) =>
    db.selectFrom('op').selectAll().where('op_id', 'in', some).where('status', 'in', ['accepted', 'conflict', 'waiting']).execute(),
  )
  return new Map(rows.map((row) => [row.op_id, row]))
}

/** What each op of these records had seen; read from the ops themselves, which are never altered. */
async function loadBases(db: Db, records: readonly KeptRecord[]): Promise<Map<string, Record<string, string>>> {
  const rows = await rowsIn(records.map((record) => record.id), (some) =>
    db.selectFrom('op').select(['op_id', 'body']).where('record_id', 'in', some).where('status', 'in', ['accepted', 'conflict']).execute(),
  )
  return new Map(rows.map((row) => [row.op_id, (JSON.parse(row.body) as { base: Record<string, string> }).base]))
}

async function rowsIn<T>(ids: readonly string[], read: (some: string[]) => Promise<T[]>): Promise<T[]> {
  const rows: T[] = []
  for (const some of inChunks(ids)) rows.push(...(await read(some)))
  return rows
}

function placeOf({ device, n }: { device: string; n: number }): string {
  return `${device} ${n}`
}
