/** The people of the household, each leading to a page; those who moved or died stay listed, with the word for it. */
import { ageLabel } from '#domain/time/age.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { HouseholdPage } from '#storage/read/household-page.ts'
import { ButtonPair } from '#ui/action/button-pair.tsx'
import { Button } from '#ui/action/button.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { ListRow, ListRows } from '#ui/layout/list-row.tsx'
import { SectionHeading } from '#ui/layout/section-heading.tsx'

export function HouseholdMembers({ page: { household, members }, today }: { page: HouseholdPage; today: string }) {
  const nameById = new Map(members.map((person) => [person.id, person.name]))
  const add = `/ho/${household.id}/them-nguoi`
  const hasMother = members.some((person) => person.role === 'mother')
  return (
    <>
      <SectionHeading>{words.household.members}</SectionHeading>
      {members.length === 0 && <EmptyState icon="people">{words.household.noMembers}</EmptyState>}
      <ListRows label={words.household.members}>
        {members.map((person) => (
          <ListRow
            key={person.id}
            href={`/nguoi/${person.id}`}
            icon={person.role === 'child' ? 'baby' : 'people'}
            name={words.person.called(person, today, nameById.get(person.mother ?? ''))}
            age={person.birthDate && person.status !== 'died' ? told(ageLabel(person.birthDate, today)) : undefined}
            why={words.person.roles[person.role]}
            meta={person.status === 'active' ? undefined : words.person.statuses[person.status]}
          />
        ))}
      </ListRows>
      {household.status === 'active' && (
        <ButtonPair>
          {!hasMother && <Button href={`${add}?vai=mother`} icon="plus">{words.household.addMother}</Button>}
          <Button href={add} icon="plus">{words.household.addPerson}</Button>
        </ButtonPair>
      )}
    </>
  )
}
