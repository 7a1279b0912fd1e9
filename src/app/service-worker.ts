/** The service worker: precache for offline start, update on request only, and Background Sync of sealed parcels; it can open no book. */
import { clientsClaim } from 'workbox-core'
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { DoorDatabase } from '#storage/vault/doors.ts'
import { noteTaken, waitingParcels } from '#storage/vault/parcels.ts'
import { BACKGROUND_SYNC_TAG } from './background.ts'

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
  if (wake.tag === BACKGROUND_SYNC_TAG) wake.waitUntil(sendParcels())
})

// A word about work that waits leads to the screen that sends it.
self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(openAt('/dong-bo'))
})

async function openAt(address: string): Promise<void> {
  const [open] = await self.clients.matchAll({ type: 'window' })
  if (!open) await self.clients.openWindow(address)
  else await open.focus()
}

/** Rejects when something still waits, so that the browser wakes us again. */
async function sendParcels(): Promise<void> {
  const doors = new DoorDatabase()
  try {
    for (const { door, parcel } of await waitingParcels(doors)) {
      const answer = await fetch('/api/parcel', {
        method: 'POST', body: new Uint8Array(parcel.bytes), headers: { 'content-type': 'application/octet-stream' }, cache: 'no-store', redirect: 'error',
      })
      // Refused for good: the book itself will say why when it is opened. Anything else comes again.
      if (!answer.ok && (answer.status >= 500 || answer.status === 429)) throw new Error('busy')
      if (answer.ok) await noteTaken(doors, door, parcel, Date.now())
    }
  } finally {
    doors.close()
  }
}
