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

/** The usual size stands in the style sheet: a list of rows is drawn quicker without a style of its own on each. */
const USUAL = 24

export function Icon({ name, size = USUAL, strokeWidth, className }: IconProps) {
  const side = `${size / 16}rem`
  const own = size === USUAL && strokeWidth === undefined ? undefined : { width: side, height: side, strokeWidth }
  return (
    <svg className={className ? `${styles.icon} ${className}` : styles.icon} style={own} viewBox="0 0 24 24" aria-hidden="true">
      <path d={iconPaths[name]} />
    </svg>
  )
}
