/** Tells when the app itself lies on the phone, so that every screen opens without a network. */
import { useEffect, useState } from 'react'

/** True once the service worker has everything, false where the browser has none, undefined while it still fetches. */
export function useOfflineReady(): boolean | undefined {
  const [ready, setReady] = useState<boolean | undefined>(() => ('serviceWorker' in navigator ? undefined : false))
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return
    let isShown = true
    void navigator.serviceWorker.ready.then(() => {
      if (isShown) setReady(true)
    })
    return () => {
      isShown = false
    }
  }, [])
  return ready
}
