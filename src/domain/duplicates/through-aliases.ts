/** Reads the book through the aliases: entries that are one stand once, and what belongs to any of them belongs to that one. */
import { groupBy } from '../group-by.ts'
import type { Json } from '../json.ts'
import { findKind } from '../records/index.ts'
import type { AnyRecord } from '../records/kind.ts'
import { mergedEntry } from './merged-entry.ts'

/** Kinds that stand once for all entries that are one. */
const ENTRY_KINDS: readonly string[] = ['person', 'household']

/** Lists of persons that their kind does not declare as references. */
const MORE_LINKS: Readonly<Record<string, readonly string[]>> = { 'household-visit': ['seen'] }

/**
 * Records as they are read and counted: every link leads to the entry under which its person or household is read, a
 * list names nobody twice, and the entries of one are one. Decisions themselves stay as they were made.
 */
export function readThroughAliases<Item extends AnyRecord>(records: readonly Item[], aliasOf: (id: string) => string): Item[] {
  const linked = records.map((record) => withLinks(record, aliasOf))
  const isEntry = ({ kind }: Item): boolean => ENTRY_KINDS.includes(kind)
  const entries = groupBy(linked.filter(isEntry), ({ id }) => aliasOf(id))
  const given = new Set<string>()
  return linked.flatMap((record) => {
    const id = isEntry(record) ? aliasOf(record.id) : undefined
    const ofOne = id === undefined ? undefined : entries.get(id)
    if (id === undefined || !ofOne || ofOne.every((entry) => entry.id === id)) return [record]
    if (given.has(id)) return []
    given.add(id)
    return [mergedEntry(ofOne, aliasOf)?.entry ?? { ...record, id }]
  })
}

function withLinks<Item extends AnyRecord>(record: Item, aliasOf: (id: string) => string): Item {
  if (record.kind === 'identity-decision') return record
  const fields = [...(findKind(record.kind)?.references ?? []), ...(MORE_LINKS[record.kind] ?? [])]
  const changed = fields.flatMap((field): [string, Json][] => {
    const value = record[field]
    if (typeof value === 'string') return value === aliasOf(value) ? [] : [[field, aliasOf(value)]]
    if (!Array.isArray(value)) return []
    const ids = value.map((item) => (typeof item === 'string' ? aliasOf(item) : item))
    return ids.some((id, index) => id !== value[index]) ? [[field, [...new Set(ids)]]] : []
  })
  return changed.length === 0 ? record : { ...record, ...Object.fromEntries(changed) }
}
