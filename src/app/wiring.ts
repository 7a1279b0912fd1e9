/** The one file that puts the parts of a phone together: its doors, its syncer, the browser's clock, lock and timers. */
import type { DraftHolds } from '#storage/phone.ts'
import { openKeyring, type Keyring } from '#storage/vault/keyring.ts'
import type { SyncPorts } from '#sync/ports.ts'
import { postJson } from './endpoint.ts'
import { hashPin } from './hash-pin.ts'

/** Name of the lock that the one syncer of a book holds; the door's id stands behind it. */
const LOCK = 'so-noi-sync-'

/** The doors of this browser. */
export function openBrowserKeyring(): Keyring {
  return openKeyring({
    now: () => Date.now(),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    hashPin,
    rules: __RULES__,
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

/** The syncer's ports for the book behind a door. */
export function browserSyncPorts(door: string): SyncPorts {
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
      return holdLock(LOCK + door, work)
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
async function holdLock(name: string, work: () => Promise<void>): Promise<boolean> {
  const isFrozen = refusedSince !== null && Date.now() - refusedSince > FROZEN_AFTER_MS
  const done = await navigator.locks.request(name, isFrozen ? { steal: true } : { ifAvailable: true }, async (lock) => {
    if (!lock) return false
    refusedSince = null
    await work()
    return true
  })
  if (!done) refusedSince ??= Date.now()
  return done
}
