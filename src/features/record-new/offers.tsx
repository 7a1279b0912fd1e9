/** What "Ghi mới" offers by itself: forms that were left unfinished, and what is due. */
import { momentLabel } from '#domain/time/day-label.ts'
import { ageLabel } from '#domain/time/age.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { RecordNewPage } from '#storage/read/record-new.ts'
import { ListRow, ListRows } from '#ui/layout/list-row.tsx'
import { SectionHeading } from '#ui/layout/section-heading.tsx'
import { draftAddress } from '#ui/link/draft-address.ts'
import { formPlaces } from '#ui/link/form-places.ts'
import { DueMark } from '#ui/status/due-mark.tsx'
import { StatusMark } from '#ui/status/status-mark.tsx'

const w = words.recordNew

export function DraftsToFinish({ page }: { page: RecordNewPage }) {
  const open = page.drafts.flatMap(({ draft, subjectKind }) => {
    const href = draftAddress(draft, subjectKind)
    return href === undefined ? [] : [{ draft, href }]
  })
  if (open.length === 0) return null
  return (
    <>
      <SectionHeading>{w.drafts}</SectionHeading>
      <ListRows label={w.drafts}>
        {open.map(({ draft, href }) => (
          <ListRow
            key={draft.id}
            name={draft.title}
            mark={<StatusMark status="today" label={w.unfinished} />}
            meta={w.draftAt(told(momentLabel(draft.updatedAt, page.now)))}
            icon="edit"
            tone="waiting"
            href={href}
          />
        ))}
      </ListRows>
    </>
  )
}

export function DueFirst({ page: { due, today } }: { page: RecordNewPage }) {
  if (due.length === 0) return null
  return (
    <>
      <SectionHeading>{w.due}</SectionHeading>
      <ListRows label={w.due}>
        {due.map(({ task, why, person, mother, household }) => (
          <ListRow
            key={task.id}
            href={formPlaces[task.form].address(task)}
            icon={formPlaces[task.form].icon}
            name={words.person.called(person, today, mother?.name)}
            age={person.birthDate ? told(ageLabel(person.birthDate, today)) : undefined}
            why={why}
            mark={<DueMark all={[task]} today={today} />}
            meta={household?.address || undefined}
          />
        ))}
      </ListRows>
    </>
  )
}
