/** "Hoàn tác" for ten seconds after a change, in place of asking "are you sure?". */
import { useEffect, useRef, useState } from 'react'
import { words } from '#language/words.ts'
import { Icon } from '../icon/icon.tsx'
import styles from './undo-toast.module.css'

type UndoToastProps = { message: string; onUndo: () => void; onExpire: () => void; seconds?: number }

/** Give it a `key` per change, so that each change has its own ten seconds. */
export function UndoToast({ message, onUndo, onExpire, seconds = 10 }: UndoToastProps) {
  const [held, setHeld] = useState(false)
  const expire = useRef(onExpire)
  useEffect(() => {
    expire.current = onExpire
  })
  useEffect(() => {
    // The count stands still while a finger, pointer or focus is on the toast.
    if (held) return undefined
    const timer = setTimeout(() => expire.current(), seconds * 1000)
    return () => clearTimeout(timer)
  }, [held, seconds])

  return (
    <div
      className={styles.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span role="status">{message}</span>
      <button type="button" className={styles.undo} onClick={onUndo}>
        <Icon name="undo" size={20} />
        {words.ui.undo}
      </button>
    </div>
  )
}
