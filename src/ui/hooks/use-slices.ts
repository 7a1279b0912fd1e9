/** Draws a long list in slices: a few rows at the first sight, the rest when the reader comes near the end of what is drawn. */
import { startTransition, useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

/** Rows at the first sight: what a phone's screen holds, and some. */
const FIRST = 10

/** How many of `total` rows to draw, and a mark to stand behind the last of them while there are more. */
export function useSlices(total: number, more = 30): { shown: number; end: RefObject<HTMLDivElement | null>; showMore: () => void } {
  const [count, setCount] = useState(FIRST)
  const end = useRef<HTMLDivElement>(null)
  const left = total - count
  // A tap that comes meanwhile is answered before the next rows are drawn.
  const showMore = () => startTransition(() => setCount((shown) => shown + more))
  useEffect(() => {
    const mark = end.current
    if (!mark || left <= 0 || typeof IntersectionObserver === 'undefined') return undefined
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some((one) => one.isIntersecting)) startTransition(() => setCount((shown) => shown + more))
      },
      { rootMargin: '600px' },
    )
    observer.observe(mark)
    return () => observer.disconnect()
  }, [left, more])
  return { shown: Math.min(count, total), end, showMore }
}
