/** An icon on a tinted rounded square, as at the head of a list row or a figure. */
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'
import styles from './icon-tile.module.css'

export type Tone = 'plain' | 'danger' | 'waiting' | 'ok' | 'info'

/** The usual size, which stands in the style sheet. */
const USUAL = 44

export function IconTile({ icon, tone = 'plain', size = USUAL }: { icon: IconName; tone?: Tone; size?: number }) {
  const side = `${size / 16}rem`
  return (
    <span className={`${styles.tile} ${styles[tone]}`} style={size === USUAL ? undefined : { width: side, height: side }}>
      <Icon name={icon} size={size > 50 ? 32 : size > 40 ? 24 : 20} />
    </span>
  )
}
