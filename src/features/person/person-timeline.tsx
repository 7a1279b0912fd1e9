/** Everything recorded about a person, newest first: the day in the field, the day of entry when it differs, who, and whether it was sent. */
import { useState } from 'react'
import { stepForms } from '#domain/forms/index.ts'
import type { AnyRecord } from '#domain/records/kind.ts'
import { momentLabel, shortDayLabel } from '#domain/time/day-label.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { TimelineRecord } from '#storage/read/person-page.ts'
import { Button } from '#ui/action/button.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Card } from '#ui/layout/card.tsx'
import { SectionHeading } from '#ui/layout/section-heading.tsx'
import { Timeline, type TimelineEntry } from '#ui/layout/timeline.tsx'
import { StatusMark } from '#ui/status/status-mark.tsx'
import { DiscardDialog } from './discard-dialog.tsx'
import { entryTitle, entryWords } from './entry-words.ts'
import styles from './person.module.css'

type PersonTimelineProps = {
  entries: readonly TimelineRecord[]
  isChild: boolean
  /** What the person is called inside a sentence. */
  who: string
  personId: string
  now: number
  onDiscard: (record: AnyRecord, reason: string) => Promise<void>
}

const MARKS = { sent: 'sent', waiting: 'waiting', refused: 'danger' } as const

export function PersonTimeline({ entries, isChild, who, personId, now, onDiscard }: PersonTimelineProps) {
  const [discarding, setDiscarding] = useState<AnyRecord>()
  const today = dayInVietNam(now)
  const lines = entries.map((entry): TimelineEntry => {
    const said = entryWords(entry.record, today, who)
    return {
      id: entry.record.id,
      time: told(shortDayLabel(entry.occurredOn, today)),
      title: entryTitle(entry.record),
      detail: (
        <span className={styles.entry}>
          {said !== '' && <span>{said}</span>}
          <span className={styles.by}>
            {authorWords(entry)} · {entryMoment(entry, now)} · <StatusMark status={MARKS[entry.sendState]} />
          </span>
          <EntryActions entry={entry} personId={personId} onDiscard={() => setDiscarding(entry.record)} />
        </span>
      ),
    }
  })
  return (
    <>
      <SectionHeading>{words.person.timeline}</SectionHeading>
      {lines.length === 0 ? (
        <EmptyState icon="book">{isChild ? words.person.timelineEmpty : words.person.timelineEmptyAdult}</EmptyState>
      ) : (
        <Card>
          <Timeline entries={lines} />
        </Card>
      )}
      {discarding && (
        <DiscardDialog
          what={entryTitle(discarding)}
          onClose={() => setDiscarding(undefined)}
          onDiscard={async (reason) => {
            await onDiscard(discarding, reason)
            setDiscarding(undefined)
          }}
        />
      )}
    </>
  )
}

function authorWords({ mine, authorName }: TimelineRecord): string {
  if (mine) return words.person.bySelf
  return authorName === '' ? words.person.byOther : words.person.byName(authorName)
}

/** The time of day when it was entered on the day itself, else the day of entry. */
function entryMoment({ recordedAt, occurredOn }: TimelineRecord, now: number): string {
  const moment = told(momentLabel(recordedAt, now))
  return dayInVietNam(recordedAt) === occurredOn ? moment : words.person.enteredOn(moment)
}

type EntryActionsProps = { entry: TimelineRecord; personId: string; onDiscard: () => void }

function EntryActions({ entry: { record, mine }, personId, onDiscard }: EntryActionsProps) {
  const form = stepForms.find(({ kind, toAnswers }) => kind === record.kind && toAnswers !== undefined)
  return (
    <span className={styles.actions}>
      {record.kind === 'referral' && <Button variant="quiet" href={`/chuyen-gui/${record.id}`}>{words.person.openReferral}</Button>}
      {record.kind === 'newborn-check' && <Button variant="quiet" href={`/nguoi/${personId}/so-sinh`}>{words.person.editNewborn}</Button>}
      {record.kind === 'measurement' && mine && <Button variant="quiet" href={`/nguoi/${record.id}/can-do`}>{words.person.editNewborn}</Button>}
      {record.kind === 'immunisation' && mine && <Button variant="quiet" href={`/nguoi/${personId}/tiem-chung`}>{words.person.editNewborn}</Button>}
      {form && mine && <Button variant="quiet" href={`/ghi/${form.id}/${record.id}`}>{words.person.editNewborn}</Button>}
      {mine && <Button variant="quiet" onPress={onDiscard}>{words.person.discard}</Button>}
    </span>
  )
}
