/** Thoát nhanh: away to the first screen at once, by the key Escape too, and the back button does not lead here again. */
import { useCallback, useEffect } from 'react'
import { useLocation } from 'wouter'
import { startAddress } from '../places.ts'
import { useStation } from '../station-context.tsx'

export function useQuickExit(): () => void {
  const { session } = useStation()
  const [, navigate] = useLocation()
  const exit = useCallback(() => navigate(startAddress(session), { replace: true }), [navigate, session])
  useEffect(() => {
    const byKey = (event: KeyboardEvent) => {
      // In a dialog the key closes the dialog first.
      if (event.key === 'Escape' && document.querySelector('dialog[open]') === null) exit()
    }
    window.addEventListener('keydown', byKey)
    return () => window.removeEventListener('keydown', byKey)
  }, [exit])
  return exit
}
