/** Shows the latest value of anything that can be watched, such as a live query over the phone's database. */
import { startTransition, useEffect, useMemo, useState } from 'react'
import type { DependencyList } from 'react'

export type Watchable<T> = {
  subscribe(observer: { next: (value: T) => void; error: (reason: unknown) => void }): { unsubscribe(): void }
  /** The answer, where it is known beforehand. */
  known?: T
}

export type Watched<T> = { /** Absent until the first answer. */ value?: T; /** Why the watch ended. */ failure?: unknown }

/** False until the screen's first frame is seen: bars and title answer a tap at once, and what is known follows a moment later. */
function useAfterFrame(): boolean {
  const [isAfter, setAfter] = useState(false)
  useEffect(() => {
    let then: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      then = setTimeout(() => startTransition(() => setAfter(true)), 0)
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(then)
    }
  }, [])
  return isAfter
}

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
  const hasFrame = useAfterFrame()
  if (seen.from === watchable) return seen.now
  return hasFrame && watchable.known !== undefined ? { value: watchable.known } : {}
}
