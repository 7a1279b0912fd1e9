/** The dark rail of the station: brand, places in groups with their counts, the backup at its foot. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { words } from '#language/words.ts'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/icon.tsx'
import { Link } from '../link/link.tsx'
import styles from './station-rail.module.css'

export type RailItem = { href: string; label: string; icon: IconName; count?: number }
export type RailGroup = { heading: string; items: readonly RailItem[] }

export type RailProps = {
  brand: { name: string; place: string }
  groups: readonly RailGroup[]
  /** The address of the present place. */
  current?: string
  /** At the foot: last backup and last tested restore. */
  foot?: { icon?: IconName; title: string; detail?: ReactNode; href?: string }
}

export function StationRail({ brand, groups, current, foot }: RailProps) {
  // Only counts on narrow screens, where the places fold under one button.
  const [open, setOpen] = useState(false)
  return (
    <nav className={`${styles.rail} ${open ? styles.open : ''}`} aria-label={words.ui.mainNavigation}>
      <div className={styles.brand}>
        <span className={styles.mark}>
          <Icon name="heart-plus" />
        </span>
        <span className={styles.names}>
          <b>{brand.name}</b>
          <span>{brand.place}</span>
        </span>
        <button type="button" className={styles.fold} aria-expanded={open} aria-controls="station-places" onClick={() => setOpen(!open)}>
          <Icon name="list" />
          {words.ui.menu}
        </button>
      </div>
      <div id="station-places" className={styles.places}>
        {groups.map((group) => (
          <section key={group.heading}>
            <h2>{group.heading}</h2>
            <ul>
              {group.items.map((item) => (
                <li key={item.href}>
                  <Link
                    className={styles.place}
                    href={item.href}
                    aria-current={item.href === current ? 'page' : undefined}
                    onClick={() => setOpen(false)}
                  >
                    <Icon name={item.icon} size={20} />
                    <span className={styles.word}>{item.label}</span>
                    {item.count !== undefined && item.count > 0 && <em className="tabular">{item.count}</em>}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {foot && <Foot {...foot} />}
    </nav>
  )
}

/** With an address it leads to where the copies are told of in full. */
function Foot({ icon = 'check', title, detail, href }: NonNullable<RailProps['foot']>) {
  const inside = (
    <>
      <b>
        <Icon name={icon} size={16} strokeWidth={2.6} />
        {title}
      </b>
      {detail}
    </>
  )
  if (href === undefined) return <p className={styles.foot}>{inside}</p>
  return (
    <Link className={styles.foot} href={href}>
      {inside}
    </Link>
  )
}
