/** Registers the service worker and tells when a new version waits; it takes over only on the person's word, between forms. */
import { Workbox } from 'workbox-window'
import { workerAddress } from './trusted-worker.ts'

/** A new version that waits. */
export interface WaitingUpdate {
  /** Lets it take over and loads it once. */
  apply: () => void
}

/** Registers; `onWaiting` is called when a new version is ready. */
export function registerWorker(onWaiting: (update: WaitingUpdate) => void): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  const workbox = new Workbox(workerAddress())
  workbox.addEventListener('waiting', () => {
    onWaiting({
      apply: () => {
        workbox.addEventListener('controlling', () => window.location.reload())
        workbox.messageSkipWaiting()
      },
    })
  })
  void workbox.register()
}
