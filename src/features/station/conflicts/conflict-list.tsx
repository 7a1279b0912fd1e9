/** The clashes that wait, oldest first; arrow keys move between them. */
import { givenName } from '#domain/text/name.ts'
import { momentLabel } from '#domain/time/day-label.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import { InboxRow } from '#ui/layout/inbox-row.tsx'
import { conflictsAddress } from '../addresses.ts'
import { moveBetweenRows } from '../reading/move-between-rows.ts'
import { groupName, useStation } from '../station-context.tsx'
import type { ConflictView } from './conflict-view.ts'

export function ConflictList({ views, selected }: { views: readonly ConflictView[]; selected: string }) {
  const { now, session } = useStation()
  const { conflicts } = stationWords.station
  return (
    <ul onKeyDown={moveBetweenRows}>
      {views.map(({ id, row, about, field, area, sides: [shown, other] }) => (
        <InboxRow
          key={id}
          href={conflictsAddress(id)}
          selected={id === selected}
          icon="conflict"
          tone="waiting"
          title={about}
          time={told(momentLabel(row.conflict.openedAt, now))}
          why={conflicts.line(field, shown.value, other.value)}
          foot={<span>{[groupName(session, area), conflicts.writers(givenName(shown.who), givenName(other.who))].filter(Boolean).join(' · ')}</span>}
        />
      ))}
    </ul>
  )
}
