/** Households as rows, fifty at a time: further ones are drawn when the reader comes near the end. */
import { useEffect, useRef, useState } from 'react'
import type { Person } from '#domain/records/person.ts'
import { ageLabel } from '#domain/time/age.ts'
import { words } from '#language/words.ts'
import type { RegistryHousehold } from '#storage/read/registry.ts'
import { Button } from '#ui/action/button.tsx'
import { ListRow, ListRows } from '#ui/layout/list-row.tsx'
import { childrenWithin, type AgeFilter } from './age-filter.ts'

const AT_A_TIME = 50

type HouseholdListProps = {
  households: readonly RegistryHousehold[]
  filter: AgeFilter
  people: ReadonlyMap<string, Person>
  today: string
}

export function HouseholdList({ households, filter, people, today }: HouseholdListProps) {
  const [count, setCount] = useState(AT_A_TIME)
  const end = useRef<HTMLDivElement>(null)
  const left = households.length - count
  useEffect(() => {
    const mark = end.current
    if (!mark || left <= 0 || typeof IntersectionObserver === 'undefined') return undefined
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some((one) => one.isIntersecting)) setCount((shown) => shown + AT_A_TIME)
      },
      { rootMargin: '600px' },
    )
    observer.observe(mark)
    return () => observer.disconnect()
  }, [left])
  return (
    <>
      <ListRows label={words.family.title}>
        {households.slice(0, count).map((one) => (
          <HouseholdRow key={one.household.id} row={one} filter={filter} people={people} today={today} />
        ))}
      </ListRows>
      {left > 0 && (
        <div ref={end}>
          <Button wide onPress={() => setCount(count + AT_A_TIME)}>{words.family.more(Math.min(left, AT_A_TIME))}</Button>
        </div>
      )}
    </>
  )
}

type HouseholdRowProps = { row: RegistryHousehold; filter: AgeFilter; people: ReadonlyMap<string, Person>; today: string }

export function HouseholdRow({ row: { household, members }, filter, people, today }: HouseholdRowProps) {
  const children = childrenWithin(members, filter, today)
  const living = members.filter((person) => person.status === 'active').length
  const named = children.map((child) => {
    const name = words.person.called(child, today, people.get(child.mother ?? '')?.name)
    return child.birthDate ? `${name} · ${ageLabel(child.birthDate, today)}` : name
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
