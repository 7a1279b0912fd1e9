/** One line of the station's inbox: shape, who, when, why, and how urgent. */
import type { ReactNode } from 'react'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/icon.tsx'
import { Link } from '../link/link.tsx'
import styles from './inbox-row.module.css'

type InboxRowProps = {
  href: string
  selected?: boolean
  icon: IconName
  tone: 'danger' | 'waiting' | 'info' | 'ok'
  title: string
  time?: string
  why?: string
  /** Pill first, then who sent it. */
  foot?: ReactNode
}

export function InboxRow({ href, selected = false, icon, tone, title, time, why, foot }: InboxRowProps) {
  return (
    <li className={styles.item}>
      <Link className={styles.row} href={href} aria-current={selected ? 'true' : undefined}>
        <span className={styles[tone]}>
          <Icon name={icon} />
        </span>
        <span className={styles.words}>
          <span className={styles.first}>
            <b>{title}</b>
            {time && <span className={`${styles.time} tabular`}>{time}</span>}
          </span>
          {why && <span className={styles.why}>{why}</span>}
          {foot && <span className={styles.foot}>{foot}</span>}
        </span>
      </Link>
    </li>
  )
}

/** A heading between rows, such as "Vừa có kết quả". */
export function InboxDivider({ children }: { children: ReactNode }) {
  return <li className={styles.divider}>{children}</li>
}
