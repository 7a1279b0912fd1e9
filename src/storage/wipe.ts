/** Empties a phone that was taken out of use and has handed everything over; what is left says only that, when, and whom to call. */
import { readMetas, writeMeta } from './meta.ts'
import type { Phone } from './phone.ts'
import { checkFence } from './remote/fence.ts'
import { hasUnsent } from './outbox.ts'

/** Named values that say nothing about families or the person. */
const KEPT = ['fence', 'settings']

/** Deletes the book in one transaction; false, and nothing deleted, while something is unsent. */
export async function wipe(phone: Phone, fence: number): Promise<boolean> {
  const { db } = phone
  const derived = [db.copied, db.timings, db.tasks, db.touched, db.kept]
  const stores = [db.records, db.shadow, db.ops, db.drafts, db.keepsakes, db.ballast, ...derived]
  return db.transaction('rw', [...stores, db.meta], async () => {
    await checkFence(phone, fence)
    if (await hasUnsent(phone)) return false
    const [sync, scope] = await readMetas(phone, 'sync-state', 'scope')
    await Promise.all(stores.map((store) => store.clear()))
    await db.meta.where('key').noneOf(KEPT).delete()
    // Whom to call: the station's name and number are nobody's secret, and the way back in.
    if (scope) await writeMeta(phone, 'scope', { version: 0, areas: [], profile: { ...scope.profile, groups: [] } })
    await writeMeta(phone, 'access', { state: 'ended', at: phone.ports.now(), reason: null })
    await writeMeta(phone, 'sync-state', { ...sync, phase: 'idle', trouble: 'revoked', stalledSince: null, nextTryAt: null, sendingDone: 0, sendingTotal: 0 })
    return true
  })
}
