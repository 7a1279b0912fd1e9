/** What the syncer takes from the outbox, and what a person does with a refused form: mend it or take it back. */
import type { OpRow } from './db.ts'
import { readMeta, writeMeta } from './meta.ts'
import type { Phone } from './phone.ts'
import { viewOf } from './overlay.ts'

/** Ops without an answer, in order, from the first number the endpoint lacks; bounded by count and bytes. */
export async function nextBatch(phone: Phone, maxOps: number, maxBytes: number): Promise<OpRow[]> {
  const ack = await readMeta(phone, 'ack')
  const rows = await phone.db.ops.where('n').above(ack.ackN).limit(maxOps).toArray()
  let bytes = 0
  const end = rows.findIndex((row) => (bytes += JSON.stringify(row.op).length) > maxBytes)
  return end === -1 ? rows : rows.slice(0, Math.max(1, end))
}

/** Digest of the op before `n`: what the endpoint must have as well. */
export async function digestBefore(phone: Phone, n: number): Promise<string> {
  const ack = await readMeta(phone, 'ack')
  if (ack.ackN === n - 1) return ack.digest
  const row = await phone.db.ops.where('n').equals(n - 1).first()
  return row?.digest ?? ack.digest
}

/** Becomes the one syncer: answers to any earlier one are from now on thrown away. */
export async function takeFence(phone: Phone): Promise<number> {
  return phone.db.transaction('rw', phone.db.meta, async () => {
    const fence = (await readMeta(phone, 'fence')) + 1
    await writeMeta(phone, 'fence', fence)
    return fence
  })
}

/** Takes a refused form back on the person's word: its records show the endpoint's state again. */
export async function withdrawForm(phone: Phone, txn: string): Promise<void> {
  const { db } = phone
  await db.transaction('rw', [db.records, db.shadow, db.ops], async () => {
    const rows = await db.ops.filter((row) => row.txn === txn && row.status === 'refused').toArray()
    for (const row of rows) await db.ops.update(row.opId, { status: 'withdrawn' })
    for (const id of new Set(rows.map((row) => row.recordId))) {
      const shadow = await db.shadow.get(id)
      const state = shadow?.state ?? null
      const rest = await db.ops.where('recordId').equals(id).toArray()
      const view = viewOf(state, rest)
      await (view ? db.records.put(view) : db.records.delete(id))
    }
  })
}
