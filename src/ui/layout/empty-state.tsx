/** What a list says when it is empty: why, and what comes next. */
import type { ReactNode } from 'react'
import { IconTile } from '../icon/icon-tile.tsx'
import type { IconName } from '../icon/icon.tsx'
import styles from './empty-state.module.css'

export function EmptyState({ icon, children, action }: { icon: IconName; children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <IconTile icon={icon} size={56} />
      <p>{children}</p>
      {action}
    </div>
  )
}
