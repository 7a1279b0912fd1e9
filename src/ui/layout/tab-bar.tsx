/** The five tabs at the foot of the collaborator's app; one of them, "Ghi mới", stands out. */
import { words } from '#language/words.ts'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/icon.tsx'
import { Link } from '../link/link.tsx'
import styles from './tab-bar.module.css'

export type TabItem = { href: string; label: string; icon: IconName; /** The filled middle tab. */ prominent?: boolean }

export function TabBar({ items, current }: { items: readonly TabItem[]; current?: string }) {
  return (
    <nav className={styles.bar} aria-label={words.ui.mainNavigation}>
      {items.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          className={`${styles.tab} ${item.prominent ? styles.prominent : ''}`}
          aria-current={item.href === current ? 'page' : undefined}
        >
          <span className={styles.icon}>
            <Icon name={item.icon} size={item.prominent ? 28 : 24} strokeWidth={item.prominent ? 2.6 : 2} />
          </span>
          {item.label}
        </Link>
      ))}
    </nav>
  )
}
