/** The lists that many rules look things up in, sorted by key once for each list of records; of two records of one death the later one speaks. */
import { groupBy } from '../../group-by.ts'
import { compareByTime } from '../../newborn/known-facts.ts'
import type { Death } from '../../records/death.ts'
import type { Household } from '../../records/household.ts'
import type { Person } from '../../records/person.ts'
import { remember } from './remember.ts'

/** Households by id. */
export const householdsById: (households: readonly Household[]) => ReadonlyMap<string, Household> = remember((households) => new Map(households.map((household) => [household.id, household])))

/** Persons by id. */
export const personsById: (persons: readonly Person[]) => ReadonlyMap<string, Person> = remember((persons) => new Map(persons.map((person) => [person.id, person])))

/** Children by the id of their mother. */
export const childrenByMother: (persons: readonly Person[]) => ReadonlyMap<string, readonly Person[]> = remember((persons) => {
  const withMother = persons.flatMap((child) => (typeof child.mother === 'string' ? [{ child, mother: child.mother }] : []))
  return new Map([...groupBy(withMother, ({ mother }) => mother)].map(([mother, found]) => [mother, found.map(({ child }) => child)]))
})

/** Death records by the person who died. */
export const deathsByPerson: (deaths: readonly Death[]) => ReadonlyMap<string, Death> = remember((deaths) => new Map(deaths.toSorted(compareByTime).map((death) => [death.subject, death])))
