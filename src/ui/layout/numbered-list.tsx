/** A few things to do, in order, each behind its number: "Trên đường đi". */
import type { ReactNode } from 'react'
import styles from './numbered-list.module.css'

export function NumberedList({ items }: { items: readonly ReactNode[] }) {
  return (
    <ol className={styles.list}>
      {items.map((item, place) => (
        <li key={place}>
          <span className={styles.number} aria-hidden="true">
            {place + 1}
          </span>
          {item}
        </li>
      ))}
    </ol>
  )
}
