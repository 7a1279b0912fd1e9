/** Tells the endpoint when this page goes to a printer, by our button or the browser's own way. */
import { useEffect, useRef } from 'react'

export function useNotePrint(note: () => Promise<unknown>): void {
  const latest = useRef(note)
  useEffect(() => {
    latest.current = note
  }, [note])
  useEffect(() => {
    const tell = () => void latest.current()
    window.addEventListener('beforeprint', tell)
    return () => window.removeEventListener('beforeprint', tell)
  }, [])
}
