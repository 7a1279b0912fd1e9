/** What the syncer takes from the outbox: the next ops in order, and how much waits. */
import { groupBy } from '#domain/group-by.ts'
import { opSchema, MAX_OP_BYTES } from '#domain/op.ts'
import { canonicalJson, type Json } from '#domain/json.ts'
import type { RejectionCode } from '#protocol/problems.ts'
import type { OpRow } from './db.ts'
import { readMeta } from './meta.ts'
import { changesRecord } from './overlay.ts'
import type { Phone } from './phone.ts'

/** Ops as they go out together. */
export interface Batch {
  rows: OpRow[]
  /** Chain digest before the first of them. */
  digest: string
  /** A form at the head of the outbox that no message can carry, and why; then there are no rows. */
  stuck: { rows: OpRow[]; code: RejectionCode } | undefined
}

/** Ops without an answer, in order, from the first number the endpoint lacks; form by form; bounded by count and bytes, and ended before a form that no message can carry. */
export async function nextBatch(phone: Phone, maxOps: number, maxBytes: number): Promise<Batch> {
  const ack = await readMeta(phone, 'ack')
  const found = await wholeForms(phone, ack.ackN, maxOps)
  const digest = found[0] ? await digestBefore(phone, found[0].n) : ack.digest
  const rows: OpRow[] = []
  let bytes = 0
  for (const form of groupBy(found, (row) => row.txn).values()) {
    const texts = form.map(wireText)
    const fault = texts.find((text) => typeof text !== 'string')
    if (fault && rows.length > 0) break
    if (fault) return { rows, digest, stuck: { rows: form, code: fault.code } }
    bytes += texts.reduce((sum, text) => sum + (typeof text === 'string' ? text.length : 0), 0)
    if (bytes > maxBytes && rows.length > 0) break
    rows.push(...form)
  }
  return { rows, digest, stuck: undefined }
}

/** Ops above a number, in whole forms: the endpoint takes a form whole or not at all, and sees as one what comes together. */
async function wholeForms(phone: Phone, above: number, maxOps: number): Promise<OpRow[]> {
  const found = await phone.db.ops.where('n').above(above).limit(maxOps).toArray()
  const last = found.at(-1)
  if (!last || found.length < maxOps) return found
  const rest = await phone.db.ops.where('n').above(last.n).until((row) => row.txn !== last.txn).toArray()
  const isCut = rest.length > 0 && found[0]?.txn !== last.txn
  return isCut ? found.filter((row) => row.txn !== last.txn) : [...found, ...rest]
}

/** True when an op has no answer yet. */
export async function hasUnsent(phone: Phone): Promise<boolean> {
  const ack = await readMeta(phone, 'ack')
  return (await phone.db.ops.where('n').above(ack.ackN).limit(1).primaryKeys()).length > 0
}

/** Forms without an answer. */
export async function unsentForms(phone: Phone): Promise<{ count: number; oldestAt: number | null }> {
  const rows = (await phone.db.ops.where('status').equals('waiting').toArray()).filter((row) => changesRecord(row.op))
  const oldest = rows.reduce((first, row) => Math.min(first, row.createdAt), Infinity)
  return { count: new Set(rows.map((row) => row.txn)).size, oldestAt: rows.length === 0 ? null : oldest }
}

/** Digest of the op before `n`: what the endpoint must have as well. */
async function digestBefore(phone: Phone, n: number): Promise<string> {
  const ack = await readMeta(phone, 'ack')
  if (ack.ackN === n - 1) return ack.digest
  const row = await phone.db.ops.where('n').equals(n - 1).first()
  return row?.digest ?? ack.digest
}

/** The op as text; a code when it has none that an endpoint could read as the same op. */
function wireText({ op }: OpRow): string | { code: RejectionCode } {
  const parsed = opSchema.safeParse(op)
  if (!parsed.success) return { code: 'wrong-field' }
  const text = JSON.stringify(op)
  if (text.length > MAX_OP_BYTES) return { code: 'too-large' }
  return canonicalJson(JSON.parse(text) as Json) === canonicalJson({ ...op }) ? text : { code: 'wrong-field' }
}
