/** Tells what ends late whether its screen still stands there: who has gone on is not called back. */
import { useCallback, useEffect, useRef } from 'react'

export function useStillHere(): () => boolean {
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  return useCallback(() => here.current, [])
}
