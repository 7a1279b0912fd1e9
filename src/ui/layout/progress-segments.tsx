/** "2 / 6 nhà đã thăm" with one segment a house. */
import type { ReactNode } from 'react'
import styles from './progress-segments.module.css'

type ProgressSegmentsProps = { done: number; all: number; children: ReactNode; note?: string }

export function ProgressSegments({ done, all, children, note }: ProgressSegmentsProps) {
  return (
    <div>
      <p className={styles.words}>
        <span className="tabular">{children}</span>
        {note && <span className={styles.note}>{note}</span>}
      </p>
      <div className={styles.segments} aria-hidden="true">
        {Array.from({ length: all }, (_, place) => (
          <i key={place} className={place < done ? styles.done : undefined} />
        ))}
      </div>
    </div>
  )
}
