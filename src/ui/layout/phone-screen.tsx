/** One phone screen: bar on top, content that scrolls, actions within reach of the thumb at the bottom. */
import type { ReactNode } from 'react'
import { words } from '#language/words.ts'
import styles from './phone-screen.module.css'

type PhoneScreenProps = {
  /** The page title; the question itself on a one-question screen. */
  title: string
  hasErrors?: boolean
  bar: ReactNode
  /** White strip under the bar, such as progress. */
  strip?: ReactNode
  actions?: ReactNode
  /** `bare`: actions on the page ground, as mock-ups 2 and 3; `bar`: on a white bar with a line above. */
  actionsLook?: 'bar' | 'bare'
  tabs?: ReactNode
  ground?: 'paper' | 'card'
  children: ReactNode
}

export function PhoneScreen({
  title,
  hasErrors = false,
  bar,
  strip,
  actions,
  actionsLook = 'bar',
  tabs,
  ground = 'paper',
  children,
}: PhoneScreenProps) {
  return (
    <div className={`${styles.screen} ${styles[ground]}`}>
      <title>{hasErrors ? words.ui.titleWithErrors(title) : title}</title>
      <div className={styles.top}>{bar}</div>
      <main className={styles.main}>
        {strip && <div className={styles.strip}>{strip}</div>}
        <div className={styles.content}>{children}</div>
        {actions && <div className={`${styles.actions} ${styles[actionsLook]} ${tabs ? '' : styles.bottom}`}>{actions}</div>}
      </main>
      {tabs && <div className={styles.bottom}>{tabs}</div>}
    </div>
  )
}
