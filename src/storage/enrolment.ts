/** Puts an identity on a phone: a fresh one, or a new device for the person whose book it is; the book of another is never overwritten. */
import type { EnrolReply } from '#protocol/enrol.ts'
import { becomeDevice } from './become-device.ts'
import { readMetas, writeMeta } from './meta.ts'
import type { Phone } from './phone.ts'

/** Stores the identity and its scope; false, and nothing stored, when the phone is already somebody else's. */
export async function storeEnrolment(phone: Phone, reply: EnrolReply): Promise<boolean> {
  const { db } = phone
  return db.transaction('rw', [db.records, db.shadow, db.ops, db.meta], async () => {
    const [before, state, fence] = await readMetas(phone, 'identity', 'sync-state', 'fence')
    if (before && before.author !== reply.author) return false
    const { scope, serverTime, reopens: _, ...identity } = reply
    // An answer that is on its way is for the device that this phone was.
    await writeMeta(phone, 'fence', fence + 1)
    if (before && before.device !== reply.device) await becomeDevice(phone, identity)
    else await writeMeta(phone, 'identity', identity)
    // The lost areas of an older scope are cleared when the next one comes.
    if (!before) await writeMeta(phone, 'scope', scope)
    await writeMeta(phone, 'access', { state: 'open', at: phone.ports.now(), reason: null })
    await writeMeta(phone, 'sync-state', { ...state, clockOffsetMs: serverTime - phone.ports.now(), trouble: null, nextTryAt: null, stalledSince: null })
    return true
  })
}
