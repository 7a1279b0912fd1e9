/** The endpoint has lost history that this phone has: keeps what may be lost, reads everything anew, and sends again what it may no longer have. */
import { EMPTY_DIGEST } from '#protocol/digest.ts'
import type { OpRow, RecordRow } from '../db.ts'
import { keepStates } from '../keepsakes.ts'
import { readMetas, writeMeta } from '../meta.ts'
import type { Phone } from '../phone.ts'
import { startResync } from '../resync.ts'
import { checkFence } from './fence.ts'
import { rebuildViews } from './server-states.ts'

/** Goes back to what the endpoint still has: `serverAckN` ops of this phone. One transaction. */
export async function rewind(phone: Phone, fence: number, serverAckN: number): Promise<void> {
  const { db } = phone
  await db.transaction('rw', [db.records, db.shadow, db.ops, db.keepsakes, db.meta], async () => {
    await checkFence(phone, fence)
    const [scope, cursors] = await readMetas(phone, 'scope', 'cursors')
    await forgetSequences(phone)
    await startResync(phone, [...new Set([...(scope?.areas ?? []), ...Object.keys(cursors)])], fence)
    await writeMeta(phone, 'settled-seq', 0)
    await askAgain(phone, serverAckN)
  })
}

/** In the new history lower sequences count: any row that comes is newer than what lies here. */
async function forgetSequences(phone: Phone): Promise<void> {
  const { db } = phone
  const [rows, shadows] = await Promise.all([db.records.toArray(), db.shadow.toArray()])
  const covered = new Map(shadows.map((shadow) => [shadow.id, shadow]))
  const states = [...rows.filter(({ id }) => !covered.has(id)), ...shadows.flatMap(({ state }) => (state ? [state] : []))]
  await keepStates(phone, states.filter(({ seq }) => seq > 0))
  const unseen = (state: RecordRow): RecordRow => ({ ...state, seq: 0 })
  await db.records.bulkPut(rows.map(unseen))
  await db.shadow.bulkPut(shadows.map(({ id, state }) => ({ id, state: state && unseen(state) })))
}

/**
 * Ops behind what the endpoint has wait again. Those before it are sent again too, as far back as they are all here:
 * what became of some of them may have been decided in the history that is lost, and only their receipts tell.
 */
async function askAgain(phone: Phone, serverAckN: number): Promise<void> {
  const { db } = phone
  const [ack] = await readMetas(phone, 'ack')
  const rows = await db.ops.where('n').above(0).sortBy('n')
  const from = startOfRun(rows, serverAckN)
  const known = rows.find((row) => row.n === from)?.digest ?? (from === ack.ackN ? ack.digest : undefined)
  // A digest that is no longer here cannot be told rightly; the endpoint then answers `fork`, and everything held is numbered anew.
  const digest = from === 0 ? EMPTY_DIGEST : (known ?? ack.digest)
  await writeMeta(phone, 'ack', { ackN: from, digest, mark: '', backupN: 0 })
  const again = rows.filter((row) => row.n > from).map((row): OpRow => ({ ...row, status: isPutAside(row) ? row.status : 'waiting', receipt: null, receivedAt: null }))
  await db.ops.bulkPut(again)
  // Ops that wait again lie on top again.
  await rebuildViews(phone, again.map((row) => row.recordId))
}

/** The number from which on every op up to `serverAckN` is still here; its own digest is known. */
function startOfRun(rows: readonly OpRow[], serverAckN: number): number {
  const numbers = new Set(rows.map((row) => row.n))
  if (!numbers.has(serverAckN)) return serverAckN
  let from = serverAckN
  while (numbers.has(from - 1)) from -= 1
  return from === 1 ? 0 : from
}

function isPutAside({ status }: OpRow): boolean {
  return status === 'withdrawn' || status === 'replaced'
}
