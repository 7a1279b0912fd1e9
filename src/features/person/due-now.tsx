/** What is to be done for this person now, and what comes next. */
import { daysBetween } from '#domain/time/calendar-day.ts'
import { dayLabel } from '#domain/time/day-label.ts'
import type { PhoneTask } from '#domain/tasks/on-phone.ts'
import { phoneLines, whyOnPhone } from '#domain/tasks/phone-lines.ts'
import { isOpen } from '#domain/tasks/task.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { Card } from '#ui/layout/card.tsx'
import { ListRow, ListRows } from '#ui/layout/list-row.tsx'
import { SectionHeading } from '#ui/layout/section-heading.tsx'
import { formPlaces } from '#ui/link/form-places.ts'
import { StatusMark } from '#ui/status/status-mark.tsx'

export function DueNow({ tasks, today }: { tasks: readonly PhoneTask[]; today: string }) {
  const open = tasks.filter(isOpen)
  // What one does oneself stands before what one only reminds of.
  const due = open.filter((task) => task.state !== 'upcoming').toSorted((left, right) => Number(left.by === 'station') - Number(right.by === 'station'))
  const [next] = open.filter((task) => task.state === 'upcoming')
  if (tasks.length === 0) return null
  return (
    <>
      <SectionHeading>{words.person.dueNow}</SectionHeading>
      {due.length === 0 && (
        <Card>
          <p>{words.person.nothingDue}</p>
          {next && <p>{words.person.nextDue(told(whyOnPhone(next)), told(dayLabel(next.due, today)))}</p>}
        </Card>
      )}
      <ListRows label={words.person.dueNow}>
        {phoneLines(due).map(({ task, why }) => (
          <ListRow
            key={task.id}
            href={formPlaces[task.form].address(task)}
            name={told(why)}
            mark={
              task.state === 'overdue' ? (
                <StatusMark status="overdue" boxed label={words.today.late(daysBetween(task.until, today))} />
              ) : (
                <StatusMark status="today" />
              )
            }
          />
        ))}
      </ListRows>
    </>
  )
}
