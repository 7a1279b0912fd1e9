/** Runs a form's save and remembers that the phone could not keep it, until the next try goes through. */
import { useState } from 'react'

export type Saving = {
  /** True when the last try did not reach the disk: the form is still on the screen. */
  failed: boolean
  /** Runs `save`; settles when it has ended, whichever way. */
  run: (save: () => Promise<void>) => Promise<void>
}

/** Names under which a browser and the phone's book say that there is no room left. */
const NO_ROOM = new Set(['StorageFullError', 'QuotaExceededError', 'AbortError'])

/** Whether a save failed for want of room; anything else is a mistake of the app and stays visible as such. */
export function isNoRoom(reason: unknown): boolean {
  return reason instanceof Error && NO_ROOM.has(reason.name)
}

export function useSaving(): Saving {
  const [failed, setFailed] = useState(false)
  return {
    failed,
    run: async (save) => {
      try {
        await save()
        setFailed(false)
      } catch (reason) {
        setFailed(true)
        if (!isNoRoom(reason)) throw reason
      }
    },
  }
}
