/** What the search found, people and households mixed, best first. */
import { memo, useMemo } from 'react'
import { search } from '#domain/search/person-search.ts'
import { ageLabel } from '#domain/time/age.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { Phone } from '#storage/phone.ts'
import type { Registry } from '#storage/read/registry.ts'
import { useSlices } from '#ui/hooks/use-slices.ts'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { ListRow, ListRows } from '#ui/layout/list-row.tsx'
import { HouseholdRow } from './household-list.tsx'
import { indexOf } from '#storage/read/registry-index.ts'

const MOST_RESULTS = 40

type SearchResultsProps = { phone: Phone; registry: Registry; query: string; today: string }

/** Drawn anew only for another question: while a key is typed the list of before stays as it is. */
export const SearchResults = memo(function SearchResults({ phone, registry, query, today }: SearchResultsProps) {
  const index = useMemo(() => indexOf(phone, registry), [phone, registry])
  const households = useMemo(() => new Map(registry.households.map((one) => [one.household.id, one])), [registry])
  const found = useMemo(() => search(index, query, MOST_RESULTS), [index, query])
  const { shown, end } = useSlices(found.length, { list: query })
  if (found.length === 0) return <EmptyState icon="search">{words.family.nothingFound(query)}</EmptyState>
  return (
    <>
      <p role="status" className="visually-hidden">{words.family.found(found.length)}</p>
      <ListRows label={words.family.found(found.length)}>
        {found.slice(0, shown).map((id) => {
          const row = households.get(id)
          if (row) return <HouseholdRow key={id} row={row} people={registry.people} />
          const person = registry.people.get(id)
          const home = person && households.get(person.household)
          if (!person || !home) return null
          return (
            <ListRow
              key={id}
              href={`/nguoi/${id}`}
              icon={person.role === 'child' ? 'baby' : 'people'}
              name={words.person.called(person, today, registry.people.get(person.mother ?? '')?.name)}
              age={person.birthDate ? told(ageLabel(person.birthDate, today)) : undefined}
              why={words.family.inHousehold(words.person.roles[person.role], home.household.number)}
              meta={home.household.address || undefined}
            />
          )
        })}
      </ListRows>
      {shown < found.length && <div ref={end} />}
    </>
  )
})
