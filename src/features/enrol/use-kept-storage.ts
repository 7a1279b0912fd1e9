/** Asks the browser once to keep this phone's book, and tells what it promised. */
import { useEffect, useState } from 'react'

/** True when the browser promised, false when it did not or cannot, undefined before its answer. */
export function useKeptStorage(): boolean | undefined {
  const [kept, setKept] = useState<boolean>()
  useEffect(() => {
    if (!('storage' in navigator) || typeof navigator.storage.persist !== 'function') {
      setKept(false)
      return
    }
    navigator.storage.persist().then(setKept, () => setKept(false))
  }, [])
  return kept
}
