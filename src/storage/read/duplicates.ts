/** Looks through the whole book for a household or person that may already stand in it, before a new one is saved. */
import { bookLines } from '#domain/duplicates/book-lines.ts'
import { similarChildren } from '#domain/duplicates/child-duplicates.ts'
import { similarGrownUps } from '#domain/duplicates/grown-up-duplicates.ts'
import { similarHouseholds } from '#domain/duplicates/household-duplicates.ts'
import type { Suspicion } from '#domain/duplicates/suspicion.ts'
import type { RecordChange } from '#domain/records/change.ts'
import type { Household } from '#domain/records/household.ts'
import type { Person } from '#domain/records/person.ts'
import type { Phone } from '../phone.ts'
import { readPeopleAndHouseholds } from '../kept/shelves.ts'

/** A household that may be the same, and why. */
export interface LikeHousehold {
  household: Household
  suspicion: Suspicion
}

/** What is asked of a person who looks like another; grown-ups are never asked for twins. */
export type LikeQuestion = 'same-child' | 'twin' | 'same-person'

/** A person who may be the same, or a child's twin, with the household's number. */
export interface LikePerson {
  person: Person
  mother: Person | undefined
  householdNumber: string
  question: LikeQuestion
  suspicion: Suspicion
}

/** Households like the one that is about to be saved, likeliest first. */
export async function likeHouseholds(phone: Phone, change: RecordChange): Promise<LikeHousehold[]> {
  const { persons, households } = await wholeBook(phone)
  const byId = new Map(households.map((household) => [household.id, household]))
  const { households: lines } = bookLines(persons, [...others(households, change), asIfSaved(change) as Household])
  const candidate = lines.find(({ id }) => id === change.id)
  return (candidate ? similarHouseholds(candidate, lines) : []).flatMap((suspicion) => {
    const household = byId.get(suspicion.id)
    return household ? [{ household, suspicion }] : []
  })
}

/** Persons like the one that is about to be saved, likeliest first: a child among children, else among all. */
export async function likePersons(phone: Phone, change: RecordChange): Promise<LikePerson[]> {
  const { persons, households } = await wholeBook(phone)
  const lines = bookLines([...others(persons, change), asIfSaved(change) as Person], households)
  const byId = new Map(persons.map((person) => [person.id, person]))
  const numbers = new Map(households.map((household) => [household.id, household.number]))
  const child = lines.children.find(({ id }) => id === change.id)
  const grownUp = lines.people.find(({ id }) => id === change.id)
  const asked = child
    ? similarChildren(child, lines.children)
    : (grownUp && change.set['role'] !== 'child' ? similarGrownUps(grownUp, lines.people) : []).map((suspicion) => ({ ...suspicion, question: 'same-person' as const }))
  return asked.flatMap(({ question, ...suspicion }) => {
    const person = byId.get(suspicion.id)
    if (!person) return []
    const mother = person.mother ? byId.get(person.mother) : undefined
    return [{ person, mother, householdNumber: numbers.get(person.household) ?? '', question, suspicion }]
  })
}

async function wholeBook(phone: Phone): Promise<{ persons: Person[]; households: Household[] }> {
  const { people, households } = await readPeopleAndHouseholds(phone)
  return { persons: people, households }
}

function others<Item extends { id: string }>(records: readonly Item[], { id }: RecordChange): Item[] {
  return records.filter((record) => record.id !== id)
}

/** The record as it will stand; a new form's change holds all of its fields. */
function asIfSaved({ id, kind, set }: RecordChange): object {
  return { ...set, id, kind }
}
