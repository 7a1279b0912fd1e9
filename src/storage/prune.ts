/** Clears ops that are safe elsewhere: kept at the endpoint, in a verified backup, and seen in what the endpoint shows. */
import type { OpRow } from './db.ts'
import { readMetas, writeMeta } from './meta.ts'
import { changesRecord } from './overlay.ts'
import type { Phone } from './phone.ts'
import { checkFence } from './remote/fence.ts'
import { readServerStates } from './remote/server-states.ts'

/** An op stays this long after its receipt, also under a backup (ms). */
const KEPT_MS = 7 * 24 * 3600 * 1000

/** Clears once a day what has been under a backup for a week. Returns how many ops went. */
export async function pruneDaily(phone: Phone, fence: number, today: string): Promise<number> {
  const [prunedOn] = await readMetas(phone, 'pruned-on')
  if (prunedOn === today) return 0
  return phone.db.transaction('rw', [phone.db.records, phone.db.shadow, phone.db.ops, phone.db.meta], async () => {
    await checkFence(phone, fence)
    await writeMeta(phone, 'pruned-on', today)
    return pruneOps(phone, KEPT_MS)
  })
}

/** Clears ops under a verified backup whose receipt is older than `keptMs`; never one that waits or is to be mended. */
export async function pruneOps(phone: Phone, keptMs: number): Promise<number> {
  const { db } = phone
  return db.transaction('rw', [db.records, db.shadow, db.ops, db.meta], async () => {
    const [ack, sync] = await readMetas(phone, 'ack', 'sync-state')
    const until = phone.ports.now() + (sync.clockOffsetMs ?? 0) - keptMs
    const old = await db.ops
      .where('n').between(1, Math.min(ack.ackN, ack.backupN), true, true)
      .filter((row) => isDone(row) && row.receivedAt !== null && row.receivedAt <= until)
      .toArray()
    const refused = new Set(await db.ops.where('status').equals('refused').primaryKeys())
    const states = await readServerStates(phone, old.map((row) => row.recordId))
    const gone = old.filter((row) => {
      // What the station was asked is shown with the form until that is settled.
      if (row.op.type === 'ask' && row.op.settles?.some((id) => refused.has(id))) return false
      const known = states.get(row.recordId)
      // A record that is no longer on this phone shows nothing of the op either.
      return row.status !== 'sent' || !changesRecord(row.op) || !known?.isKnown || (row.receipt?.seq ?? Infinity) <= known.seq
    })
    await db.ops.bulkDelete(gone.map((row) => row.opId))
    return gone.length
  })
}

function isDone({ status }: OpRow): boolean {
  return status === 'sent' || status === 'withdrawn' || status === 'replaced'
}
