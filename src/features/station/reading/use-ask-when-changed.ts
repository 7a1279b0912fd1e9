/** Asks again when a count of the day has changed: a list follows its number in the rail without being polled itself. */
import { useEffect, useRef } from 'react'

/** The first known count is no change. */
export function useAskWhenChanged(count: number | undefined, ask: () => Promise<void>): void {
  const known = useRef(count)
  useEffect(() => {
    const before = known.current
    known.current = count
    if (before !== undefined && count !== undefined && before !== count) void ask()
  }, [count, ask])
}
