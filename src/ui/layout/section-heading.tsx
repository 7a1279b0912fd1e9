/** A heading over a list, with one quiet action at its right. */
import type { ReactNode } from 'react'
import styles from './section-heading.module.css'

export function SectionHeading({ children, action, id }: { children: ReactNode; action?: ReactNode; id?: string }) {
  return (
    <div className={styles.line}>
      <h2 id={id}>{children}</h2>
      {action}
    </div>
  )
}
