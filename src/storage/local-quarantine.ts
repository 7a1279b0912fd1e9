/** Sets a form aside that no message can carry: words without weight take its numbers, so that all behind it goes on. */
import type { RejectionCode } from '#protocol/problems.ts'
import type { Op } from '#domain/op.ts'
import { chainDigest } from '#protocol/digest.ts'
import type { OpRow } from './db.ts'
import { readMetas, writeMeta } from './meta.ts'
import type { Phone } from './phone.ts'
import { checkFence } from './remote/fence.ts'

/**
 * The form stays in the outbox as refused, under numbers below all others, to be mended or taken back here.
 * The endpoint has seen neither it nor anything behind it, so the digests from its number on are made anew.
 */
export async function setAside(phone: Phone, fence: number, form: readonly OpRow[], code: RejectionCode, before: string): Promise<void> {
  const { db } = phone
  await db.transaction('rw', [db.ops, db.meta], async () => {
    await checkFence(phone, fence)
    const [counter, identity] = await readMetas(phone, 'counter', 'identity')
    const present = await db.ops.bulkGet(form.map((row) => row.opId))
    const [first] = form
    if (!first || !identity || form.some((row, at) => present[at]?.n !== row.n)) return
    const stuck = new Set(form.map((row) => row.opId))
    const rest = await db.ops.where('n').aboveOrEqual(first.n).toArray()
    await db.ops.bulkDelete(rest.map((row) => row.opId))
    let digest = before
    const rows = rest.map((row): OpRow => {
      const sent = stuck.has(row.opId) ? placeholder(phone, row, identity.author) : row
      digest = chainDigest(digest, sent.op)
      return { ...sent, digest }
    })
    const lowest = Math.min((await db.ops.orderBy('n').first())?.n ?? 0, 0)
    const aside = form.map((row, at): OpRow => {
      const receipt = { opId: row.opId, n: row.n, status: 'rejected' as const, seq: 0, code }
      return { ...row, n: lowest - form.length + at, status: 'refused', receipt }
    })
    await db.ops.bulkAdd([...rows, ...aside])
    await writeMeta(phone, 'counter', { ...counter, digest })
  })
}

function placeholder(phone: Phone, { op: stuck, createdAt }: OpRow, author: string): OpRow {
  const { device, n, recordId, hlc } = stuck
  const opId = phone.newId()
  const kind = typeof stuck.kind === 'string' ? stuck.kind.slice(0, 40) : ''
  const op: Op = {
    opId, device, n, txn: phone.newId(), type: 'ask', kind, recordId, schemaVersion: 1, set: {}, base: {}, hlc, author,
    clock: { offsetMs: null, trusted: false },
  }
  return { opId, n, txn: op.txn, recordId, status: 'waiting', op, digest: '', createdAt, receipt: null, receivedAt: null }
}
