/** The writing door for people: one form save = one transaction = one op per record changed; a save of a refused record mends it. */
import { sameJson, type Json } from '#domain/json.ts'
import type { RecordChange } from '#domain/records/change.ts'
import { findKind } from '#domain/records/index.ts'
import { recordProblems, type FieldProblem } from '#domain/records/validate.ts'
import type { RecordRow } from './db.ts'
import { groundOf, isKnownThere, type Ground } from './ground.ts'
import { openWriter, TRUSTED_OFFSET_MS, writeOps, type OpWish, type Writer } from './op-writer.ts'
import { layOp } from './overlay.ts'
import type { Phone } from './phone.ts'
import { withRoom } from './room.ts'

export { TRUSTED_OFFSET_MS }

/** What the caller learns: saved (durably), already saved by an earlier tap, or what does not fit. */
export type SaveResult =
  | { ok: true; txn: string; repeated: boolean }
  | { ok: false; problems: (FieldProblem & { id: string })[] }

/** Options of a save. */
export interface SaveOptions {
  /** The draft that it comes from: it ends in the same transaction. Its records' ids make a second save of the same answers change nothing. */
  draft?: string
  /** The day in the field; today (Viet Nam) when left out. */
  occurredOn: string
}

/**
 * Saves changes and their ops together, or nothing. Resolves only after the transaction has committed with strict durability.
 * Rejects with `StorageFullError` when the disk is full also after room was made: the caller keeps the form and says so.
 */
export async function saveRecords(phone: Phone, changes: readonly RecordChange[], options: SaveOptions): Promise<SaveResult> {
  const { db } = phone
  return withRoom(phone, () =>
    db.transaction('rw', [db.records, db.shadow, db.ops, db.drafts, db.meta], async () => save(phone, changes, options)),
  )
}

async function save(phone: Phone, changes: readonly RecordChange[], options: SaveOptions): Promise<SaveResult> {
  const { db } = phone
  const writer = await openWriter(phone)
  if (!writer) throw new Error('save before enrolment')
  const before = await db.records.bulkGet(changes.map((change) => change.id))
  const filled = changes.map((change, index) => fill(phone, writer, change, before[index], options))
  const problems = filled.flatMap(({ change, row }) => problemsOf(change, row))
  if (problems.length > 0) return { ok: false, problems }
  const txn = phone.newId()
  const first = writer.counter.n
  for (const { change, row } of filled) await append(phone, writer, txn, change, row)
  if (options.draft !== undefined) await db.drafts.delete(options.draft)
  // A second tap finds everything as it wants it: it makes nothing new, and nothing that differs is ever thrown away.
  return { ok: true, txn, repeated: writer.counter.n === first }
}

/** Adds the head to a new record and leaves out values that are already so. */
function fill(phone: Phone, { identity, clockOffsetMs }: Writer, change: RecordChange, row: RecordRow | undefined, options: SaveOptions) {
  const unsure = Math.abs(clockOffsetMs ?? 0) > TRUSTED_OFFSET_MS
  const head: Record<string, Json> = row
    ? {}
    : {
        occurredOn: options.occurredOn,
        recordedAt: phone.ports.now() + (clockOffsetMs ?? 0),
        author: identity.author,
        device: identity.device,
        ...(unsure ? { clockUnsure: true } : {}),
      }
  const wanted = { ...head, ...change.set }
  const set = Object.fromEntries(Object.entries(wanted).filter(([field, value]) => value !== undefined && !sameJson(row?.fields[field], value)))
  return { change: { ...change, set }, row }
}

function problemsOf(change: RecordChange, row: RecordRow | undefined): (FieldProblem & { id: string })[] {
  const kind = findKind(change.kind)
  if (!kind) throw new Error(`no record kind ${change.kind}`)
  return recordProblems(kind, { ...row?.fields, ...change.set }, true).map((problem) => ({ ...problem, id: change.id }))
}

async function append(phone: Phone, writer: Writer, txn: string, change: RecordChange, row: RecordRow | undefined): Promise<void> {
  const ground = await groundOf(phone, change.id)
  if (Object.keys(change.set).length === 0 && ground.refused.length === 0) return
  const [written] = await writeOps(phone, writer, txn, [wishOf(change, ground)])
  if (!written) return
  const { db } = phone
  if (!ground.isCovered) await db.shadow.put({ id: change.id, state: row ?? null })
  for (const { opId } of ground.settled) await db.ops.update(opId, { status: 'replaced' })
  await db.records.put(layOp(ground.refused.length > 0 ? ground.under : (row ?? null), written.op))
}

/** The op carries all that the refused ones wanted, so that it stands without them, and names what it was written over. */
function wishOf(change: RecordChange, { under, refused, settled }: Ground): OpWish {
  const set: Record<string, Json> = {}
  const base: Record<string, string> = {}
  for (const { op } of refused) {
    for (const [field, value] of Object.entries(op.set)) {
      set[field] = value
      // Should the endpoint have let it in meanwhile, then its author has seen it all the same.
      base[field] = op.opId
    }
  }
  Object.assign(set, change.set)
  for (const field of Object.keys(set)) {
    const stamp = under?.stamps[field]
    if (stamp) base[field] = stamp.op
  }
  return { type: 'set', kind: change.kind, recordId: change.id, set, base, settles: settled.filter(isKnownThere).map(({ opId }) => opId) }
}
