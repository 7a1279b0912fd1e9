/** Locks after five minutes without a touch, by the clock of the wall: a phone that slept in a bag is locked when it wakes. */
import { useEffect } from 'react'

/** ux.md §3.3 */
const IDLE_MS = 5 * 60_000
const LOOK_MS = 5_000
/** A touch is noted at most this often (ms). */
const NOTE_MS = 1_000

/** Calls `lock` while `isOpen`, when it is time. */
export function useAutoLock(isOpen: boolean, lock: () => void): void {
  useEffect(() => {
    if (!isOpen) return undefined
    let last = Date.now()
    const look = () => {
      if (isIdle(last)) lock()
    }
    // A touch that wakes a phone after an hour finds it locked; it does not keep it open.
    const note = () => {
      if (isIdle(last)) lock()
      else if (Date.now() - last > NOTE_MS) last = Date.now()
    }
    const timer = setInterval(look, LOOK_MS)
    const touches = ['pointerdown', 'keydown', 'input'] as const
    for (const touch of touches) document.addEventListener(touch, note, { capture: true, passive: true })
    document.addEventListener('visibilitychange', look)
    window.addEventListener('focus', look)
    return () => {
      clearInterval(timer)
      for (const touch of touches) document.removeEventListener(touch, note, { capture: true })
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('focus', look)
    }
  }, [isOpen, lock])
}

/** A clock that was set back counts as time gone by. */
function isIdle(last: number): boolean {
  const gone = Date.now() - last
  return gone > IDLE_MS || gone < -NOTE_MS
}
