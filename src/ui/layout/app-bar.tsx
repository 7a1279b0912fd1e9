/** The bars at the top of a phone screen: teal for the five tabs, white inside a job, red for danger. */
import type { ReactNode } from 'react'
import { words } from '#language/words.ts'
import { Icon } from '../icon/icon.tsx'
import { Link } from '../link/link.tsx'
import styles from './app-bar.module.css'

type MainBarProps = {
  title: string
  subtitle?: string
  /** A toggle in the line of the title, so that the line below keeps its width. */
  toggle?: ReactNode
  children?: ReactNode
}

export function MainBar({ title, subtitle, toggle, children }: MainBarProps) {
  return (
    <header className={styles.main}>
      <div className={styles.words}>
        <div className={styles.heading}>
          <h1>{title}</h1>
          {toggle}
        </div>
        {subtitle && <p className="tabular">{subtitle}</p>}
      </div>
      {children && <div className={styles.slot}>{children}</div>}
    </header>
  )
}

type FlowBarProps = {
  title: string
  subtitle?: string
  /** Where Back leads: an address, or a function when the step is inside the screen. */
  back: string | (() => void)
  backLabel?: string
  /** Shows "Đã lưu": the answer is in the phone's database. */
  saved?: boolean
  /** `false` when the question below is the page's one h1. */
  isPageHeading?: boolean
  children?: ReactNode
}

export function FlowBar({
  title,
  subtitle,
  back,
  backLabel = words.ui.back,
  saved = false,
  isPageHeading = true,
  children,
}: FlowBarProps) {
  const Title = isPageHeading ? 'h1' : 'p'
  return (
    <header className={styles.flow}>
      {typeof back === 'string' ? (
        <Link className={styles.back} href={back} aria-label={backLabel}>
          <Icon name="back" />
        </Link>
      ) : (
        <button type="button" className={styles.back} onClick={back} aria-label={backLabel}>
          <Icon name="back" />
        </button>
      )}
      <div className={styles.words}>
        <Title className={subtitle ? styles.name : styles.alone}>{title}</Title>
        {subtitle && <p>{subtitle}</p>}
      </div>
      <div className={styles.slot}>
        {children}
        <span role="status" className={styles.saved}>
          {saved && (
            <>
              <Icon name="check" size={18} />
              {words.ui.saved}
            </>
          )}
        </span>
      </div>
    </header>
  )
}

/** The head of "Đưa bé đi khám ngay": announced at once, whatever was being done. */
export function DangerBar({ title, who, signs }: { title: string; who: string; signs?: string }) {
  return (
    <header className={styles.danger}>
      <Icon name="octagon-alert" size={44} strokeWidth={1.9} />
      <div className={styles.words} role="alert">
        <h1>{title}</h1>
        <p>{who}</p>
        {signs && <p className={styles.signs}>{signs}</p>}
      </div>
    </header>
  )
}
