/** Hands records to the persons whose tasks read them, under whatever id a person is read: a record is looked at for a few people, not for all. */
import { identitiesOf } from '../duplicates/aliases.ts'
import { readThroughAliases } from '../duplicates/through-aliases.ts'
import { groupBy } from '../group-by.ts'
import { isVoid, programmeData, type ProgrammeData, type ProgrammeKind, type ProgrammeRecords } from '../indicators/counting/programme-data.ts'
import type { IdentityDecision } from '../records/identity-decision.ts'
import { findKind } from '../records/index.ts'
import type { Person } from '../records/person.ts'
import { allOn, onShelf, putOn, shelvesOf, type Shelves } from './shelves.ts'

/** A record that rules read. */
export type ProgrammeRecord = ProgrammeRecords[ProgrammeKind]

/** The records by id, by whom or which household they name, and who is read as whom. */
export interface PeopleIndex {
  readonly records: Shelves<ProgrammeRecord>
  readonly naming: Shelves<readonly string[]>
  /** Those of the whole ward, which everybody's tasks read. */
  readonly shared: readonly ProgrammeRecord[]
  readonly identities: KnownIdentities
}

/** Who is read as whom. */
export interface KnownIdentities {
  readonly decisions: readonly IdentityDecision[]
  readonly aliasOf: (id: string) => string
  /** All entries that are one, under the id of each. */
  readonly groups: ReadonlyMap<string, readonly string[]>
}

/** A person with all records that the rules may ask for. */
export interface PersonsRecords {
  readonly person: Person
  readonly records: ProgrammeData
}

/** Indexes all records; of two copies of one the newer stands. */
export function peopleIndex(data: ProgrammeData): PeopleIndex {
  const newest = new Map<string, ProgrammeRecord>()
  for (const record of Object.values(data).flat()) {
    const other = newest.get(record.id)
    if (!other || record.recordedAt > other.recordedAt) newest.set(record.id, record)
  }
  const all = [...newest.values()]
  const links = all.flatMap((record) => linksOf(record).map((link) => ({ link, id: record.id })))
  return {
    records: shelvesOf(newest),
    naming: shelvesOf([...groupBy(links, ({ link }) => link)].map(([link, named]) => [link, named.map(({ id }) => id)])),
    shared: all.filter(isShared),
    identities: knownIdentities(all.filter(isDecision)),
  }
}

/** The index with one record changed; undefined for one that this machine no longer holds. */
export function withRecord(index: PeopleIndex, id: string, record: ProgrammeRecord | undefined): PeopleIndex {
  const old = onShelf(index.records, id)
  const [before, now] = [old ? linksOf(old) : [], record ? linksOf(record) : []]
  let { naming } = index
  for (const link of before) if (!now.includes(link)) naming = putOn(naming, link, (onShelf(naming, link) ?? []).filter((one) => one !== id))
  for (const link of now) if (!before.includes(link)) naming = putOn(naming, link, [...(onShelf(naming, link) ?? []), id])
  const others = index.shared.filter((one) => one.id !== id)
  const decisions = index.identities.decisions.filter((one) => one.id !== id)
  const isAboutIdentity = decisions.length < index.identities.decisions.length || (record !== undefined && isDecision(record))
  return {
    records: putOn(index.records, id, record),
    naming,
    shared: record && isShared(record) ? [...others, record] : others,
    identities: isAboutIdentity ? knownIdentities(record && isDecision(record) ? [...decisions, record] : decisions) : index.identities,
  }
}

/** Ids under which somebody is read or was written down, in the order of the records. */
export function personIds({ records, identities }: PeopleIndex): Set<string> {
  const ids = [...allOn(records)].flatMap(([id, record]) => (isPerson(record) ? [id, identities.aliasOf(id)] : []))
  return new Set(ids)
}

