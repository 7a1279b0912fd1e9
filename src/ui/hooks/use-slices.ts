/** Draws a long list in slices: a few rows at the first sight, the rest when the reader comes near the end of what is drawn. */
import { startTransition, useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

/** Rows at the first sight: what a phone's screen holds, and some. */
const FIRST = 8
/** Rows that are drawn when this near below the screen; what is drawn at first ends further below, so that nothing follows until somebody scrolls. */
const NEAR = '100px'

/** How many of `total` rows to draw, and a mark to stand behind the last of them while there are more; another `list` begins anew. */
export function useSlices(total: number, { more = 30, list }: { more?: number; list?: unknown } = {}): { shown: number; end: RefObject<HTMLDivElement | null>; showMore: () => void } {
  const [drawn, setDrawn] = useState({ list, count: FIRST })
  const end = useRef<HTMLDivElement>(null)
  const count = drawn.list === list ? drawn.count : FIRST
  const left = total - count
  // A tap that comes meanwhile is answered before the next rows are drawn.
  const showMore = () => startTransition(() => setDrawn({ list, count: count + more }))
  useEffect(() => {
    const mark = end.current
    if (!mark || left <= 0 || typeof IntersectionObserver === 'undefined') return undefined
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some((one) => one.isIntersecting)) startTransition(() => setDrawn({ list, count: count + more }))
      },
      { rootMargin: NEAR },
    )
    observer.observe(mark)
    return () => observer.disconnect()
  }, [list, count, left, more])
  return { shown: Math.min(count, total), end, showMore }
}
