/** A phone becomes a device of its own: everything that it still holds is numbered anew and sent again; the endpoint knows each op by its id. */
import { toBase64Url } from '#protocol/base64-url.ts'
import { chainDigest, EMPTY_DIGEST } from '#protocol/digest.ts'
import type { OpRow } from './db.ts'
import { readMeta, readMetas, writeMeta, type Identity } from './meta.ts'
import type { Phone } from './phone.ts'
import { checkFence } from './remote/fence.ts'
import { rebuildViews } from './remote/server-states.ts'

/** The device that this phone is about to become: chosen and stored before it is asked for, so that a lost answer makes no third one. */
export async function pendingFork(phone: Phone, fence: number): Promise<{ device: string; token: string }> {
  return phone.db.transaction('rw', phone.db.meta, async () => {
    await checkFence(phone, fence)
    const pending = await readMeta(phone, 'fork')
    if (pending) return pending
    const fresh = { device: phone.newId(), token: toBase64Url(phone.ports.randomBytes(32)) }
    await writeMeta(phone, 'fork', fresh)
    return fresh
  })
}

/** The endpoint knows the pending device: this phone is it from now on. Returns the new identity. */
export async function applyFork(phone: Phone, fence: number): Promise<Identity | undefined> {
  const { db } = phone
  return db.transaction('rw', [db.records, db.shadow, db.ops, db.meta], async () => {
    await checkFence(phone, fence)
    const [identity, pending] = await readMetas(phone, 'identity', 'fork')
    if (!identity || !pending) return undefined
    const own = { ...identity, ...pending }
    await becomeDevice(phone, own)
    return own
  })
}

/** Numbers everything anew under an identity. Within a transaction over `records`, `shadow`, `ops` and `meta`. */
export async function becomeDevice(phone: Phone, identity: Identity): Promise<void> {
  const { db } = phone
  const counter = await readMeta(phone, 'counter')
  const rows = await db.ops.where('n').above(0).sortBy('n')
  let digest = EMPTY_DIGEST
  const renumbered = rows.map((row, at): OpRow => {
    const op = { ...row.op, device: identity.device, n: at + 1 }
    digest = chainDigest(digest, op)
    return { ...row, n: op.n, op, digest, ...freshState(row) }
  })
  // Numbers are unique, and some are handed on: all go before all come.
  await db.ops.bulkDelete(rows.map((row) => row.opId))
  await db.ops.bulkAdd(renumbered)
  await writeMeta(phone, 'identity', identity)
  await writeMeta(phone, 'counter', { n: renumbered.length, digest, hlc: counter.hlc })
  await writeMeta(phone, 'ack', { ackN: 0, digest: EMPTY_DIGEST, mark: '', backupN: 0 })
  await writeMeta(phone, 'settled-seq', 0)
  await writeMeta(phone, 'fork', null)
  await rebuildViews(phone, renumbered.map((row) => row.recordId))
}

/**
 * Everything waits again. The receipt of an op that was let in stays with it until the next one comes:
 * what the endpoint shows holds its effect already, and old values must not be laid over it meanwhile.
 */
function freshState({ status, receipt }: OpRow): Pick<OpRow, 'status' | 'receipt' | 'receivedAt'> {
  if (status === 'withdrawn' || status === 'replaced') return { status, receipt: null, receivedAt: null }
  return { status: 'waiting', receipt: status === 'sent' ? receipt : null, receivedAt: null }
}
