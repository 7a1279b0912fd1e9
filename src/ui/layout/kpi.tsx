/** One figure of the day in words: "9 / 12 CTV đã gửi hôm nay", with a stroke for each who has and has not. */
import type { ReactNode } from 'react'
import { IconTile } from '../icon/icon-tile.tsx'
import type { Tone } from '../icon/icon-tile.tsx'
import type { IconName } from '../icon/icon.tsx'
import styles from './kpi.module.css'

type KpiProps = { icon: IconName; tone?: Tone; value: string; children: ReactNode; strokes?: { done: number; all: number } }

export function Kpi({ icon, tone, value, children, strokes }: KpiProps) {
  return (
    <li className={styles.kpi}>
      <IconTile icon={icon} tone={tone} size={40} />
      <p>
        <strong className="tabular">{value}</strong>
        {children}
      </p>
      {strokes && (
        <span className={styles.strokes} aria-hidden="true">
          {Array.from({ length: strokes.all }, (_, place) => (
            <i key={place} className={place < strokes.done ? styles.done : styles.open} />
          ))}
        </span>
      )}
    </li>
  )
}

export function KpiStrip({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={styles.strip} aria-label={label}>
      {children}
    </ul>
  )
}
