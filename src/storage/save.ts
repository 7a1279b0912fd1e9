/** The only writing door for people: one form save = one transaction = one op per record changed. */
import { nextHlc } from '#domain/clock.ts'
import type { Json } from '#domain/json.ts'
import { MAX_OP_BYTES, type Op } from '#domain/op.ts'
import type { RecordChange } from '#domain/records/change.ts'
import { findKind } from '#domain/records/index.ts'
import { recordProblems, type FieldProblem } from '#domain/records/validate.ts'
import { chainDigest } from '#protocol/digest.ts'
import type { RecordRow } from './db.ts'
import { readMeta, writeMeta, type Identity } from './meta.ts'
import { layOp } from './overlay.ts'
import type { Phone } from './phone.ts'

/** What the caller learns: saved (durably), already saved by an earlier tap, or what does not fit. */
export type SaveResult =
  | { ok: true; txn: string; repeated: boolean }
  | { ok: false; problems: (FieldProblem & { id: string })[] }

/** Options of a save. */
export interface SaveOptions {
  /** The draft that it comes from: it ends in the same transaction, and a second save of it does nothing. */
  draft?: string
  /** The day in the field; today (Viet Nam) when left out. */
  occurredOn: string
}

/** A clock that is off by more than this is marked on every record (ms). */
export const TRUSTED_OFFSET_MS = 2 * 60 * 1000

/**
 * Saves changes and their ops together, or nothing. Resolves only after the transaction has committed with strict durability.
 * Rejects when the phone is not enrolled or storage fails (a full disk): the caller keeps the form and says so.
 */
export async function saveRecords(phone: Phone, changes: readonly RecordChange[], options: SaveOptions): Promise<SaveResult> {
  const { db } = phone
  return db.transaction('rw', [db.records, db.shadow, db.ops, db.drafts, db.meta], async () => {
    if (options.draft !== undefined && !(await db.drafts.get(options.draft))) {
      return { ok: true, txn: '', repeated: true }
    }
    const identity = await readMeta(phone, 'identity')
    if (!identity) throw new Error('save before enrolment')
    const before = await db.records.bulkGet(changes.map((change) => change.id))
    const filled = await Promise.all(changes.map((change, index) => fill(phone, identity, change, before[index], options)))
    const problems = filled.flatMap(({ change, row }) => problemsOf(change, row))
    if (problems.length > 0) return { ok: false, problems }
    const txn = phone.newId()
    for (const { change, row } of filled) await append(phone, identity, txn, change, row)
    if (options.draft !== undefined) await db.drafts.delete(options.draft)
    return { ok: true, txn, repeated: false }
  })
}

/** Adds the head to a new record and leaves out values that are already so. */
async function fill(phone: Phone, identity: Identity, change: RecordChange, row: RecordRow | undefined, options: SaveOptions) {
  const { clockOffsetMs } = await readMeta(phone, 'sync-state')
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
  const set = Object.fromEntries(
    Object.entries(wanted).filter(([field, value]) => JSON.stringify(row?.fields[field]) !== JSON.stringify(value)),
  )
  return { change: { ...change, set }, row }
}

function problemsOf(change: RecordChange, row: RecordRow | undefined): (FieldProblem & { id: string })[] {
  const kind = findKind(change.kind)
  if (!kind) throw new Error(`no record kind ${change.kind}`)
  return recordProblems(kind, { ...row?.fields, ...change.set }, true).map((problem) => ({ ...problem, id: change.id }))
}

async function append(phone: Phone, identity: Identity, txn: string, change: RecordChange, row: RecordRow | undefined) {
  if (Object.keys(change.set).length === 0) return
  const { db, ports } = phone
  const counter = await readMeta(phone, 'counter')
  const { clockOffsetMs } = await readMeta(phone, 'sync-state')
  const kind = findKind(change.kind)
  const base = Object.fromEntries(
    Object.keys(change.set).flatMap((field) => {
      const stamp = row?.stamps[field]
      return stamp ? [[field, stamp.op]] : []
    }),
  )
  const op: Op = {
    opId: phone.newId(),
    device: identity.device,
    n: counter.n + 1,
    txn,
    type: 'set',
    kind: change.kind,
    recordId: change.id,
    schemaVersion: kind?.version ?? 1,
    set: change.set,
    base,
    hlc: nextHlc(counter.hlc ?? undefined, ports.now() + (clockOffsetMs ?? 0), identity.device),
    author: identity.author,
    clock: { offsetMs: clockOffsetMs, trusted: Math.abs(clockOffsetMs ?? 0) <= TRUSTED_OFFSET_MS },
  }
  if (JSON.stringify(op).length > MAX_OP_BYTES) throw new RangeError(`op of ${change.kind} is too large`)
  const digest = chainDigest(counter.digest, op)
  if (!(await db.shadow.get(change.id))) await db.shadow.put({ id: change.id, state: row ?? null })
  await db.records.put(layOp(row ?? null, op))
  await db.ops.add({
    opId: op.opId, n: op.n, txn, recordId: change.id, status: 'waiting', op, digest,
    createdAt: ports.now(), receipt: null, receivedAt: null,
  })
  await writeMeta(phone, 'counter', { n: op.n, digest, hlc: op.hlc })
}
