/** A big tinted icon with one strong line and one quiet line: the proof on top of the sync page. */
import type { ReactNode } from 'react'
import { IconTile } from '../icon/icon-tile.tsx'
import type { Tone } from '../icon/icon-tile.tsx'
import type { IconName } from '../icon/icon.tsx'
import styles from './proof-head.module.css'

export function ProofHead({ icon, tone, title, children }: { icon: IconName; tone?: Tone; title: string; children?: ReactNode }) {
  return (
    <div className={styles.head}>
      <IconTile icon={icon} tone={tone} size={56} />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children && <p className={styles.note}>{children}</p>}
      </div>
    </div>
  )
}
