/** The frame of the set-up: name of the product, the title, the work, and the way on at the foot. */
import type { ReactNode } from 'react'
import { stationWords } from '#language/station-words.ts'
import { words } from '#language/words.ts'
import { Icon } from '#ui/icon/icon.tsx'
import styles from './setup.module.css'

type SetupFrameProps = { title: string; lead?: ReactNode; hasErrors?: boolean; foot?: ReactNode; children: ReactNode }

/** A new step has a new title: the keyboard and the screen reader start there. */
function focusOnSight(heading: HTMLElement | null) {
  heading?.focus()
}

export function SetupFrame({ title, lead, hasErrors = false, foot, children }: SetupFrameProps) {
  return (
    <div className={styles.page} data-density="desk">
      <title>{hasErrors ? words.ui.titleWithErrors(title) : title}</title>
      <header className={styles.bar}>
        <Icon name="heart-plus" />
        <b>{stationWords.setup.brand}</b>
      </header>
      <main className={styles.main}>
        {lead}
        <h1 key={title} ref={focusOnSight} tabIndex={-1}>
          {title}
        </h1>
        {children}
        {foot && <div className={styles.foot}>{foot}</div>}
      </main>
    </div>
  )
}
