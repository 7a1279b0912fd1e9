/** A strip with one message and, when there is one, the way out. */
import type { ReactNode } from 'react'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/icon.tsx'
import { Link } from '../link/link.tsx'
import styles from './banner.module.css'

export type BannerTone = 'info' | 'waiting' | 'danger' | 'ok'

const iconByTone: Record<BannerTone, IconName> = {
  info: 'help',
  waiting: 'cloud-off',
  danger: 'octagon-alert',
  ok: 'disc-check',
}

type BannerProps = {
  tone?: BannerTone
  icon?: IconName
  children: ReactNode
  action?: { label: string; href: string } | { label: string; onPress: () => void }
  /** Announce it when it appears. */
  live?: boolean
}

export function Banner({ tone = 'info', icon = iconByTone[tone], children, action, live = false }: BannerProps) {
  return (
    <div className={`${styles.banner} ${styles[tone]}`}>
      <Icon name={icon} size={22} />
      <p className={styles.words} role={live ? 'status' : undefined}>
        {children}
      </p>
      {action &&
        ('href' in action ? (
          <Link className={styles.action} href={action.href}>
            {action.label}
          </Link>
        ) : (
          <button type="button" className={styles.action} onClick={action.onPress}>
            {action.label}
          </button>
        ))}
    </div>
  )
}
