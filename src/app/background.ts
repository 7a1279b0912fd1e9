/** Background Sync: the browser wakes the service worker when the network is back, where it can. */

/** Tag under which it does. */
export const BACKGROUND_SYNC_TAG = 'so-noi-outbox'

interface SyncRegistration {
  sync?: { register: (tag: string) => Promise<void> }
}

/** Asks for it. */
export async function askBackgroundSync(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registration: (ServiceWorkerRegistration & SyncRegistration) | undefined = await navigator.serviceWorker.getRegistration()
  try {
    await registration?.sync?.register(BACKGROUND_SYNC_TAG)
  } catch {
    // The person or the browser does not allow it: the page itself sends at the next opening.
    return
  }
}
