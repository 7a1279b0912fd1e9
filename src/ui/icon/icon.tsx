/** Draws one icon of our set; silent to screen readers, because every icon stands beside its word. */
import { iconPaths } from './icon-paths.ts'
import type { IconName } from './icon-paths.ts'

export type { IconName }

type IconProps = {
  name: IconName
  /** Side in px at normal text size; it grows with the reader's text. */
  size?: number
  strokeWidth?: number
  className?: string
}

export function Icon({ name, size = 24, strokeWidth = 2, className }: IconProps) {
  const side = `${size / 16}rem`
  return (
    <svg
      className={className}
      style={{ width: side, height: side }}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={strokeWidth}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={iconPaths[name]} />
    </svg>
  )
}
