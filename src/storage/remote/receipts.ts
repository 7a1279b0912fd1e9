/** Takes in what became of own ops: answers to a push, and fates that changed later, told by a pull. */
import type { OpReceipt, PushReply } from '#protocol/push.ts'
import type { OpRow } from '../db.ts'
import { readMetas, writeMeta } from '../meta.ts'
import type { Phone } from '../phone.ts'
import { noteDirectives } from './directives.ts'
import { checkFence } from './fence.ts'
import { rebuildViews } from './server-states.ts'

/** Stores a push's answer: receipts and how far the endpoint has it all, in one transaction. */
export async function applyPushReply(phone: Phone, fence: number, reply: PushReply): Promise<void> {
  const { db } = phone
  await db.transaction('rw', [db.records, db.shadow, db.ops, db.meta], async () => {
    await checkFence(phone, fence)
    const [ack, scope, sync] = await readMetas(phone, 'ack', 'scope', 'sync-state')
    const answered = await takeReceipts(phone, reply.results, reply.serverTime, scope?.areas)
    // The endpoint may have more under this device's name, from a copy of this phone: only what was sent from here counts as answered.
    const own = answered.filter(({ n }) => n <= reply.ackN && n > ack.ackN).sort((left, right) => right.n - left.n)[0]
    const { ackN, digest } = own ? { ackN: own.n, digest: own.digest } : ack
    await writeMeta(phone, 'ack', { ackN, digest, mark: reply.mark, backupN: Math.min(reply.backupN, ackN) })
    // Work moves: there is nothing to raise an alarm about.
    await writeMeta(phone, 'sync-state', { ...sync, clockOffsetMs: reply.serverTime - phone.ports.now(), stalledSince: null })
    await noteDirectives(phone, reply.directives)
  })
}

/** Stores receipts, newer over older, and returns the rows that they were for. Within a transaction over `records`, `shadow` and `ops`. */
export async function takeReceipts(phone: Phone, receipts: readonly OpReceipt[], serverTime: number, areas?: readonly string[]): Promise<OpRow[]> {
  if (receipts.length === 0) return []
  const { db } = phone
  const rows = await db.ops.bulkGet(receipts.map(({ opId }) => opId))
  const changed = receipts.flatMap((receipt, at): OpRow[] => {
    const row = rows[at]
    return row ? [{ ...row, status: statusAfter(row, receipt), receipt, receivedAt: row.receivedAt ?? serverTime }] : []
  })
  await db.ops.bulkPut(changed)
  await rebuildViews(phone, changed.map((row) => row.recordId), areas)
  return changed
}

/** What its author did with a form here outlasts what the endpoint says of it. */
function statusAfter({ status }: OpRow, receipt: OpReceipt): OpRow['status'] {
  if (status === 'withdrawn' || status === 'replaced') return status
  if (receipt.status === 'accepted' || receipt.status === 'conflict') return 'sent'
  // Somebody has dealt with it: put aside by the station, or taken back from another copy of this phone.
  if (receipt.code === 'settled') return 'withdrawn'
  // The family had it erased: nothing of what was written about it stays in sight.
  if (receipt.code === 'erased') return 'withdrawn'
  if (receipt.status === 'rejected' || receipt.status === 'waiting') return 'refused'
  return receipt.status === 'duplicate' && receipt.code ? 'refused' : 'sent'
}
