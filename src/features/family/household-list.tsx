/** Households as rows in the order of the book: a screenful at once, further ones when the reader comes near the end. */
import type { Person } from '#domain/records/person.ts'
import { ageLabel } from '#domain/time/age.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { RegistryHousehold } from '#storage/read/registry.ts'
import { Button } from '#ui/action/button.tsx'
import { useSlices } from '#ui/hooks/use-slices.ts'
import { ListRow, ListRows } from '#ui/layout/list-row.tsx'
import { peopleMeant, type FilterGround } from './family-filter.ts'

const AT_A_TIME = 40

type HouseholdListProps = { households: readonly RegistryHousehold[]; ground: FilterGround; people: ReadonlyMap<string, Person> }

export function HouseholdList({ households, ground, people }: HouseholdListProps) {
  const { shown, end, showMore } = useSlices(households.length, { more: AT_A_TIME })
  const left = households.length - shown
  return (
    <>
      <ListRows label={words.family.title}>
        {households.slice(0, shown).map((one) => (
          <HouseholdRow key={one.household.id} row={one} ground={ground} people={people} />
        ))}
      </ListRows>
      {left > 0 && (
        <div ref={end}>
          <Button wide onPress={showMore}>{words.family.more(Math.min(left, AT_A_TIME))}</Button>
        </div>
      )}
    </>
  )
}

type HouseholdRowProps = { row: RegistryHousehold; ground?: FilterGround; people: ReadonlyMap<string, Person> }

export function HouseholdRow({ row: { household, members }, ground, people }: HouseholdRowProps) {
  const living = members.filter((person) => person.status === 'active').length
  const named = (ground ? peopleMeant(members, ground) : []).map((person) => {
    const today = ground?.today ?? ''
    const name = words.person.called(person, today, people.get(person.mother ?? '')?.name)
    return person.birthDate ? `${name} · ${told(ageLabel(person.birthDate, today))}` : name
  })
  const refused = household.consent === 'refused'
  const about = refused ? words.family.refused : words.family.people(living)
  return (
    <ListRow
      href={`/ho/${household.id}`}
      name={words.family.numbered(household.number)}
      age={household.headName || undefined}
      why={named.length > 0 ? named.join(', ') : about}
      meta={household.status === 'moved' ? words.family.moved : household.address || undefined}
    />
  )
}
