/** Reads entries that people said are one as one: the kept one's values, gaps filled from the others, what they dispute listed for a person. */
import { canonicalJson, sameJson, type Json } from '../json.ts'
import { householdKind, type Household } from '../records/household.ts'
import { headShape, type AnyRecord } from '../records/kind.ts'
import { personKind, type Person } from '../records/person.ts'
import { isUnnamed } from '../text/unnamed-child.ts'

/** A field on which the entries differ; it is settled by writing one value into both. */
export interface Disagreement {
  readonly field: string
  /** The value that is shown meanwhile. */
  readonly shown: Json
  /** By entry: whose value it is, and what it says. */
  readonly others: readonly { readonly entry: string; readonly value: Json }[]
}

/** One view of several entries; nothing of them is lost or changed. */
export interface MergedEntry<Entry> {
  /** Carries the id under which all are read. */
  readonly entry: Entry
  /** Ids of the entries that it was read from, the leading one first. */
  readonly from: readonly string[]
  readonly disagreements: readonly Disagreement[]
}

/** Fields that only explain another and are read from the same entry as that. */
const EXPLAINED_BY: Readonly<Record<string, readonly string[]>> = {
  name: ['unnamed'],
  birthDate: ['birthDateEstimated', 'birthTime'],
  status: ['statusOn', 'movedOn'],
  consent: ['refusalReason'],
}
const explaining = new Set(Object.values(EXPLAINED_BY).flat())

/** Two numbers of one person speak against the merge; a refusal to be written down must not vanish in one. */
const FOR_A_PERSON = {
  person: [...personKind.clinical, 'personalId', 'healthCard'],
  household: [...householdKind.clinical, 'consent', 'status'],
}

/** Persons that are one, read as one; undefined when all of them were voided. */
export function mergedPerson(entries: readonly Person[], aliasOf: (id: string) => string): MergedEntry<Person> | undefined {
  return mergedEntry(entries, aliasOf, FOR_A_PERSON.person)
}

/** Households that are one, read as one; undefined when all of them were voided. */
export function mergedHousehold(entries: readonly Household[], aliasOf: (id: string) => string): MergedEntry<Household> | undefined {
  return mergedEntry(entries, aliasOf, FOR_A_PERSON.household)
}

/** Entries of one kind that are one, read as one: the leading one is that of the alias, else the oldest that stands. */
export function mergedEntry<Entry extends AnyRecord>(
  entries: readonly Entry[],
  aliasOf: (id: string) => string,
  forAPerson: readonly string[] = [],
): MergedEntry<Entry> | undefined {
  const isLeading = ({ id }: Entry): boolean => id === aliasOf(id)
  const standing = entries
    .filter(({ voidReason }) => typeof voidReason !== 'string')
    .toSorted((left, right) => Number(isLeading(right)) - Number(isLeading(left)) || (left.id < right.id ? -1 : Number(left.id > right.id)))
  const [leading, ...others] = standing
  if (!leading) return undefined
  const view: AnyRecord = { ...leading, id: aliasOf(leading.id) }
  for (const other of others) fill(view, other)
  const disagreements = forAPerson.flatMap((field) => disagreement(field, view, standing))
  return { entry: { ...leading, ...view }, from: standing.map(({ id }) => id), disagreements }
}

function fill(view: AnyRecord, other: AnyRecord): void {
  for (const [field, value] of Object.entries(other)) {
    if (field in headShape || explaining.has(field)) continue
    if (Array.isArray(value)) view[field] = union(view[field], value)
    else if (saysLess(field, view[field], value)) {
      view[field] = value
      for (const explained of EXPLAINED_BY[field] ?? []) view[explained] = other[explained]
    }
    if (!sameJson(view[field], value)) continue
    for (const explained of EXPLAINED_BY[field] ?? []) view[explained] ??= other[explained]
  }
}

function union(mine: Json | undefined, theirs: readonly Json[]): Json[] {
  const all = [...(Array.isArray(mine) ? mine : []), ...theirs]
  return [...new Map(all.map((item) => [canonicalJson(item), item])).values()]
}

const isEmpty = (value: Json | undefined): boolean => value === undefined || value === null || value === '' || value === 'unknown'

/** Empty, a placeholder for a name, or a date of which less is known than of one that it may be. */
function saysLess(field: string, mine: Json | undefined, theirs: Json | undefined): boolean {
  if (isEmpty(theirs)) return false
  if (isEmpty(mine)) return true
  if (typeof mine !== 'string' || typeof theirs !== 'string') return false
  if (field === 'name') return isUnnamed(mine) && !isUnnamed(theirs)
  return field === 'birthDate' && theirs.length > mine.length && theirs.startsWith(mine)
}

function disagreement(field: string, view: AnyRecord, entries: readonly AnyRecord[]): Disagreement[] {
  const shown = view[field] ?? null
  const others = entries.flatMap((entry) => {
    const value = entry[field] ?? null
    return sameJson(value, shown) || isEmpty(value) || saysLess(field, value, shown) ? [] : [{ entry: entry.id, value }]
  })
  return others.length > 0 ? [{ field, shown, others }] : []
}
