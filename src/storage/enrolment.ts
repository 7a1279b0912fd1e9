/** Puts a fresh identity on a phone that has none; the book of another is never overwritten. */
import type { EnrolReply } from '#protocol/enrol.ts'
import { readMeta, writeMeta } from './meta.ts'
import type { Phone } from './phone.ts'

/** Stores the identity and its scope; false, and nothing stored, when the phone is already somebody's. */
export async function storeEnrolment(phone: Phone, reply: EnrolReply): Promise<boolean> {
  return phone.db.transaction('rw', phone.db.meta, async () => {
    if (await readMeta(phone, 'identity')) return false
    const { scope, serverTime, ...identity } = reply
    await writeMeta(phone, 'identity', identity)
    await writeMeta(phone, 'scope', scope)
    const state = await readMeta(phone, 'sync-state')
    await writeMeta(phone, 'sync-state', { ...state, clockOffsetMs: serverTime - phone.ports.now() })
    return true
  })
}
