/** When something is due, as a list says it: so many days late, today, or from a later day on. */
import { daysLateOf } from '#domain/tasks/day-list.ts'
import type { Task } from '#domain/tasks/task.ts'
import { shortDayLabel } from '#domain/time/day-label.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { StatusMark } from './status-mark.tsx'

/** The gravest of several. */
export function DueMark({ all, today }: { all: readonly Task[]; today: string }) {
  const late = daysLateOf(all, today)
  if (late > 0) return <StatusMark status="overdue" boxed label={words.today.late(late)} />
  const [first] = all.map(({ due }) => due).toSorted()
  if (first !== undefined && first > today) return <StatusMark status="upcoming" label={words.today.dueOn(told(shortDayLabel(first, today)))} />
  return <StatusMark status="today" label={words.today.dueToday} />
}
