/** The white chip in the teal bar: how many records wait, and the way to the sync page. */
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/icon.tsx'
import { Link } from '../link/link.tsx'
import styles from './bar-chip.module.css'

type BarChipProps = {
  icon: IconName
  href: string
  children: string
  /** The full sentence for a screen reader; it must contain the visible words. */
  label?: string
  tone?: 'waiting' | 'ok' | 'danger'
}

export function BarChip({ icon, href, children, label, tone = 'waiting' }: BarChipProps) {
  return (
    <Link className={`${styles.chip} ${styles[tone]}`} href={href} aria-label={label}>
      <Icon name={icon} size={22} />
      {children}
    </Link>
  )
}
