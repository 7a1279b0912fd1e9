/** Shows the latest value of anything that can be watched, such as a live query over the phone's database. */
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { DependencyList } from 'react'

export type Watchable<T> = {
  subscribe(observer: { next: (value: T) => void; error: (reason: unknown) => void }): { unsubscribe(): void }
  /** The answer, where it is known beforehand. */
  known?: T
}

export type Watched<T> = { /** Absent until the first answer. */ value?: T; /** Why the watch ended. */ failure?: unknown }

/** Watches what `make` returns, anew when `deps` change; a value of the old watch is never shown for the new one. */
export function useWatch<T>(make: () => Watchable<T>, deps: DependencyList): Watched<T> {
  const watchable = useMemo(make, deps)
  const [seen, setSeen] = useState<{ from?: Watchable<T>; now: Watched<T> }>({ now: {} })
  useEffect(() => {
    const subscription = watchable.subscribe({
      next: (value) => setSeen({ from: watchable, now: { value } }),
      error: (failure) => setSeen({ from: watchable, now: { failure } }),
    })
    return () => subscription.unsubscribe()
  }, [watchable])
  // The frame of the screen is drawn first, so that a tap is answered at once.
  const drawn = useDeferredValue<Watchable<T> | undefined>(watchable, undefined)
  if (seen.from === watchable) return seen.now
  return drawn === watchable && watchable.known !== undefined ? { value: watchable.known } : {}
}
