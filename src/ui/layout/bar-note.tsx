/** A word about the state of things at the right of a white bar: "Chưa có mạng". */
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/icon.tsx'
import styles from './bar-note.module.css'

export function BarNote({ icon, tone, children }: { icon: IconName; tone: 'waiting' | 'ok' | 'danger'; children: string }) {
  return (
    <span className={`${styles.note} ${styles[tone]}`}>
      <Icon name={icon} size={20} />
      {children}
    </span>
  )
}
