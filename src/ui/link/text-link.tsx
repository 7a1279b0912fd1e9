/** An underlined link inside a table or sentence, such as "Thêm 2 trẻ". */
import type { ReactNode } from 'react'
import { Icon } from '../icon/icon.tsx'
import { Link } from './link.tsx'
import styles from './text-link.module.css'

type TextLinkProps = {
  href: string
  chevron?: boolean
  /** The address belongs to the other house (phone or station): it is loaded anew. */
  leavesApp?: boolean
  children: ReactNode
}

export function TextLink({ href, chevron = false, leavesApp = false, children }: TextLinkProps) {
  return (
    <Link href={href} target={leavesApp ? '_self' : undefined} className={styles.link}>
      <span className={styles.words}>{children}</span>
      {chevron && <Icon name="chevron-right" size={16} />}
    </Link>
  )
}
