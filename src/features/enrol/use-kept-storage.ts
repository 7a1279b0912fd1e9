/** Asks the browser once to keep this phone's book, and tells what it promised. */
import { useEffect, useState } from 'react'

function canAsk(): boolean {
  return 'storage' in navigator && typeof navigator.storage.persist === 'function'
}

/** True when the browser promised, false when it did not or cannot, undefined before its answer. */
export function useKeptStorage(): boolean | undefined {
  const [kept, setKept] = useState<boolean | undefined>(() => (canAsk() ? undefined : false))
  useEffect(() => {
    if (canAsk()) navigator.storage.persist().then(setKept, () => setKept(false))
  }, [])
  return kept
}
