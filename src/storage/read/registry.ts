/** The registry as lists need it: households in the order of the paper book with their people, read together and kept up to date. */
import { compareHouseholdKeys, householdNumberKey } from '#domain/formats/household-number.ts'
import type { Household } from '#domain/records/household.ts'
import type { Person } from '#domain/records/person.ts'
import type { Phone } from '../phone.ts'
import { readPeopleAndHouseholds } from '../kept/shelves.ts'
import { recordsLinkedTo } from './records.ts'

/** One household of the book with its people: first who speaks for it, then by age, the eldest first. */
export interface RegistryHousehold {
  household: Household
  members: Person[]
}

/** All that lists and the search are made of. */
export interface Registry {
  /** In the order of the book; those who moved away come last. */
  households: RegistryHousehold[]
  people: Map<string, Person>
}

const ROLE_ORDER: Record<Person['role'], number> = { head: 0, mother: 1, father: 1, grandparent: 2, other: 3, child: 4 }

/** Order of people in a household; usable in `sort`. */
export function compareMembers(left: Person, right: Person): number {
  const byRole = ROLE_ORDER[left.role] - ROLE_ORDER[right.role]
  if (byRole !== 0) return byRole
  const [a, b] = [left.birthDate ?? '', right.birthDate ?? '']
  return a < b ? -1 : a > b ? 1 : left.id < right.id ? -1 : 1
}

/** Households in the order of the book. */
function inOrder(households: readonly Household[]): Household[] {
  const keyed = households.map((household) => ({ household, key: householdNumberKey(household.number) }))
  return keyed.toSorted(compareKeyed).map(({ household }) => household)
}

interface Keyed {
  household: Household
  key: string
}

function compareKeyed({ household: left, key }: Keyed, { household: right, key: other }: Keyed): number {
  const moved = Number(left.status === 'moved') - Number(right.status === 'moved')
  if (moved !== 0) return moved
  const area = left.area < right.area ? -1 : left.area > right.area ? 1 : 0
  return area || compareHouseholdKeys(key, other) || (left.id < right.id ? -1 : 1)
}

/** Every household and person of the phone's areas, from where they are kept together; some 5,000 at most. */
export async function readRegistry(phone: Phone): Promise<Registry> {
  const { households, people } = await readPeopleAndHouseholds(phone)
  const members = new Map<string, Person[]>()
  for (const person of people) {
    const list = members.get(person.household)
    if (list) list.push(person)
    else members.set(person.household, [person])
  }
  return {
    households: inOrder(households).map((household) => ({ household, members: (members.get(household.id) ?? []).sort(compareMembers) })),
    people: new Map(people.map((person) => [person.id, person])),
  }
}

/** The people of one household, in their order. */
export async function membersOf(phone: Phone, householdId: string): Promise<Person[]> {
  const linked = await recordsLinkedTo<Person>(phone, householdId, 'person')
  return linked.filter((person) => person.household === householdId).sort(compareMembers)
}
