/** What the endpoint orders a phone to do, as far as the book knows it: to close its screens, or to open them again. */
import type { PushReply } from '#protocol/push.ts'
import { readMeta, writeMeta } from '../meta.ts'
import type { Phone } from '../phone.ts'
import { checkFence } from './fence.ts'

/** Closes the screens when the endpoint says so. Within a transaction over `meta`. */
export async function noteDirectives(phone: Phone, directives: PushReply['directives']): Promise<void> {
  const access = await readMeta(phone, 'access')
  if (directives.includes('lock') && access.state === 'open') await writeMeta(phone, 'access', { state: 'locked', at: phone.ports.now(), reason: null })
}

/** The station has locked this phone; what waits is still sent. */
export async function lockScreens(phone: Phone, fence: number): Promise<void> {
  await phone.db.transaction('rw', phone.db.meta, async () => {
    await checkFence(phone, fence)
    await noteDirectives(phone, ['lock'])
  })
}

/** A good pull opens a locked phone again. Within a transaction over `meta`. */
export async function openScreens(phone: Phone): Promise<void> {
  const access = await readMeta(phone, 'access')
  if (access.state === 'locked') await writeMeta(phone, 'access', { state: 'open', at: phone.ports.now(), reason: null })
}
