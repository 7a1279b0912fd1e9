/** A thin row inside a card: a mark, one line, a time at the right; a link when it leads somewhere. */
import type { ReactNode } from 'react'
import { Link } from '../link/link.tsx'
import styles from './plain-row.module.css'

type PlainRowProps = { lead?: ReactNode; children: ReactNode; end?: ReactNode; href?: string }

export function PlainRow({ lead, children, end, href }: PlainRowProps) {
  const inside = (
    <>
      {lead}
      <span className={styles.line}>{children}</span>
      {end && <span className={`${styles.end} tabular`}>{end}</span>}
    </>
  )
  return (
    <li className={styles.row}>
      {href ? (
        <Link className={styles.inside} href={href}>
          {inside}
        </Link>
      ) : (
        <div className={styles.inside}>{inside}</div>
      )}
    </li>
  )
}

export function PlainRows({ children, label }: { children: ReactNode; label?: string }) {
  return <ul aria-label={label}>{children}</ul>
}
