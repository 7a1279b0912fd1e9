/** Looks through the whole book for a household or child that may already stand in it, before a new one is saved. */
import { similarChildren, type ChildLines, type ChildSuspicion } from '#domain/duplicates/child-duplicates.ts'
import { similarHouseholds, type HouseholdLines } from '#domain/duplicates/household-duplicates.ts'
import type { Suspicion } from '#domain/duplicates/suspicion.ts'
import type { RecordChange } from '#domain/records/change.ts'
import type { Household } from '#domain/records/household.ts'
import type { Person } from '#domain/records/person.ts'
import { isFullDate } from '#domain/time/partial-date.ts'
import type { Phone } from '../phone.ts'
import { recordsOfKind } from './records.ts'

/** A household that may be the same, and why. */
export interface LikeHousehold {
  household: Household
  suspicion: Suspicion
}

/** A child that may be the same or a twin, with its household's number. */
export interface LikeChild {
  child: Person
  mother: Person | undefined
  householdNumber: string
  suspicion: ChildSuspicion
}

function householdLines(household: Pick<Household, 'id' | 'area' | 'number' | 'headName' | 'address' | 'phones'>): HouseholdLines {
  const { id, area, number, headName, address, phones = [] } = household
  return { id, group: area, number, headName, address, phones: phones.map((phone) => phone.number) }
}

/** Households like the one that is about to be saved, likeliest first. */
export async function likeHouseholds(phone: Phone, change: RecordChange): Promise<LikeHousehold[]> {
  const households = await recordsOfKind<Household>(phone, 'household')
  const byId = new Map(households.map((household) => [household.id, household]))
  const text = (field: string) => (typeof change.set[field] === 'string' ? change.set[field] : '')
  const phones = (Array.isArray(change.set['phones']) ? change.set['phones'] : []).flatMap(numberOf)
  const candidate: HouseholdLines = {
    id: change.id, group: text('area'), number: text('number'), headName: text('headName'), address: text('address'), phones,
  }
  return similarHouseholds(candidate, households.map(householdLines)).flatMap((suspicion) => {
    const household = byId.get(suspicion.id)
    return household ? [{ household, suspicion }] : []
  })
}

function numberOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null && 'number' in value && typeof value.number === 'string' ? [value.number] : []
}

function childLines(person: Person, people: ReadonlyMap<string, Person>): ChildLines | undefined {
  if (person.role !== 'child' || !person.birthDate || !isFullDate(person.birthDate)) return undefined
  return {
    id: person.id,
    name: person.name,
    birth: person.birthDate,
    sex: person.sex === 'unknown' ? undefined : person.sex,
    motherId: person.mother ?? undefined,
    motherName: person.mother ? people.get(person.mother)?.name : undefined,
    personalId: person.personalId ?? undefined,
  }
}

/** Children like the one that is about to be saved; none for a grown-up. */
export async function likeChildren(phone: Phone, change: RecordChange): Promise<LikeChild[]> {
  const [people, households] = await Promise.all([
    recordsOfKind<Person>(phone, 'person'), recordsOfKind<Household>(phone, 'household'),
  ])
  const byId = new Map(people.map((person) => [person.id, person]))
  const numbers = new Map(households.map((household) => [household.id, household.number]))
  const { set } = change
  const text = (field: string) => (typeof set[field] === 'string' && set[field] !== '' ? set[field] : undefined)
  const birth = text('birthDate')
  if (set['role'] !== 'child' || birth === undefined || !isFullDate(birth)) return []
  const sex = text('sex')
  const motherId = text('mother')
  const candidate: ChildLines = {
    id: change.id,
    name: text('name') ?? '',
    birth,
    sex: sex === 'male' || sex === 'female' ? sex : undefined,
    motherId,
    motherName: motherId === undefined ? undefined : byId.get(motherId)?.name,
    personalId: text('personalId'),
  }
  const lines = people.flatMap((person) => childLines(person, byId) ?? [])
  return similarChildren(candidate, lines).flatMap((suspicion) => {
    const child = byId.get(suspicion.id)
    if (!child) return []
    const mother = child.mother ? byId.get(child.mother) : undefined
    return [{ child, mother, householdNumber: numbers.get(child.household) ?? '', suspicion }]
  })
}
