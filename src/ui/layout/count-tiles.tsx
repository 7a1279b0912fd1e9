/** Three counts side by side that must add up, as on the sync page: sent, waiting, to mend. */
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/icon.tsx'
import styles from './count-tiles.module.css'

export type CountTile = { icon: IconName; count: number; label: string; tone: 'ok' | 'waiting' | 'danger' }

export function CountTiles({ tiles }: { tiles: readonly CountTile[] }) {
  return (
    <ul className={styles.tiles}>
      {tiles.map((tile) => (
        <li key={tile.label} className={`${styles.tile} ${styles[tile.tone]}`}>
          <b className="tabular">
            <Icon name={tile.icon} size={20} strokeWidth={2.4} />
            {tile.count}
          </b>{' '}
          {tile.label}
        </li>
      ))}
    </ul>
  )
}
