/** Tabs with counts. With addresses they are links (state in the URL); without, they switch a panel here. */
import type { KeyboardEvent } from 'react'
import { Link } from '../link/link.tsx'
import styles from './tabs.module.css'

export type TabChoice = { id: string; label: string; count?: number; href?: string }

type TabsProps = {
  label: string
  tabs: readonly TabChoice[]
  current: string
  onSelect?: (id: string) => void
  /** Id of the panel that the tabs switch. */
  panelId?: string
}

export function Tabs({ label, tabs, current, onSelect, panelId }: TabsProps) {
  const inside = (tab: TabChoice) => (
    <>
      {tab.label}
      {tab.count !== undefined && <em className="tabular">{tab.count}</em>}
    </>
  )
  if (tabs.every((tab) => tab.href)) {
    return (
      <nav className={styles.tabs} aria-label={label}>
        {tabs.map((tab) => (
          <Link key={tab.id} className={styles.tab} href={tab.href ?? ''} aria-current={tab.id === current ? 'page' : undefined}>
            {inside(tab)}
          </Link>
        ))}
      </nav>
    )
  }
  const step = (event: KeyboardEvent<HTMLDivElement>) => {
    const move = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!move) return
    const place = tabs.findIndex((tab) => tab.id === current)
    const next = (place + move + tabs.length) % tabs.length
    const tab = tabs[next]
    if (!tab) return
    event.preventDefault()
    onSelect?.(tab.id)
    event.currentTarget.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div className={styles.tabs} role="tablist" aria-label={label} onKeyDown={step}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={tab.id === current}
          aria-controls={panelId}
          tabIndex={tab.id === current ? 0 : -1}
          onClick={() => onSelect?.(tab.id)}
        >
          {inside(tab)}
        </button>
      ))}
    </div>
  )
}
