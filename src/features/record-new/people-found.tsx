/** People found by name, household number or telephone; choosing one opens what can be written for them. */
import { useMemo } from 'react'
import type { Person } from '#domain/records/person.ts'
import { search } from '#domain/search/person-search.ts'
import { ageLabel } from '#domain/time/age.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { Phone } from '#storage/phone.ts'
import { indexOf } from '#storage/read/registry-index.ts'
import type { Registry } from '#storage/read/registry.ts'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { ListRow, ListRows } from '#ui/layout/list-row.tsx'

const MOST_RESULTS = 12

type PeopleFoundProps = { phone: Phone; registry: Registry; query: string; today: string; onChoose: (person: Person) => void }

export function PeopleFound({ phone, registry, query, today, onChoose }: PeopleFoundProps) {
  const index = useMemo(() => indexOf(phone, registry), [phone, registry])
  const homes = useMemo(() => new Map(registry.households.map((one) => [one.household.id, one])), [registry])
  const found = useMemo(() => search(index, query, MOST_RESULTS), [index, query])
  // A household stands for those who live in it: a number typed here asks for people.
  const people = [...new Set(found.flatMap((id) => homes.get(id)?.members ?? registry.people.get(id) ?? []))].filter(({ status }) => status === 'active')
  if (people.length === 0) return <EmptyState icon="search">{words.family.nothingFound(query)}</EmptyState>
  return (
    <>
      <p role="status" className="visually-hidden">{words.family.found(people.length)}</p>
      <ListRows label={words.family.found(people.length)}>
        {people.slice(0, MOST_RESULTS).map((person) => {
          const home = homes.get(person.household)?.household
          return (
            <ListRow
              key={person.id}
              onPress={() => onChoose(person)}
              icon={person.role === 'child' ? 'baby' : 'people'}
              name={words.person.called(person, today, registry.people.get(person.mother ?? '')?.name)}
              age={person.birthDate ? told(ageLabel(person.birthDate, today)) : undefined}
              why={home ? words.family.inHousehold(words.person.roles[person.role], home.number) : words.person.roles[person.role]}
              meta={home?.address || undefined}
            />
          )
        })}
      </ListRows>
    </>
  )
}
