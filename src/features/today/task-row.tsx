/** One door of the day: who, why, how late, where; the row leads straight into what is to be done there. */
import { givenName } from '#domain/text/name.ts'
import { ageLabel } from '#domain/time/age.ts'
import { daysBetween } from '#domain/time/calendar-day.ts'
import type { DayRow } from '#domain/tasks/day-list.ts'
import type { PhoneTask } from '#domain/tasks/on-phone.ts'
import type { TaskForm } from '#domain/tasks/task.ts'
import type { Person } from '#domain/records/person.ts'
import { words } from '#language/words.ts'
import type { IconName } from '#ui/icon/icon.tsx'
import { ListRow } from '#ui/layout/list-row.tsx'
import { StatusMark } from '#ui/status/status-mark.tsx'

const LOOK: Record<TaskForm, { icon: IconName; address: (task: PhoneTask) => string }> = {
  'newborn-check': { icon: 'heart-plus', address: (task) => `/nguoi/${task.person}/so-sinh` },
  'household-visit': { icon: 'baby', address: (task) => `/nguoi/${task.person}/tham` },
  referral: { icon: 'octagon-alert', address: (task) => `/chuyen-gui/${task.record ?? ''}` },
}

type TaskRowProps = { row: DayRow<PhoneTask>; tasks: readonly PhoneTask[]; people: ReadonlyMap<string, Person>; today: string }

function nameOf(person: Person | undefined, people: ReadonlyMap<string, Person>, today: string): string {
  if (!person) return words.today.referralUnknown
  const mother = person.mother ? people.get(person.mother) : undefined
  if (person.name === '' && mother && mother.name !== '') return words.today.motherAndBaby(givenName(mother.name), person.sex)
  return words.person.called(person, today, mother?.name)
}

export function TaskRow({ row, tasks, people, today }: TaskRowProps) {
  const [first, ...rest] = tasks
  if (!first) return null
  const person = people.get(first.person)
  const more = rest.length > 0 ? ` ${words.today.andMore(rest.length)}` : ''
  const late = Math.max(0, ...tasks.map((task) => daysBetween(task.until, today)))
  const { icon, address } = LOOK[first.form]
  return (
    <ListRow
      href={address(first)}
      icon={icon}
      name={nameOf(person, people, today)}
      age={person?.birthDate ? ageLabel(person.birthDate, today) : undefined}
      why={`${first.why}${more}`}
      mark={late > 0 ? <StatusMark status="overdue" boxed label={words.today.late(late)} /> : <StatusMark status="today" label={words.today.dueToday} />}
      meta={row.household?.address}
    />
  )
}
