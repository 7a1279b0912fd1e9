/** The frame of whoever stands before the station's door: one card with the mark of the product and a title. */
import type { ReactNode } from 'react'
import { words } from '#language/words.ts'
import { Icon } from '#ui/icon/icon.tsx'
import styles from './sign-in.module.css'

type SignInFrameProps = {
  title: string
  hasErrors?: boolean
  /** What the button of the card does; a card without it holds no form. */
  onSubmit?: () => void
  children: ReactNode
}

/** The card may stand in another's place: the keyboard and the screen reader start at its title. */
function focusOnSight(heading: HTMLElement | null) {
  heading?.focus()
}

export function SignInFrame({ title, hasErrors = false, onSubmit, children }: SignInFrameProps) {
  const inside = (
    <>
      <span className={styles.mark}>
        <Icon name="heart-plus" size={28} />
      </span>
      <h1 ref={focusOnSight} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </>
  )
  return (
    <main className={styles.page} data-density="desk">
      <title>{hasErrors ? words.ui.titleWithErrors(title) : title}</title>
      {onSubmit ? (
        <form
          className={styles.card}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            onSubmit()
          }}
        >
          {inside}
        </form>
      ) : (
        <div className={styles.card}>{inside}</div>
      )}
    </main>
  )
}

/** A quiet line of the card. */
export function Explain({ children }: { children: ReactNode }) {
  return <p className={styles.explain}>{children}</p>
}
