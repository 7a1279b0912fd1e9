/** The search index of this phone's book: built once, then changed only where the book changed, and kept between openings of the screen. */
import type { Household } from '#domain/records/household.ts'
import type { Person } from '#domain/records/person.ts'
import { buildSearchIndex, buildSearchIndexInSlices, removeEntry, updateEntry, type SearchEntry, type SearchIndex } from '#domain/search/person-search.ts'
import type { Phone } from '../phone.ts'
import type { Registry } from './registry.ts'

interface Indexed {
  registry: Registry
  index: SearchIndex
  entries: Map<string, { entry: SearchEntry; key: string }>
}

interface Kept {
  shown?: Registry
  indexed?: Indexed
}

const keptByPhone = new WeakMap<Phone, Kept>()

/** From so many changed entries on, building anew is cheaper than changing. */
const REBUILD_FROM = 25

function householdEntry(household: Household): SearchEntry {
  return {
    id: household.id,
    kind: 'household',
    name: household.headName,
    householdId: household.id,
    householdNumber: household.number,
    phones: (household.phones ?? []).map((phone) => phone.number),
  }
}

function personEntry(person: Person, household: Household, people: ReadonlyMap<string, Person>): SearchEntry {
  return {
    id: person.id,
    kind: 'person',
    name: person.name,
    householdId: household.id,
    householdNumber: household.number,
    phones: person.phone ? [person.phone.number] : [],
    motherName: person.mother ? people.get(person.mother)?.name : undefined,
    birthDay: person.birthDate?.length === 10 ? person.birthDate : undefined,
  }
}

function entriesOf(registry: Registry): Indexed['entries'] {
  const all = registry.households.flatMap(({ household, members }) => [
    householdEntry(household),
    ...members.map((person) => personEntry(person, household, registry.people)),
  ])
  return new Map(all.map((entry) => [entry.id, { entry, key: JSON.stringify(entry) }]))
}

function changedIndex(before: Indexed, entries: Indexed['entries']): SearchIndex {
  const gone = [...before.entries.keys()].filter((id) => !entries.has(id))
  const changed = [...entries.values()].filter(({ entry, key }) => before.entries.get(entry.id)?.key !== key)
  if (gone.length + changed.length >= REBUILD_FROM) return buildSearchIndex([...entries.values()].map(({ entry }) => entry))
  const without = gone.reduce(removeEntry, before.index)
  return changed.reduce((index, { entry }) => updateEntry(index, entry), without)
}

function keptFor(phone: Phone): Kept {
  const kept = keptByPhone.get(phone) ?? {}
  keptByPhone.set(phone, kept)
  return kept
}

/** The book to show: the one just read, else the one of the last opening while it is read anew. */
export function registryToShow(phone: Phone, read: Registry | undefined): Registry | undefined {
  const kept = keptFor(phone)
  if (read) kept.shown = read
  return kept.shown
}

/** Makes the index ready before anybody types; what was typed meanwhile has made its own. */
export async function warmIndex(phone: Phone, registry: Registry): Promise<void> {
  const kept = keptFor(phone)
  if (kept.indexed) return
  const entries = entriesOf(registry)
  const index = await buildSearchIndexInSlices([...entries.values()].map(({ entry }) => entry), rest)
  kept.indexed ??= { registry, index, entries }
}

function rest(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}

/** The index of this book; the same book gives the same index. */
export function indexOf(phone: Phone, registry: Registry): SearchIndex {
  const kept = keptFor(phone)
  if (kept.indexed?.registry === registry) return kept.indexed.index
  const entries = entriesOf(registry)
  const index = kept.indexed ? changedIndex(kept.indexed, entries) : buildSearchIndex([...entries.values()].map(({ entry }) => entry))
  kept.indexed = { registry, index, entries }
  return index
}
