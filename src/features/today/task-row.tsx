/** One door of the day: who, why, how late, where; the row leads straight into what is to be done there. */
import { ageLabel } from '#domain/time/age.ts'
import type { DayRow } from '#domain/tasks/day-list.ts'
import type { PhoneTask } from '#domain/tasks/on-phone.ts'
import type { Person } from '#domain/records/person.ts'
import { told } from '#language/told.ts'
import { ListRow } from '#ui/layout/list-row.tsx'
import { formPlaces } from '#ui/link/form-places.ts'
import { DueMark } from '#ui/status/due-mark.tsx'
import { nameOf, placeOf, whyOf } from './row-words.ts'

/** What rows of the day are drawn from. */
export interface RowGround {
  people: ReadonlyMap<string, Person>
  today: string
}

export function TaskRow({ row, tasks, people, today }: RowGround & { row: DayRow<PhoneTask>; tasks: readonly PhoneTask[] }) {
  const [first] = tasks
  if (!first) return null
  const person = people.get(first.person)
  return (
    <ListRow
      href={placeOf(tasks)}
      icon={formPlaces[first.form].icon}
      name={nameOf(person, people, today)}
      age={person?.birthDate ? told(ageLabel(person.birthDate, today)) : undefined}
      why={whyOf(tasks)}
      mark={<DueMark all={tasks} today={today} />}
      meta={row.household?.address || undefined}
    />
  )
}
