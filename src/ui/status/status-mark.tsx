/** Status as shape and word together, so that it can be read in sunlight and by colour-blind eyes. */
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { StatusShape } from './status-shape.tsx'
import type { Status } from './status-shape.tsx'
import styles from './status-mark.module.css'

export type { Status }

type StatusMarkProps = {
  status: Status
  /** The word beside the shape; each status has one of its own. */
  label?: string
  /** On a tint, as "Quá 4 ngày" in the day list. */
  boxed?: boolean
  size?: number
}

export function StatusMark({ status, label, boxed = false, size = 14 }: StatusMarkProps) {
  return (
    <span className={`${styles.mark} ${styles[status]} ${boxed ? styles.boxed : ''}`}>
      <StatusShape status={status} size={size} />
      {told(label) ?? words.ui.status[status]}
    </span>
  )
}
