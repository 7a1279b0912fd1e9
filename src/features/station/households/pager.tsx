/** Earlier and later pages of a list that the endpoint cuts into pages. */
import { stationWords } from '#language/station-words.ts'
import { Button } from '#ui/action/button.tsx'
import { HOUSEHOLDS_PER_PAGE } from '../station-port.ts'
import styles from './households.module.css'

type PagerProps = { page: number; shown: number; total: number; addressOf: (page: number) => string }

export function Pager({ page, shown, total, addressOf }: PagerProps) {
  const before = (page - 1) * HOUSEHOLDS_PER_PAGE
  const hasMore = before + shown < total && shown > 0
  if (page === 1 && !hasMore) return null
  const { households } = stationWords.station
  return (
    <nav className={styles.pager} aria-label={households.pages}>
      {page > 1 && <Button icon="back" href={addressOf(page - 1)}>{households.earlier}</Button>}
      <span className="tabular">{households.range(before + 1, before + shown, total)}</span>
      {hasMore && <Button iconAfter="chevron-right" href={addressOf(page + 1)}>{households.later}</Button>}
    </nav>
  )
}
