/** A white pane of the desk, with an optional foot of actions that stays in sight. */
import type { ReactNode } from 'react'
import styles from './pane.module.css'

type PaneProps = { label: string; children: ReactNode; foot?: ReactNode; flush?: boolean }

export function Pane({ label, children, foot, flush = false }: PaneProps) {
  return (
    <section className={styles.pane} aria-label={label}>
      <div className={flush ? styles.flush : styles.body}>{children}</div>
      {foot && <div className={styles.foot}>{foot}</div>}
    </section>
  )
}

/** A list pane (384 px) beside a detail pane; one under the other where there is no room. */
export function SplitPanes({ children }: { children: ReactNode }) {
  return <div className={styles.split}>{children}</div>
}
