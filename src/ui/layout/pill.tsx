/** A short word on a tint: how urgent, or what came of it. */
import type { ReactNode } from 'react'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/icon.tsx'
import type { Tone } from '../icon/icon-tile.tsx'
import styles from './pill.module.css'

export function Pill({ tone = 'plain', icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`${styles.pill} ${styles[tone]}`}>
      {icon && <Icon name={icon} size={14} strokeWidth={2.6} />}
      {children}
    </span>
  )
}
