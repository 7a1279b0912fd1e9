/** The head of a detail: about whom, a line of what and where, and buttons at the right. */
import type { ReactNode } from 'react'
import { useShownHeading } from '../reading/use-shown-heading.ts'
import styles from './detail-head.module.css'

type DetailHeadProps = { title: string; children: ReactNode; actions?: ReactNode; isAsked: boolean; follows: boolean }

export function DetailHead({ title, children, actions, isAsked, follows }: DetailHeadProps) {
  const heading = useShownHeading(isAsked, follows)
  return (
    <div className={styles.head}>
      <div className={styles.who}>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <p>{children}</p>
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
