/** The eight shapes of status: octagon, diamond, disc, ring, ticked disc, dashed ring, arrow, double tick. */
import type { ReactNode } from 'react'
import { Icon } from '../icon/icon.tsx'
import styles from './status-shape.module.css'

export type Status = 'danger' | 'overdue' | 'today' | 'upcoming' | 'done' | 'missing' | 'waiting' | 'sent'

const drawn: Partial<Record<Status, ReactNode>> = {
  danger: (
    <>
      <path className={styles.danger} d="M6.2.8h7.6l5.4 5.4v7.6l-5.4 5.4H6.2L.8 13.8V6.2z" />
      <path className={styles.inDanger} d="M10 5v6M10 14.3v.1" />
    </>
  ),
  overdue: <path className={styles.overdue} d="M10 .9 19.1 10 10 19.1.9 10z" />,
  today: <circle className={styles.today} cx="10" cy="10" r="8.6" />,
  upcoming: <circle className={styles.upcoming} cx="10" cy="10" r="8" />,
  done: (
    <>
      <circle className={styles.done} cx="10" cy="10" r="9" />
      <path className={styles.inDone} d="m5.8 10.4 2.9 2.9 5.5-6" />
    </>
  ),
  missing: <circle className={styles.missing} cx="10" cy="10" r="8.2" />,
}

export function StatusShape({ status, size = 18 }: { status: Status; size?: number }) {
  if (status === 'waiting') return <Icon className={styles.waiting} name="arrow-up" size={size + 2} strokeWidth={2.4} />
  if (status === 'sent') return <Icon className={styles.sent} name="double-check" size={size + 4} strokeWidth={2.4} />
  const side = `${size / 16}rem`
  return (
    <svg viewBox="0 0 20 20" style={{ width: side, height: side }} aria-hidden="true" focusable="false">
      {drawn[status]}
    </svg>
  )
}
