/** Thoát nhanh: away to another address at once, by the key Escape too; the address is replaced, so that Back does not lead here again. */
import { useCallback, useEffect } from 'react'
import { useLocation } from 'wouter'

export function useQuickExit(to: string): () => void {
  const [, navigate] = useLocation()
  const exit = useCallback(() => navigate(to, { replace: true }), [navigate, to])
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
