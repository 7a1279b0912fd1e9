/** The one file that puts the parts of a phone together: its database, its syncer, the browser's clock, lock and timers. */
import { openPhone, type DraftHolds, type Phone } from '#storage/phone.ts'
import type { SyncPorts } from '#sync/ports.ts'
import { postJson } from './endpoint.ts'

/** Name of the phone's database. */
const DATABASE = 'so-noi'
/** Name of the lock that the one syncer holds. */
const LOCK = 'so-noi-sync'
/** Tag under which the browser wakes the service worker when the network is back. */
export const BACKGROUND_SYNC_TAG = 'so-noi-outbox'

/** The phone of this browser. */
export function openBrowserPhone(): Phone {
  return openPhone(DATABASE, {
    now: () => Date.now(),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    ...('locks' in navigator ? { drafts: draftHolds() } : {}),
  })
}

/** A hold is a Web Lock that nobody gives back: it ends with the page. */
function draftHolds(): DraftHolds {
  const held = new Set<string>()
  return {
    isHeld: (id) => held.has(id),
    hold: (id) =>
      held.has(id)
        ? Promise.resolve(true)
        : new Promise((resolve) => {
            void navigator.locks.request(`so-noi-draft-${id}`, { ifAvailable: true }, (lock) => {
              if (lock) held.add(id)
              resolve(lock !== null)
              return lock ? new Promise<never>(() => undefined) : undefined
            })
          }),
  }
}

/** The syncer's ports in a page or a service worker. */
export function browserSyncPorts(): SyncPorts {
  return {
    post: postJson,
    appVersion: __APP_VERSION__,
    seemsOnline: () => navigator.onLine,
    withLock: async (work) => {
      if (!('locks' in navigator)) {
        // Without Web Locks the fencing token alone decides whose answer is kept.
        await work()
        return true
      }
      return holdLock(work)
    },
  }
}

/** Longer than any one request may take (ms): whoever holds the lock for so long without letting it go is frozen. */
const FROZEN_AFTER_MS = 2 * 60_000
let refusedSince: number | null = null

/**
 * A page that the browser froze keeps the lock, and nothing would be sent until it thaws: after a while the lock is taken
 * from it. The fencing token makes worthless whatever answer it may still get.
 */
async function holdLock(work: () => Promise<void>): Promise<boolean> {
  const isFrozen = refusedSince !== null && Date.now() - refusedSince > FROZEN_AFTER_MS
  const done = await navigator.locks.request(LOCK, isFrozen ? { steal: true } : { ifAvailable: true }, async (lock) => {
    if (!lock) return false
    refusedSince = null
    await work()
    return true
  })
  if (!done) refusedSince ??= Date.now()
  return done
}
