/** After a try that left mistakes, takes the reader to the summary of them. */
import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** `attempt` counts the tries; the returned ref's element is focused at each one that left mistakes. */
export function useFocusError<Target extends HTMLElement>(mistakes: number, attempt: number): RefObject<Target | null> {
  const target = useRef<Target>(null)
  const answered = useRef(0)
  useEffect(() => {
    if (attempt === answered.current || mistakes === 0) return
    answered.current = attempt
    target.current?.focus()
    target.current?.scrollIntoView({ block: 'start' })
  }, [attempt, mistakes])
  return target
}
