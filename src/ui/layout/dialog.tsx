/** A dialog over the screen: the browser's own, so Escape, focus and the ground behind it are right. */
import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { words } from '#language/words.ts'
import { Icon } from '../icon/icon.tsx'
import styles from './dialog.module.css'

type DialogProps = { open: boolean; title: string; onClose: () => void; children: ReactNode; actions?: ReactNode }

export function Dialog({ open, title, onClose, children, actions }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = element.current
    if (!dialog || dialog.open === open) return
    if (open) dialog.showModal()
    else dialog.close()
  }, [open])

  return (
    <dialog ref={element} className={styles.dialog} aria-labelledby={titleId} onClose={onClose}>
      {open && (
        <>
          <div className={styles.head}>
            <h2 id={titleId}>{title}</h2>
            <button type="button" className={styles.close} onClick={onClose} aria-label={words.ui.close}>
              <Icon name="close" />
            </button>
          </div>
          <div className={styles.body}>{children}</div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </>
      )}
    </dialog>
  )
}
