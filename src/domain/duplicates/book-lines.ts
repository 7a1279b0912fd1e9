/** What is compared of everybody in the book, made once from the records: children, grown-ups and households as lines. */
import { groupBy } from '../group-by.ts'
import type { Household } from '../records/household.ts'
import type { Person } from '../records/person.ts'
import { isFullDate, type PartialDate } from '../time/partial-date.ts'
import type { ChildLines } from './child-duplicates.ts'
import type { GrownUpLines } from './grown-up-duplicates.ts'
import { comparedPhones, MOST_HOMES_OF_A_PHONE } from './home-signs.ts'
import type { HouseholdLines } from './household-duplicates.ts'

/** The whole book as lines. A child stands among `people` too: in the other entry it may not be called a child. */
export interface BookLines {
  readonly children: readonly ChildLines[]
  readonly people: readonly GrownUpLines[]
  readonly households: readonly HouseholdLines[]
}

/** Lines of persons and households that stand; voided ones are left out by the caller. */
export function bookLines(persons: readonly Person[], households: readonly Household[]): BookLines {
  const byId = new Map(persons.map((person) => [person.id, person]))
  const members = groupBy(persons, ({ household }) => household)
  const phones = telephonesByHome(households, members)
  const homeOf = (person: Person) => ({ household: person.household, phones: phones.get(person.household) ?? [] })
  return {
    children: persons.flatMap((person) => childLines(person, byId, homeOf(person)) ?? []),
    people: persons.map((person) => ({ ...linesOf(person), ...homeOf(person), birth: knownBirth(person), group: person.area })),
    households: households.map(({ id, area, number, headName, address, status }) => ({
      id,
      group: area,
      number,
      headName,
      address,
      phones: phones.get(id) ?? [],
      hasMoved: status === 'moved',
      members: (members.get(id) ?? []).map((member) => ({ ...linesOf(member), birth: knownBirth(member) })),
    })),
  }
}

function linesOf({ id, name, sex, personalId, healthCard }: Person) {
  return { id, name, sex: sex === 'unknown' ? undefined : sex, personalId: personalId ?? undefined, healthCard: healthCard ?? undefined }
}

function childLines(person: Person, byId: ReadonlyMap<string, Person>, home: Pick<ChildLines, 'household' | 'phones'>): ChildLines | undefined {
  const { role, birthDate, mother } = person
  if (role !== 'child' || !birthDate || !isFullDate(birthDate)) return undefined
  const known = mother ? byId.get(mother) : undefined
  const motherBirth = known && knownBirth(known)
  return { ...linesOf(person), ...home, birth: birthDate, motherId: mother ?? undefined, motherName: known?.name, motherBirth }
}

/** Of a grown-up's birth day only what is known: many papers print 1 January where nobody knew more than the year. */
function knownBirth({ birthDate, birthDateEstimated, role }: Person): PartialDate | undefined {
  if (!birthDate) return undefined
  const isRough = birthDateEstimated === true || birthDate.endsWith('-01-01')
  return isRough && role !== 'child' ? birthDate.slice(0, 4) : birthDate
}

/** Numbers under which a home is called: not a neighbour's, nor one that stands for many homes. */
function telephonesByHome(households: readonly Household[], members: ReadonlyMap<string, readonly Person[]>): Map<string, string[]> {
  const phones = new Map(
    households.map((household) => {
      const all = [...(household.phones ?? []), ...(members.get(household.id) ?? []).flatMap(({ phone }) => phone ?? [])]
      return [household.id, comparedPhones(all.flatMap(({ owner, number }) => (owner === 'neighbour' ? [] : [number])))]
    }),
  )
  const homes = new Map<string, number>()
  for (const number of [...phones.values()].flat()) homes.set(number, (homes.get(number) ?? 0) + 1)
  return new Map([...phones].map(([id, numbers]) => [id, numbers.filter((number) => (homes.get(number) ?? 0) <= MOST_HOMES_OF_A_PHONE)]))
}
