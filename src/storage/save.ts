/** The writing door for people: one form save = one transaction = one op per record changed; a save of a refused record mends it. */
import { sameJson, type Json } from '#domain/json.ts'
import type { RecordChange } from '#domain/records/change.ts'
import { findKind } from '#domain/records/index.ts'
import { recordProblems, type FieldProblem } from '#domain/records/validate.ts'
import type { OpRow, RecordRow } from './db.ts'
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
  // All that is asked for is asked at once, and all that is written is written at once: each turn to the database and back costs a small phone 10 ms.
  const [writer, before, grounds] = await Promise.all([
    openWriter(phone), db.records.bulkGet(changes.map(({ id }) => id)), Promise.all(changes.map(({ id }) => groundOf(phone, id))),
  ])
  if (!writer) throw new Error('save before enrolment')
  const filled = changes.map((change, index) => fill(phone, writer, change, before[index], options))
  const problems = filled.flatMap(({ change, row }) => problemsOf(change, row))
  if (problems.length > 0) return { ok: false, problems }
  const txn = phone.newId()
  const laid = filled.flatMap(({ change, row }, at) => {
    const ground = grounds[at]
    return ground && (Object.keys(change.set).length > 0 || ground.refused.length > 0) ? [{ change, row, ground }] : []
  })
  const written = writeOps(phone, writer, txn, laid.map(({ change, ground }) => wishOf(change, ground)))
  const ended = options.draft === undefined ? undefined : db.drafts.delete(options.draft)
  await Promise.all([written.then((ops) => layUpon(phone, laid, ops)), ended])
  // A second tap finds everything as it wants it: it makes nothing new, and nothing that differs is ever thrown away.
  return { ok: true, txn, repeated: laid.length === 0 }
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

/** A change that makes an op, with what it is written upon. */
interface LaidChange {
  change: RecordChange
  row: RecordRow | undefined
  ground: Ground
}

/** Lays each op upon its record, keeps what the endpoint had beneath, and marks what it replaces. */
async function layUpon({ db }: Phone, laid: readonly LaidChange[], ops: readonly OpRow[]): Promise<void> {
  const bare = laid.filter(({ ground }) => !ground.isCovered)
  const replaced = laid.flatMap(({ ground }) => ground.settled)
  await Promise.all([
    bare.length > 0 && db.shadow.bulkPut(bare.map(({ change, row }) => ({ id: change.id, state: row ?? null }))),
    ...replaced.map(({ opId }) => db.ops.update(opId, { status: 'replaced' })),
    db.records.bulkPut(laid.flatMap(({ row, ground }, at) => {
      const op = ops[at]?.op
      return op ? [layOp(ground.refused.length > 0 ? ground.under : (row ?? null), op)] : []
    })),
  ])
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
