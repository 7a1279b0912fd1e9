/** The lines of one tab of the inbox; arrow keys move between them, Enter opens. */
import { referralOutcomeLabels } from '#domain/referrals/referral-state.ts'
import { givenName } from '#domain/text/name.ts'
import { momentLabel } from '#domain/time/day-label.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { InboxRow } from '#ui/layout/inbox-row.tsx'
import { Pill } from '#ui/layout/pill.tsx'
import { elapsedWords } from '../reading/elapsed.ts'
import { moveBetweenRows } from '../reading/move-between-rows.ts'
import { groupName, useStation } from '../station-context.tsx'
import type { ReferralState } from '../station-port.ts'
import type { ReferralView } from './referral-view.ts'

type ReferralListProps = {
  views: readonly ReferralView[]
  state: ReferralState
  selected: string | undefined
  addressOf: (id: string) => string
}

export function ReferralList({ views, state, selected, addressOf }: ReferralListProps) {
  const { now, session } = useStation()
  if (views.length === 0) return <EmptyState icon="disc-check">{stationWords.station.emptyTab[state]}</EmptyState>
  return (
    <ul onKeyDown={moveBetweenRows}>
      {views.map((view) => (
        <InboxRow
          key={view.id}
          href={addressOf(view.id)}
          selected={view.id === selected}
          {...rowLook(view)}
          title={view.title}
          time={told(momentLabel(view.at, now))}
          why={view.why}
          foot={
            <>
              <RowPill view={view} now={now} />
              <span>{[groupName(session, view.fields.area), stationWords.station.ctv(givenName(view.authorName))].filter(Boolean).join(' · ')}</span>
            </>
          }
        />
      ))}
    </ul>
  )
}

/** Finished: a tick; else the octagon for an emergency, the diamond for the week. */
function rowLook({ fields, emergency }: ReferralView) {
  if (fields.arrivedAt || fields.closedAt) {
    return { icon: 'disc-check', tone: fields.outcome === 'treated-home' ? 'ok' : 'info' } as const
  }
  return emergency ? ({ icon: 'octagon-alert', tone: 'danger' } as const) : ({ icon: 'diamond-alert', tone: 'waiting' } as const)
}

function RowPill({ view: { fields, emergency, at }, now }: { view: ReferralView; now: number }) {
  const { pill } = stationWords.station
  if (fields.outcome) return <Pill tone={fields.outcome === 'treated-home' ? 'ok' : 'info'}>{told(referralOutcomeLabels[fields.outcome])}</Pill>
  if (fields.arrivedAt) return <Pill tone="info">{pill.arrived}</Pill>
  if (fields.closedAt) return <Pill tone="info">{pill.closed}</Pill>
  const since = elapsedWords(now - at)
  return emergency ? <Pill tone="danger">{pill.emergency(since)}</Pill> : <Pill tone="waiting">{pill.thisWeek}</Pill>
}
