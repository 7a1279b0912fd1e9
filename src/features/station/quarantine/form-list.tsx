/** The forms that wait, one line each: about whom, what, why, and who wrote it; arrow keys move between them. */
import { givenName } from '#domain/text/name.ts'
import { momentLabel } from '#domain/time/day-label.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import { InboxRow } from '#ui/layout/inbox-row.tsx'
import { Pill } from '#ui/layout/pill.tsx'
import { quarantineAddress } from '../addresses.ts'
import { moveBetweenRows } from '../reading/move-between-rows.ts'
import { groupName, useStation } from '../station-context.tsx'
import type { HeldForm } from './held-forms.ts'

export function FormList({ forms, selected }: { forms: readonly HeldForm[]; selected: string | undefined }) {
  const { now, session } = useStation()
  const { quarantine, ctv } = stationWords.station
  return (
    <ul onKeyDown={moveBetweenRows}>
      {forms.map((form) => (
        <InboxRow
          key={form.id}
          href={quarantineAddress(form.id)}
          selected={form.id === selected}
          icon={form.asked ? 'message' : 'octagon-alert'}
          tone={form.asked ? 'waiting' : 'danger'}
          title={form.about}
          time={told(momentLabel(form.receivedAt, now))}
          why={form.reasons[0]}
          foot={
            <>
              {form.asked && <Pill tone="waiting">{quarantine.asksPill}</Pill>}
              <span>{[form.what, groupName(session, form.area), form.authorName && ctv(givenName(form.authorName))].filter(Boolean).join(' · ')}</span>
            </>
          }
        />
      ))}
    </ul>
  )
}
