/** Every button of the app: one look per meaning, at least 48 px high, deaf to a double tap. */
import { useState } from 'react'
import type { MouseEvent, ReactNode, Ref } from 'react'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/icon.tsx'
import { Link } from '../link/link.tsx'
import { runOnceAtATime } from './run-once.ts'
import styles from './button.module.css'

export type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'ok-call' | 'ok-outline' | 'tint' | 'quiet' | 'bare'

type CommonProps = {
  children: ReactNode
  variant?: ButtonVariant
  /** `medium` 50 px, `large` 58 px for the main action, `call` 76 px with a second line. */
  size?: 'medium' | 'large' | 'call'
  icon?: IconName
  iconAfter?: IconName
  /** Second line, such as who answers and the number. */
  detail?: string
  wide?: boolean
  label?: string
}

type ButtonProps = CommonProps &
  (
    | { href: string; download?: string; onPress?: () => void; ref?: Ref<HTMLAnchorElement> }
    | {
        href?: undefined
        /** May return a promise: further taps are ignored until it settles. */
        onPress?: (event: MouseEvent<HTMLButtonElement>) => unknown
        type?: 'button' | 'submit'
        disabled?: boolean
        pressed?: boolean
        expanded?: boolean
        ref?: Ref<HTMLButtonElement>
      }
  )

function Inside({ icon, iconAfter, detail, size, children }: CommonProps) {
  return (
    <>
      {icon && (
        <span className={size === 'call' ? styles.disc : styles.icon}>
          <Icon name={icon} size={size === 'call' ? 24 : 22} />
        </span>
      )}
      <span className={styles.words}>
        {children}
        {detail && <span className={`${styles.detail} tabular`}>{detail}</span>}
      </span>
      {iconAfter && <Icon name={iconAfter} size={20} />}
    </>
  )
}

export function Button(props: ButtonProps) {
  const { variant = 'secondary', size = 'medium', wide = false, label } = props
  const [busy, setBusy] = useState(false)
  const [onceAtATime] = useState(() => runOnceAtATime((press: () => unknown) => press(), setBusy))
  const className = [styles.button, styles[variant], styles[size], wide ? styles.wide : ''].join(' ')

  if (props.href !== undefined) {
    const { href, download, onPress, ref } = props
    return (
      <Link ref={ref} className={className} href={href} download={download} aria-label={label} onClick={() => onPress?.()}>
        <Inside {...props} />
      </Link>
    )
  }
  const { onPress, type = 'button', disabled, pressed, expanded, ref } = props
  return (
    <button
      ref={ref}
      type={type}
      className={className}
      disabled={disabled}
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-busy={busy || undefined}
      onClick={(event) => onceAtATime(() => onPress?.(event))}
    >
      <Inside {...props} />
    </button>
  )
}
