/** The one place that numbers ops: number, clock stamp and digest come from the counter that is written in the same transaction. */
import { nextHlc } from '#domain/clock.ts'
import type { Json } from '#domain/json.ts'
import { MAX_OP_BYTES, type Op } from '#domain/op.ts'
import { findKind } from '#domain/records/index.ts'
import { chainDigest } from '#protocol/digest.ts'
import type { OpRow } from './db.ts'
import { readMetas, writeMeta, type Identity, type OpCounter } from './meta.ts'
import type { Phone } from './phone.ts'

/** A clock that is off by more than this is marked on every record (ms). */
export const TRUSTED_OFFSET_MS = 2 * 60 * 1000

/** What its author decides about an op; the rest is given by the phone. */
export interface OpWish {
  type: Op['type']
  kind: string
  recordId: string
  set: Record<string, Json>
  base: Record<string, string>
  settles?: string[]
}

/** Who writes, and what is known of the clock. */
export interface Writer {
  identity: Identity
  counter: OpCounter
  clockOffsetMs: number | null
}

/** Reads who writes; undefined before the phone is enrolled. Within a transaction over `meta`. */
export async function openWriter(phone: Phone): Promise<Writer | undefined> {
  const [identity, counter, sync] = await readMetas(phone, 'identity', 'counter', 'sync-state')
  return identity ? { identity, counter, clockOffsetMs: sync.clockOffsetMs } : undefined
}

/** Numbers and stores the ops of one save. Within a transaction over `ops` and `meta`; throws RangeError when one is too large. */
export async function writeOps(phone: Phone, writer: Writer, txn: string, wishes: readonly OpWish[]): Promise<OpRow[]> {
  const rows: OpRow[] = []
  for (const wish of wishes) {
    const row = nextRow(phone, writer, txn, wish)
    writer.counter = { n: row.n, digest: row.digest, hlc: row.op.hlc }
    rows.push(row)
  }
  if (rows.length === 0) return rows
  await Promise.all([phone.db.ops.bulkAdd(rows), writeMeta(phone, 'counter', writer.counter)])
  return rows
}

function nextRow(phone: Phone, { identity, counter, clockOffsetMs }: Writer, txn: string, wish: OpWish): OpRow {
  const { settles, ...wished } = wish
  const text = JSON.stringify({
    opId: phone.newId(),
    device: identity.device,
    n: counter.n + 1,
    txn,
    ...wished,
    schemaVersion: findKind(wish.kind)?.version ?? 1,
    ...(settles && settles.length > 0 ? { settles } : {}),
    hlc: nextHlc(counter.hlc ?? undefined, phone.ports.now() + (clockOffsetMs ?? 0), identity.device),
    author: identity.author,
    clock: { offsetMs: clockOffsetMs, trusted: Math.abs(clockOffsetMs ?? 0) <= TRUSTED_OFFSET_MS },
  })
  if (text.length > MAX_OP_BYTES) throw new RangeError(`op of ${wish.kind} is too large`)
  // What is kept is what the wire will carry: a value that JSON drops would else break the digest chain at the endpoint.
  const op = JSON.parse(text) as Op
  return {
    opId: op.opId, n: op.n, txn, recordId: op.recordId, status: 'waiting', op, digest: chainDigest(counter.digest, op),
    createdAt: phone.ports.now(), receipt: null, receivedAt: null,
  }
}
