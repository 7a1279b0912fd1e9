/** Digits typed on a keyboard anywhere on the page, for screens that hold only a number pad. */
import { useEffect } from 'react'

/** Calls `onChange` with the value after each digit or Backspace that was typed outside of a text box and of the pad itself. */
export function useTypedDigits(value: string, onChange: (value: string) => void, maxLength: number): void {
  useEffect(() => {
    const read = (event: KeyboardEvent) => {
      const isElsewhere = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [role="group"]') !== null
      if (isElsewhere || event.ctrlKey || event.metaKey || event.altKey) return
      if (/^\d$/.test(event.key) && value.length < maxLength) onChange(value + event.key)
      else if (event.key === 'Backspace') onChange(value.slice(0, -1))
    }
    document.addEventListener('keydown', read)
    return () => document.removeEventListener('keydown', read)
  }, [value, onChange, maxLength])
}
