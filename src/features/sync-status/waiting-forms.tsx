/** The forms that wait, in the order in which they will be sent. */
import { momentLabel } from '#domain/time/day-label.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { NamedForm } from '#storage/read/sync-page.ts'
import { Card } from '#ui/layout/card.tsx'
import { PlainRow, PlainRows } from '#ui/layout/plain-row.tsx'
import { SectionHeading } from '#ui/layout/section-heading.tsx'
import { StatusShape } from '#ui/status/status-shape.tsx'
import { formAddress, waitingTitle } from './form-words.ts'

export function WaitingForms({ forms, now }: { forms: readonly NamedForm[]; now: number }) {
  const today = dayInVietNam(now)
  return (
    <>
      <SectionHeading>{words.syncStatus.toSend}</SectionHeading>
      <Card flush>
        <PlainRows label={words.syncStatus.toSend}>
          {forms.map((form) => (
            <PlainRow key={form.txn} lead={<StatusShape status="waiting" />} end={told(momentLabel(form.createdAt, now))} href={formAddress(form)}>
              {waitingTitle(form, today)}
            </PlainRow>
          ))}
        </PlainRows>
      </Card>
    </>
  )
}
