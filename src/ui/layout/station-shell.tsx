/** The station's desk: rail of places at the left, head with title, search and person, the work below. */
import type { ReactNode } from 'react'
import { words } from '#language/words.ts'
import { StationRail } from './station-rail.tsx'
import type { RailProps } from './station-rail.tsx'
import styles from './station-shell.module.css'

export type StationUser = { name: string; role: string }

type StationShellProps = RailProps & {
  title: string
  hasErrors?: boolean
  search?: ReactNode
  /** Buttons at the right of the title. */
  actions?: ReactNode
  user?: StationUser
  children: ReactNode
}

/** First letters of the last two words, as Vietnamese names are shortened: Trần Thu Hoa → TH. */
export function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/)
  return parts
    .slice(-2)
    .map((part) => part.charAt(0).toUpperCase())
    .join('')
}

export function StationShell({ title, hasErrors = false, search, actions, user, children, ...rail }: StationShellProps) {
  return (
    <div className={styles.shell} data-density="desk">
      <title>{hasErrors ? words.ui.titleWithErrors(title) : title}</title>
      <a className={styles.skip} href="#station-main">
        {words.ui.skipToContent}
      </a>
      <StationRail {...rail} />
      <div className={styles.side}>
        <header className={styles.head}>
          <h1>{title}</h1>
          <div className={styles.tools}>
            {search && <div className={styles.find}>{search}</div>}
            {actions}
            {user && (
              <div className={styles.user}>
                <span className={styles.initials} aria-hidden="true">
                  {initialsOf(user.name)}
                </span>
                <span>
                  <b>{user.name}</b>
                  <span className={styles.role}>{user.role}</span>
                </span>
              </div>
            )}
          </div>
        </header>
        <main id="station-main" tabIndex={-1} className={styles.main}>
          {children}
        </main>
      </div>
    </div>
  )
}
