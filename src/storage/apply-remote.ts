/** The second and last door: what the endpoint says. It never writes the outbox's ops anew, and moves the cursor with the rows. */
import { EMPTY_DIGEST } from '#protocol/digest.ts'
import type { AreaPage, FeedRow, Scope } from '#protocol/pull.ts'
import type { OpReceipt, PushReply } from '#protocol/push.ts'
import type { OpRow, RecordRow } from './db.ts'
import { readMeta, writeMeta } from './meta.ts'
import { isUnanswered, linksOf, viewOf } from './overlay.ts'
import type { Phone } from './phone.ts'

/** Thrown inside the transaction when another syncer has taken over: nothing of this answer is kept. */
export class FencedError extends Error {}

/** Stores a push's answer: receipts and how far the endpoint has it all, in one transaction. */
export async function applyPushReply(phone: Phone, fence: number, reply: PushReply): Promise<void> {
  const { db } = phone
  await db.transaction('rw', [db.records, db.shadow, db.ops, db.meta], async () => {
    await checkFence(phone, fence)
    const touched = new Set<string>()
    for (const receipt of reply.results) {
      const row = await db.ops.get(receipt.opId)
      if (!row || row.status === 'withdrawn') continue
      await db.ops.update(receipt.opId, { status: statusOf(receipt), receipt, receivedAt: reply.serverTime })
      touched.add(row.recordId)
    }
    for (const id of touched) await rebuild(phone, id)
    const ack = await readMeta(phone, 'ack')
    await writeMeta(phone, 'ack', {
      ackN: Math.max(ack.ackN, reply.ackN),
      digest: reply.ackN >= ack.ackN ? reply.digest : ack.digest,
      mark: reply.mark,
      backupN: reply.backupN,
    })
  })
}

/** Stores one page of an area with its cursor. A page that was asked from another place than the present cursor is ignored. */
export async function applyPage(phone: Phone, fence: number, page: AreaPage): Promise<boolean> {
  const { db } = phone
  return db.transaction('rw', [db.records, db.shadow, db.ops, db.meta], async () => {
    await checkFence(phone, fence)
    const cursors = await readMeta(phone, 'cursors')
    const present = cursors[page.area]?.seq ?? 0
    if (page.from !== present) return false
    for (const row of page.rows) await applyRow(phone, page.area, row)
    await writeMeta(phone, 'cursors', { ...cursors, [page.area]: page.next })
    return true
  })
}

/** Stores the scope; rows of areas that are no longer in it go, except those with unsent work. */
export async function applyScope(phone: Phone, fence: number, scope: Scope): Promise<void> {
  const { db } = phone
  await db.transaction('rw', [db.records, db.shadow, db.ops, db.meta], async () => {
    await checkFence(phone, fence)
    const before = await readMeta(phone, 'scope')
    await writeMeta(phone, 'scope', scope)
    const lost = (before?.areas ?? []).filter((area) => !scope.areas.includes(area))
    if (lost.length === 0) return
    const cursors = await readMeta(phone, 'cursors')
    await writeMeta(phone, 'cursors', Object.fromEntries(Object.entries(cursors).filter(([area]) => !lost.includes(area))))
    const gone = await db.records.filter((row) => lost.includes(row.area)).toArray()
    for (const row of gone) {
      if ((await unansweredOf(phone, row.id, row.seq)).length === 0) await db.records.delete(row.id)
    }
  })
}

/** The endpoint has lost history that this phone has: read everything anew, and send again what it no longer has. */
export async function rewind(phone: Phone, fence: number, serverAckN: number): Promise<void> {
  const { db } = phone
  await db.transaction('rw', [db.ops, db.meta], async () => {
    await checkFence(phone, fence)
    await writeMeta(phone, 'cursors', {})
    const ack = await readMeta(phone, 'ack')
    const last = await db.ops.where('n').equals(serverAckN).first()
    await writeMeta(phone, 'ack', { ...ack, ackN: serverAckN, digest: serverAckN === 0 ? EMPTY_DIGEST : (last?.digest ?? ack.digest), mark: '' })
    await db.ops.where('n').above(serverAckN).modify({ status: 'waiting', receipt: null, receivedAt: null })
  })
}

async function applyRow(phone: Phone, area: string, feed: FeedRow): Promise<void> {
  const { db } = phone
  const present = await db.records.get(feed.recordId)
  const shadow = await db.shadow.get(feed.recordId)
  const known = shadow ? shadow.state : (present ?? null)
  if (feed.state !== 'put') {
    // A move writes moved-out in the old area and put in the new one: only the area that it still lies in may take it away.
    if (known && known.area !== area) return
    await settle(phone, feed.recordId, null)
    return
  }
  if (known && known.seq > feed.seq) return
  await settle(phone, feed.recordId, rowOf(area, feed))
}

function rowOf(area: string, feed: FeedRow): RecordRow {
  const fields = (feed.fields ?? {}) as RecordRow['fields']
  return {
    id: feed.recordId,
    kind: feed.kind,
    area,
    links: linksOf(feed.kind, fields),
    fields,
    stamps: feed.stamps ?? {},
    seq: feed.seq,
    receivedAt: feed.receivedAt ?? null,
  }
}

/** Takes the endpoint's state in and lays what is still unanswered on it. */
async function settle(phone: Phone, id: string, state: RecordRow | null): Promise<void> {
  const { db } = phone
  const unanswered = await unansweredOf(phone, id, state?.seq ?? 0)
  if (unanswered.length === 0) {
    await db.shadow.delete(id)
    await (state ? db.records.put(state) : db.records.delete(id))
    return
  }
  await db.shadow.put({ id, state })
  const view = viewOf(state, unanswered)
  await (view ? db.records.put(view) : db.records.delete(id))
}

async function rebuild(phone: Phone, id: string): Promise<void> {
  const shadow = await phone.db.shadow.get(id)
  if (shadow) await settle(phone, id, shadow.state)
}

async function unansweredOf(phone: Phone, id: string, serverSeq: number): Promise<OpRow[]> {
  const rows = await phone.db.ops.where('recordId').equals(id).toArray()
  return rows.filter((row) => isUnanswered(row, serverSeq))
}

function statusOf(receipt: OpReceipt): OpRow['status'] {
  if (receipt.status === 'rejected' || receipt.status === 'waiting') return 'refused'
  return receipt.status === 'duplicate' && receipt.code ? 'refused' : 'sent'
}

async function checkFence(phone: Phone, fence: number): Promise<void> {
  if ((await readMeta(phone, 'fence')) !== fence) throw new FencedError('another syncer took over')
}