/** Persons whose tasks may read a record: those it names or is, and the households of these; of a decision all who read anything about the entries. */
export function readersOf(index: PeopleIndex, record: ProgrammeRecord): string[] {
  const own = readersNamed(index, record)
  if (!isDecision(record)) return own
  const entries = [record.kept, record.other].flatMap((id) => groupOf(index, id))
  // A child is its mother's child under whatever id it is read: so what names an entry is read anew by all who read that.
  const about = new Set(entries.flatMap((id) => [id, ...(onShelf(index.naming, id) ?? [])]))
  const readers = [...about].flatMap((id) => onShelf(index.records, id) ?? []).flatMap((one) => readersNamed(index, one))
  return [...new Set([...own, ...readers])]
}

function readersNamed(index: PeopleIndex, record: ProgrammeRecord): string[] {
  const named = [record.id, ...linksOf(record)].flatMap((id) => groupOf(index, id))
  const people = named.flatMap((id) => [id, ...personsIn(index, id)]).flatMap((id) => groupOf(index, id))
  return [...new Set(people)]
}

/** The person read under this id; undefined when there is none, or when it is an entry that is read under another. */
export function personWithRecords(index: PeopleIndex, id: string): PersonsRecords | undefined {
  const { aliasOf } = index.identities
  return aliasOf(id) === id ? handed(index, groupOf(index, id), aliasOf, id) : undefined
}

/** An entry that is read under another, with its own records only, and the decision that says so. */
export function mergedEntryWithRecords(index: PeopleIndex, id: string): (PersonsRecords & { decision: IdentityDecision | undefined }) | undefined {
  const { aliasOf, decisions } = index.identities
  if (aliasOf(id) === id) return undefined
  const found = handed(index, [id], (one) => one, id)
  const said = decisions.filter((one) => !isVoid(one) && one.same && (one.other === id || one.kept === id))
  const decision = said.toSorted((left, right) => Number(right.other === id) - Number(left.other === id) || right.recordedAt - left.recordedAt)[0]
  return found && { ...found, decision }
}

/** True for a record that everybody's tasks read. */
export function isShared({ kind }: ProgrammeRecord): boolean {
  return kind === 'campaign'
}

/** All entries that are one with this. */
function groupOf({ identities }: PeopleIndex, id: string): readonly string[] {
  return identities.groups.get(id) ?? [id]
}

function handed(index: PeopleIndex, ids: readonly string[], aliasOf: (id: string) => string, id: string): PersonsRecords | undefined {
  const entries = ids.flatMap((one) => personOf(index, one) ?? [])
  const homes = entries.flatMap(({ household }) => groupOf(index, household))
  const wanted = new Set([...ids, ...homes].flatMap((one) => [one, ...(onShelf(index.naming, one) ?? [])]))
  const raw = [...wanted].flatMap((one) => onShelf(index.records, one) ?? [])
  const read = index.identities.groups.size === 0 ? raw : readThroughAliases(raw, aliasOf)
  const person = read.find((record) => record.id === id)
  return person && isPerson(person) ? { person, records: programmeData([...read, ...index.shared]) } : undefined
}

function personOf({ records }: PeopleIndex, id: string): Person | undefined {
  const record = onShelf(records, id)
  return record && isPerson(record) ? record : undefined
}

function personsIn(index: PeopleIndex, household: string): string[] {
  return (onShelf(index.naming, household) ?? []).filter((id) => personOf(index, id)?.household === household)
}

function isPerson(record: ProgrammeRecord): record is Person {
  return record.kind === 'person'
}

function isDecision(record: ProgrammeRecord): record is IdentityDecision {
  return record.kind === 'identity-decision'
}

function knownIdentities(decisions: readonly IdentityDecision[]): KnownIdentities {
  const { aliasOf } = identitiesOf(decisions)
  const ids = [...new Set(decisions.flatMap(({ kept, other }) => [kept, other]))]
  const families = [...groupBy(ids, aliasOf).values()].filter((family) => family.length > 1)
  return { decisions, aliasOf, groups: new Map(families.flatMap((family) => family.map((id) => [id, family] as const))) }
}

/** Ids that a record names: what its kind declares, and who was seen. */
function linksOf(record: ProgrammeRecord): string[] {
  const fields: Readonly<Record<string, unknown>> = record
  const names = [...(findKind(record.kind)?.references ?? []), 'seen'].flatMap((field) => fields[field] ?? [])
  return [...new Set(names.filter((name) => typeof name === 'string'))]
}
