/** Brings the heading of a detail to the eye, or to the keyboard, when somebody opened it or the one before it is done. */
import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/**
 * `isAsked`: somebody opened this very one; on a narrow screen it lies under the list, out of sight.
 * `follows`: it came up because the one before was decided, whose buttons are gone and had the focus.
 */
export function useShownHeading(isAsked: boolean, follows: boolean): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const element = heading.current
    if (!element) return
    if (follows) element.focus({ preventScroll: true })
    const { top } = element.getBoundingClientRect()
    if ((isAsked || follows) && (top < 0 || top > window.innerHeight / 2)) element.scrollIntoView({ block: 'start' })
  }, [isAsked, follows])
  return heading
}
