/** A white card; with a red head for an open referral, with a red edge for a record to mend. */
import type { ReactNode } from 'react'
import { Icon } from '../icon/icon.tsx'
import styles from './card.module.css'

type CardProps = {
  children: ReactNode
  /** A heading inside the card. */
  heading?: string
  /** Turns the heading into a red head with the octagon. */
  alarm?: boolean
  edge?: 'danger' | 'waiting' | 'ok'
  /** No padding: the children are rows that reach the edges. */
  flush?: boolean
}

export function Card({ children, heading, alarm = false, edge, flush = false }: CardProps) {
  if (alarm) {
    return (
      <article className={`${styles.card} ${styles.alarm}`}>
        <h2 className={styles.head}>
          <Icon name="octagon-alert" size={22} />
          {heading}
        </h2>
        <div className={styles.body}>{children}</div>
      </article>
    )
  }
  return (
    <section className={`${styles.card} ${edge ? styles[edge] : ''}`}>
      <div className={flush ? undefined : styles.body}>
        {heading && <h2 className={styles.heading}>{heading}</h2>}
        {children}
      </div>
    </section>
  )
}
