/** What happened, when, and what is still awaited: "Diễn biến". */
import type { ReactNode } from 'react'
import { words } from '#language/words.ts'
import { Icon } from '../icon/icon.tsx'
import styles from './timeline.module.css'

export type TimelineEntry = {
  id: string
  time?: string
  title: string
  detail?: ReactNode
  state?: 'done' | 'waiting'
}

export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className={styles.line}>
      {entries.map(({ id, time, title, detail, state = 'done' }) => (
        <li key={id} className={styles.entry}>
          <span className={`${styles.time} tabular`}>{time}</span>
          <span className={styles.track}>
            <span className={styles[state]}>
              {state === 'done' && <Icon name="check" size={13} strokeWidth={3.2} />}
              <span className="visually-hidden">{words.ui.timeline[state]}</span>
            </span>
          </span>
          <div>
            <b className={state === 'waiting' ? styles.awaited : undefined}>{title}</b>
            {detail && <p className={styles.detail}>{detail}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
