/** Reads from the store all that a push may touch: records by id, earlier copies of its ops, what waits for its records. */
import type { Json } from '#domain/json.ts'
import type { FieldStamp } from '#domain/merge.ts'
import type { Op } from '#domain/op.ts'
import { findKind } from '#domain/records/index.ts'
import { liftSet } from '#domain/records/lift.ts'
import { referencedIds } from '#domain/records/validate.ts'
import { inChunks, type Db } from '../store/store.ts'
import type { ConflictTable, OpTable, RecordTable } from '../store/schema.ts'
import { isHeld } from './held.ts'
import { readOp, type PushedOp } from './read-op.ts'
import type { EarlierOp, KeptRecord } from './verdict.ts'
import type { Loaded, SaidByOp } from './working-set.ts'

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
    erasedAt: row.erased_at,
  }
}

/** An op read again from its row. */
export function heldOpOf(row: OpTable): HeldOp {
  const pushed = readOp(JSON.parse(row.body), row.device, row.n, row.digest)
  return { row, pushed }
}

/** Ops that wait for one of these records, with what else of their forms was put aside, and for what those would make, and so on; nearest first. */
export async function loadWaiting(db: Db, ward: string, recordIds: readonly string[]): Promise<HeldOp[]> {
  const found = new Map<string, HeldOp>()
  let frontier = [...new Set(recordIds)]
  while (frontier.length > 0) {
    const rows = await rowsIn(frontier, (ids) =>
      db.selectFrom('op').selectAll().where('ward', '=', ward).where('status', '=', 'waiting').where('resolved_at', 'is', null).where('waits_for', 'in', ids).execute(),
    )
    // A form is let in whole: what was refused of it is judged again with the part that waited for it.
    const forms = await rowsIn([...new Set(rows.map(({ txn }) => txn))], (txns) => db.selectFrom('op').selectAll().where('ward', '=', ward).where('txn', 'in', txns).where(isHeld).execute())
    const fresh = [...rows, ...forms].filter((row, at, all) => !found.has(placeOf(row)) && all.findIndex((one) => placeOf(one) === placeOf(row)) === at)
    for (const row of fresh) found.set(placeOf(row), heldOpOf(row))
    frontier = [...new Set(fresh.map((row) => row.record_id))].filter((id) => id !== '')
  }
  return [...found.values()]
}

/** Everything that deciding about these ops, and writing the decisions down, needs. */
export interface LoadedWorld extends Loaded {
  /** Clashes on these records that nobody has decided. */
  conflicts: readonly ConflictTable[]
}

/** Reads it. */
export async function loadFor(db: Db, ops: readonly PushedOp[]): Promise<LoadedWorld> {
  const parsed = ops.flatMap(({ op }) => (op && changesRecord(op) ? [op] : []))
  const own = [...new Set(parsed.map((op) => op.recordId))]
  const named = parsed.flatMap((op) => {
    const kind = findKind(op.kind)
    return kind ? referencedIds(kind, op.set) : []
  })
  const ids = [...new Set([...own, ...named])]
  const records = (await rowsIn(ids, (some) => db.selectFrom('record').selectAll().where('id', 'in', some).execute())).map(keptRecordOf)
  const held = await rowsIn(ids, (some) =>
    db.selectFrom('op').select(['record_id', 'op_id', 'author']).where('record_id', 'in', some).where(isHeld).execute(),
  )
  const touched = records.filter((record) => own.includes(record.id))
  const clinical = touched.filter(({ id }) => parsed.some((op) => op.recordId === id && mayClash(op)))
  const conflicts = await rowsIn(clinical.map(({ id }) => id), (some) =>
    db.selectFrom('conflict').selectAll().where('record_id', 'in', some).where('resolved_by', 'is', null).orderBy('id').execute(),
  )
  const disputed = touched.filter((record) => {
    const onIt = parsed.filter((op) => op.recordId === record.id)
    // Of two ops on one field the second finds the first there, whatever it saw.
    return conflicts.some((conflict) => conflict.record_id === record.id) || onIt.some((op) => !sawAll(op, record)) || setTwice(onIt)
  })
  return { records, held, said: await loadSaid(db, disputed), conflicts, rows: await loadRows(db, ops.map(({ opId }) => opId)) }
}

function changesRecord({ type }: Op): boolean {
  return type === 'set' || type === 'resolve'
}

/** Only clinical fields clash; asking after clashes of others would be in vain. */
function mayClash({ type, kind, set }: Op): boolean {
  return type === 'resolve' || (findKind(kind)?.clinical ?? []).some((field) => Object.hasOwn(set, field))
}

function sawAll(op: Op, record: KeptRecord): boolean {
  return Object.keys(op.set).every((field) => op.base[field] === record.stamps[field]?.op)
}

function setTwice(ops: readonly Op[]): boolean {
  const fields = ops.flatMap(({ set }) => Object.keys(set))
  return new Set(fields).size < fields.length
}

/** Rows of these ops, under whatever number; copies of them tell nothing more. */
async function loadRows(db: Db, opIds: readonly string[]): Promise<Map<string, EarlierOp[]>> {
  const found = await rowsIn([...new Set(opIds)], (some) => db.selectFrom('op').selectAll().where('op_id', 'in', some).where('status', '<>', 'duplicate').execute())
  return Map.groupBy(found, (row) => row.op_id)
}

/** What each op of these records had seen and said; read from the ops themselves, which are never altered. */
async function loadSaid(db: Db, records: readonly KeptRecord[]): Promise<Map<string, SaidByOp>> {
  const rows = await rowsIn(records.map((record) => record.id), (some) =>
    db.selectFrom('op').select(['device', 'n', 'op_id', 'body', 'digest', 'status']).where('record_id', 'in', some).where('status', '<>', 'duplicate').execute(),
  )
  const said = new Map<string, SaidByOp>()
  for (const row of rows) {
    const { op } = readOp(JSON.parse(row.body), row.device, row.n, row.digest)
    const isEffective = row.status === 'accepted' || row.status === 'conflict'
    if (!op || !changesRecord(op) || (said.has(row.op_id) && !isEffective)) continue
    const kind = findKind(op.kind)
    said.set(row.op_id, { base: op.base, set: kind ? liftSet(kind, op.schemaVersion, op.set) : op.set, isEffective })
  }
  return said
}

async function rowsIn<T>(ids: readonly string[], read: (some: string[]) => Promise<T[]>): Promise<T[]> {
  const rows: T[] = []
  for (const some of inChunks(ids)) rows.push(...(await read(some)))
  return rows
}

function placeOf({ device, n }: { device: string; n: number }): string {
  return `${device} ${n}`
}
