/** The service worker: precache for offline start, update on request only, and Background Sync with the page's own sync code. */
import './zod-setup.ts'
import { clientsClaim } from 'workbox-core'
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { syncOnce } from '#sync/engine.ts'
import { BACKGROUND_SYNC_TAG, browserSyncPorts, openBrowserPhone } from './wiring.ts'

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] }

interface SyncEventLike extends ExtendableEvent {
  tag: string
}

precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()
clientsClaim()
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('index.html'), { denylist: [/^\/api\//, /^\/(healthz|readyz|metrics)$/] }),
)

self.addEventListener('message', (event) => {
  const data: unknown = event.data
  if (typeof data === 'object' && data !== null && 'type' in data && data.type === 'SKIP_WAITING') void self.skipWaiting()
})

self.addEventListener('sync', (event) => {
  const wake = event as SyncEventLike
  if (wake.tag === BACKGROUND_SYNC_TAG) wake.waitUntil(sendWaiting())
})

/** Rejects when something still waits, so that the browser wakes us again. */
async function sendWaiting(): Promise<void> {
  const phone = openBrowserPhone()
  try {
    const outcome = await syncOnce(phone, browserSyncPorts())
    if (outcome?.ok === false) throw new Error(outcome.trouble)
  } finally {
    phone.db.close()
  }
}
