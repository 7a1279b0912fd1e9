/** What is to be done at this door now, person by person. */
import { phoneLines } from '#domain/tasks/phone-lines.ts'
import { words } from '#language/words.ts'
import type { HouseholdPage } from '#storage/read/household-page.ts'
import { ListRow, ListRows } from '#ui/layout/list-row.tsx'
import { SectionHeading } from '#ui/layout/section-heading.tsx'
import { formPlaces } from '#ui/link/form-places.ts'
import { DueMark } from '#ui/status/due-mark.tsx'

export function HouseholdDue({ page: { due, members }, today }: { page: HouseholdPage; today: string }) {
  if (due.length === 0) return null
  const byId = new Map(members.map((person) => [person.id, person]))
  const nameOf = (id: string) => {
    const person = byId.get(id)
    return person ? words.person.called(person, today, byId.get(person.mother ?? '')?.name) : words.household.someone
  }
  return (
    <>
      <SectionHeading>{words.household.dueNow}</SectionHeading>
      <ListRows label={words.household.dueNow}>
        {phoneLines(due).map(({ task, why }) => (
          <ListRow
            key={task.id}
            href={formPlaces[task.form].address(task)}
            icon={formPlaces[task.form].icon}
            name={nameOf(task.person)}
            why={why}
            mark={<DueMark all={[task]} today={today} />}
          />
        ))}
      </ListRows>
    </>
  )
}
