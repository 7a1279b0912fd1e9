/** A row of the day list: icon, name and age, why, then status and place; the whole row is one target. */
import type { ReactNode } from 'react'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/icon.tsx'
import { IconTile } from '../icon/icon-tile.tsx'
import type { Tone } from '../icon/icon-tile.tsx'
import { Link } from '../link/link.tsx'
import { PersonLine } from './person-line.tsx'
import styles from './list-row.module.css'

type ListRowProps = {
  name: string
  age?: string
  why?: ReactNode
  /** The status mark, first in the last line. */
  mark?: ReactNode
  /** After the mark: address or date. */
  meta?: string
  icon?: IconName
  /** A picture in place of the icon. */
  figure?: ReactNode
  tone?: Tone
} & ({ href: string; onPress?: never } | { href?: never; onPress: () => void })

/** Cards in a list, gap 8. */
export function ListRows({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className={styles.rows} aria-label={label}>
      {children}
    </ul>
  )
}

export function ListRow({ name, age, why, mark, meta, icon, figure, tone, href, onPress }: ListRowProps) {
  const inside = (
    <>
      {figure !== undefined && <span className={styles.figure}>{figure}</span>}
      {icon && figure === undefined && <IconTile icon={icon} tone={tone} />}
      <div className={styles.words}>
        <PersonLine name={name} age={age} why={why} />
        {(mark || meta) && (
          <p className={styles.meta}>
            {mark}
            {meta && <span>{mark ? `· ${meta}` : meta}</span>}
          </p>
        )}
      </div>
      <span className={styles.chevron}>
        <Icon name="chevron-right" />
      </span>
    </>
  )
  return (
    <li className={styles.row}>
      {href !== undefined ? (
        <Link className={styles.go} href={href}>
          {inside}
        </Link>
      ) : (
        <button type="button" className={styles.go} onClick={onPress}>
          {inside}
        </button>
      )}
    </li>
  )
}
