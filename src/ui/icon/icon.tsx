/** Draws one icon of our set; silent to screen readers, because every icon stands beside its word. */
import { iconPaths } from './icon-paths.ts'
import type { IconName } from './icon-paths.ts'
import styles from './icon.module.css'

export type { IconName }

type IconProps = {
  name: IconName
  /** Side in px at normal text size; it grows with the reader's text. */
  size?: number
  strokeWidth?: number
  className?: string
}

export function Icon({ name, size = 24, strokeWidth, className }: IconProps) {
  const side = `${size / 16}rem`
  return (
    <svg className={className ? `${styles.icon} ${className}` : styles.icon} style={{ width: side, height: side, strokeWidth }} viewBox="0 0 24 24" aria-hidden="true">
      <path d={iconPaths[name]} />
    </svg>
  )
}
