/** Catches the browser's offer to install the app, so that a button of ours can show it. */
import { useEffect, useState } from 'react'

interface InstallEvent extends Event {
  prompt: () => Promise<unknown>
}

function isInstallEvent(event: Event): event is InstallEvent {
  return 'prompt' in event && typeof event.prompt === 'function'
}

/** Shows the browser's install question; undefined while it offers none. */
export function useInstallPrompt(): (() => Promise<void>) | undefined {
  const [offer, setOffer] = useState<InstallEvent>()
  useEffect(() => {
    const keep = (event: Event) => {
      if (!isInstallEvent(event)) return
      event.preventDefault()
      setOffer(event)
    }
    const forget = () => setOffer(undefined)
    window.addEventListener('beforeinstallprompt', keep)
    window.addEventListener('appinstalled', forget)
    return () => {
      window.removeEventListener('beforeinstallprompt', keep)
      window.removeEventListener('appinstalled', forget)
    }
  }, [])
  if (!offer) return undefined
  return async () => {
    await offer.prompt()
    // The browser lets an offer be shown once.
    setOffer(undefined)
  }
}
