/** An underlined link inside a table or sentence, such as "Thêm 2 trẻ". */
import type { ReactNode } from 'react'
import { Icon } from '../icon/icon.tsx'
import { Link } from './link.tsx'
import styles from './text-link.module.css'

export function TextLink({ href, chevron = false, children }: { href: string; chevron?: boolean; children: ReactNode }) {
  return (
    <Link href={href} className={styles.link}>
      <span className={styles.words}>{children}</span>
      {chevron && <Icon name="chevron-right" size={16} />}
    </Link>
  )
}
