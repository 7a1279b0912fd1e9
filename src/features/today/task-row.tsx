/** One door of the day: who, why, how late, where; the row leads straight into what is to be done there. */
import { givenName } from '#domain/text/name.ts'
import { ageLabel } from '#domain/time/age.ts'
import { daysLateOf, type DayRow } from '#domain/tasks/day-list.ts'
import type { PhoneTask } from '#domain/tasks/on-phone.ts'
import { phoneLines } from '#domain/tasks/phone-lines.ts'
import type { Person } from '#domain/records/person.ts'
import { words } from '#language/words.ts'
import { ListRow } from '#ui/layout/list-row.tsx'
import { formPlaces } from '#ui/link/form-places.ts'
import { StatusMark } from '#ui/status/status-mark.tsx'

type TaskRowProps = { row: DayRow<PhoneTask>; tasks: readonly PhoneTask[]; people: ReadonlyMap<string, Person>; today: string }

function nameOf(person: Person | undefined, people: ReadonlyMap<string, Person>, today: string): string {
  if (!person) return words.today.referralUnknown
  const mother = person.mother ? people.get(person.mother) : undefined
  if (person.name === '' && mother && mother.name !== '') return words.today.motherAndBaby(givenName(mother.name), person.sex)
  return words.person.called(person, today, mother?.name)
}

export function TaskRow({ row, tasks, people, today }: TaskRowProps) {
  const [line, ...rest] = phoneLines(tasks)
  if (!line) return null
  const first = line.task
  const person = people.get(first.person)
  const more = rest.length > 0 ? ` ${words.today.andMore(rest.length)}` : ''
  const late = daysLateOf(tasks, today)
  const { icon, address } = formPlaces[first.form]
  return (
    <ListRow
      href={address(first)}
      icon={icon}
      name={nameOf(person, people, today)}
      age={person?.birthDate ? ageLabel(person.birthDate, today) : undefined}
      why={`${line.why}${more}`}
      mark={late > 0 ? <StatusMark status="overdue" boxed label={words.today.late(late)} /> : <StatusMark status="today" label={words.today.dueToday} />}
      meta={row.household?.address}
    />
  )
}
