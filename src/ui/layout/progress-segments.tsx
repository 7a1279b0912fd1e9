/** "2 / 6 nhà đã thăm" with one segment a house. */
import type { ReactNode } from 'react'
import styles from './progress-segments.module.css'

/** More than these could not be told apart on a phone's screen: each then stands for several houses. */
const MOST_SEGMENTS = 24

type ProgressSegmentsProps = { done: number; all: number; children: ReactNode; note?: string }

export function ProgressSegments({ done, all, children, note }: ProgressSegmentsProps) {
  const segments = Math.min(all, MOST_SEGMENTS)
  const filled = all > MOST_SEGMENTS ? Math.floor((done / all) * segments) : done
  return (
    <div>
      <p className={styles.words}>
        <span className="tabular">{children}</span>
        {note && <span className={styles.note}>{note}</span>}
      </p>
      <div className={styles.segments} aria-hidden="true">
        {Array.from({ length: segments }, (_, place) => (
          <i key={place} className={place < filled ? styles.done : undefined} />
        ))}
      </div>
    </div>
  )
}
