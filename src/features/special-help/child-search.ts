/** Finds a child of the own book by name, mother's name or household number; nothing of it is kept beyond the screen. */
import type { Household } from '#domain/records/household.ts'
import type { Person } from '#domain/records/person.ts'
import { buildSearchIndex, search, type SearchIndex } from '#domain/search/person-search.ts'
import { ageInYears } from '#domain/time/age.ts'
import type { CalendarDay } from '#domain/time/calendar-day.ts'
import { earliestDay } from '#domain/time/partial-date.ts'
import type { Registry } from '#storage/read/registry.ts'

/** A child with what tells it from its namesakes. */
export interface FoundChild {
  person: Person
  mother: Person | undefined
  household: Household
}

/** All children of the book and their index. */
export interface ChildBook {
  byId: ReadonlyMap<string, FoundChild>
  index: SearchIndex
}

/** A child by law (Luật Trẻ em 2016, Điều 1). */
const BELOW_YEARS = 16
const MOST = 12

/** Everybody below sixteen who is still there, whatever the role; a child without a birthday counts as one. */
export function childBook({ households, people }: Registry, today: CalendarDay): ChildBook {
  const children = households.flatMap(({ household, members }) =>
    members.filter((person) => isChild(person, today)).map((person): FoundChild => ({ person, household, mother: people.get(person.mother ?? '') })),
  )
  const index = buildSearchIndex(
    children.map(({ person, mother, household }) => ({
      id: person.id, kind: 'person' as const, name: person.name, householdId: household.id, householdNumber: household.number, phones: [],
      motherName: mother?.name, birthDay: person.birthDate?.length === 10 ? person.birthDate : undefined,
    })),
  )
  return { byId: new Map(children.map((child) => [child.person.id, child])), index }
}

function isChild({ status, role, birthDate }: Person, today: CalendarDay): boolean {
  if (status === 'died') return false
  return birthDate ? ageInYears(earliestDay(birthDate), today) < BELOW_YEARS : role === 'child'
}

/** The best of them; none for an empty query: a list of all children would say too much to who looks over the shoulder. */
export function findChildren({ byId, index }: ChildBook, query: string): FoundChild[] {
  if (query.trim() === '') return []
  return search(index, query, MOST).flatMap((id) => byId.get(id) ?? [])
}
