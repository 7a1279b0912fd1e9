/** Notes since when unsent work has not moved; `storage/stalled.ts` says from when on that is told. */
import { readMeta, writeMeta } from '#storage/meta.ts'
import { hasUnsent } from '#storage/outbox.ts'
import type { Phone } from '#storage/phone.ts'
import type { SyncPorts } from './ports.ts'

/** Since when unsent work has not moved, ms since 1970; null when nothing waits, or when there is no network to blame. */
export async function stalledSince(phone: Phone, ports: SyncPorts): Promise<number | null> {
  const isOnline = ports.seemsOnline?.() ?? true
  if (!isOnline || !(await hasUnsent(phone))) return null
  const now = phone.ports.now()
  // A moment that is still to come was noted while the clock was ahead; the alarm would wait for it.
  return Math.min((await readMeta(phone, 'sync-state')).stalledSince ?? now, now)
}

/** Notes it when another holds the turn: should that one never end, the alarm comes all the same. */
export async function noteStalled(phone: Phone, ports: SyncPorts): Promise<void> {
  const since = await stalledSince(phone, ports)
  await phone.db.transaction('rw', phone.db.meta, async () => {
    const state = await readMeta(phone, 'sync-state')
    if (since !== null && since < (state.stalledSince ?? Infinity)) await writeMeta(phone, 'sync-state', { ...state, stalledSince: since })
  })
}
