/** Nhật ký: who did what, day by day from the newest back; names of staff and sentences, nothing about any family. */
import { useCallback, useState } from 'react'
import { useSearch } from 'wouter'
import { displayClock } from '#domain/time/clock.ts'
import { weekdayLabel } from '#domain/time/day-label.ts'
import { clockInVietNam, dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import type { AuditPage, AuditPerson, AuditRow } from '#protocol/station-audit.ts'
import { Button } from '#ui/action/button.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { DataTable } from '#ui/layout/data-table.tsx'
import type { Column, RowGroup } from '#ui/layout/data-table.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { trailAddress } from '../addresses.ts'
import { StationFrame } from '../frame/station-frame.tsx'
import { Answered } from '../reading/answered.tsx'
import { useAnswer } from '../reading/use-answer.ts'
import { useStation } from '../station-context.tsx'
import type { TrailAsk } from '../station-port.ts'
import { trailAsk } from './trail-ask.ts'
import { TrailFilters } from './trail-filters.tsx'
import styles from './trail.module.css'

const { rail, trail } = stationWords.station

const columns: readonly Column<AuditRow>[] = [
  { id: 'when', head: trail.when, look: 'quiet', cell: ({ at }) => <span className={styles.when}>{displayClock(clockInVietNam(at))}</span> },
  { id: 'what', head: trail.what, isRowHead: true, cell: ({ sentence }) => sentence },
  { id: 'who', head: trail.who, look: 'quiet', cell: ({ login, who }) => login || (who === '' ? trail.server : trail.byPhone) },
]

export function TrailScreen() {
  const { port, today } = useStation()
  const search = useSearch()
  const load = useCallback(() => port.trail(trailAsk(search)), [port, search])
  const answer = useAnswer(load)
  const ask = trailAsk(search)
  // The choices stay while another page is on its way, and the keyboard with them.
  const [people, setPeople] = useState<readonly AuditPerson[]>([])
  if (answer.value && answer.value.people !== people) setPeople(answer.value.people)
  return (
    <StationFrame title={rail.trail} current={trailAddress()}>
      <Banner>{trail.explain}</Banner>
      <TrailFilters ask={ask} people={people} />
      <Answered answer={answer}>
        {(page) => (
          <>
            <DataTable
              key={search}
              caption={rail.trail}
              columns={columns}
              groups={daysOf(page.rows, today)}
              rowKey={({ n }) => String(n)}
              empty={<EmptyState icon="clock">{trail.none}</EmptyState>}
            />
            <Pages ask={ask} page={page} />
          </>
        )}
      </Answered>
    </StationFrame>
  )
}

/** Rows under the day on which they were written. */
function daysOf(rows: readonly AuditRow[], today: string): RowGroup<AuditRow>[] {
  const days = [...new Set(rows.map(({ at }) => dayInVietNam(at)))]
  return days.map((day) => ({ id: day, label: told(weekdayLabel(day, today)), rows: rows.filter(({ at }) => dayInVietNam(at) === day) }))
}

function Pages({ ask, page: { next } }: { ask: TrailAsk; page: AuditPage }) {
  if (next === null && ask.before === undefined) return null
  return (
    <nav className={styles.pager} aria-label={trail.pages}>
      {ask.before !== undefined && (
        <Button icon="back" href={trailAddress({ ...ask, before: undefined })}>
          {trail.newest}
        </Button>
      )}
      {next !== null && (
        <Button iconAfter="chevron-right" href={trailAddress({ ...ask, before: next })}>
          {trail.older}
        </Button>
      )}
    </nav>
  )
}
