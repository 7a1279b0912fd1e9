/** Whether the screens are open: locked by the station, ended with the phone, or closed because it was too long without an exchange. */
import { readMetas, type Access } from './meta.ts'
import type { Phone } from './phone.ts'

/** Days without an exchange after which the screens close, when the ward says none. */
const OFFLINE_DAYS = 30
const DAY_MS = 24 * 3600 * 1000

/** The state of the screens; `since` is when it began. */
export interface PhoneAccess {
  state: Access['state'] | 'lease'
  since: number | null
  reason: string | null
}

/** Reads it for the phone's present moment. Nothing is ever deleted by a lease: the next exchange opens the screens again. */
export async function readAccess(phone: Phone): Promise<PhoneAccess> {
  const [access, sync, scope] = await readMetas(phone, 'access', 'sync-state', 'scope')
  if (access.state !== 'open') return { state: access.state, since: access.at, reason: access.reason }
  const last = Math.max(sync.lastSyncAt ?? 0, access.at ?? 0)
  const end = last + (scope?.offlineDays ?? OFFLINE_DAYS) * DAY_MS
  if (last > 0 && phone.ports.now() > end) return { state: 'lease', since: end, reason: null }
  return { state: 'open', since: null, reason: null }
}
