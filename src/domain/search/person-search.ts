/** Finds people and households in memory while a name, number or telephone is being typed; 5,000 entries need no waiting. */
import { dayParts } from '../time/calendar-day.ts'
import type { KnownWords } from './name-words.ts'
import { scoreName } from './name-score.ts'
import { scoreNumber, scorePhone } from './number-score.ts'
import { prepareEntry } from './search-entry.ts'
import type { PreparedEntry, SearchEntry } from './search-entry.ts'
import { parseQuery } from './search-query.ts'
import type { SearchQuery } from './search-query.ts'

export type { SearchEntry } from './search-entry.ts'

/** Prepared entries in the order of a name list. A value: updating gives a new index and leaves the old one whole. */
export interface SearchIndex {
  readonly prepared: readonly PreparedEntry[]
}

/** Entries made ready between two rests. */
const SLICE = 150

const byOrder = (a: PreparedEntry, b: PreparedEntry): number => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)

/** Builds the index a slice at a time, resting between two, so that nothing under the hand waits for it. */
export async function buildSearchIndexInSlices(entries: Iterable<SearchEntry>, rest: () => Promise<void>): Promise<SearchIndex> {
  const known: KnownWords = new Map()
  const latest = [...new Map([...entries].map((entry) => [entry.id, entry])).values()]
  const prepared: PreparedEntry[] = []
  for (let at = 0; at < latest.length; at += SLICE) {
    prepared.push(...latest.slice(at, at + SLICE).map((entry) => prepareEntry(entry, known)))
    await rest()
  }
  return { prepared: prepared.sort(byOrder) }
}

/** Builds the index; of two entries with one id the later counts. */
export function buildSearchIndex(entries: Iterable<SearchEntry>): SearchIndex {
  const latest = new Map<string, SearchEntry>()
  for (const entry of entries) latest.set(entry.id, entry)
  const known: KnownWords = new Map()
  return { prepared: [...latest.values()].map((entry) => prepareEntry(entry, known)).sort(byOrder) }
}

/** The index without this id; an unknown id changes nothing. */
export function removeEntry(index: SearchIndex, id: string): SearchIndex {
  return { prepared: index.prepared.filter(({ entry }) => entry.id !== id) }
}

/** The index with this entry added, or in place of the one with its id. */
export function updateEntry(index: SearchIndex, entry: SearchEntry): SearchIndex {
  const prepared = index.prepared.filter((other) => other.entry.id !== entry.id)
  const added = prepareEntry(entry)
  const at = prepared.findIndex((other) => byOrder(added, other) < 0)
  prepared.splice(at < 0 ? prepared.length : at, 0, added)
  return { prepared }
}

function bornOn(prepared: PreparedEntry, birth: string): boolean {
  const parts = dayParts(prepared.entry.birthDay ?? '')
  if (!parts) return false
  const dayAndMonth = `${parts.day}/${parts.month}`
  return birth === dayAndMonth || birth === `${dayAndMonth}/${parts.year}`
}

/** Numbers of the query, each alone or all as one telephone number; 0 is no hit. */
function scoreNumbers({ numbers, joined }: SearchQuery, prepared: PreparedEntry): number {
  const each = numbers.map((number) => scoreNumber(number, prepared))
  const alone = each.includes(0) ? 0 : each.reduce((sum, score) => sum + score, 0)
  return joined ? Math.max(alone, scorePhone(joined.digits, prepared.phones)) : alone
}

/** A birth day, or a household number such as 12/1, which looks like one. */
function scoreBirth(birth: string, prepared: PreparedEntry): number {
  return bornOn(prepared, birth) || prepared.number === birth ? 20 : 0
}

/** Every part of the query must fit; 0 is no hit. */
function scoreEntry(query: SearchQuery, prepared: PreparedEntry): number {
  const scores: number[] = []
  if (query.numbers.length > 0) scores.push(scoreNumbers(query, prepared))
  if (query.birth !== undefined) scores.push(scoreBirth(query.birth, prepared))
  if (query.words.length > 0 && !scores.includes(0)) scores.push(scoreName(query.words, prepared))
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0)
}

/**
 * The ids that fit the query, best first, at most `limit`. Words may be typed without marks, in any order, in part,
 * as initials or as raw Telex; numbers are household numbers or the end of a telephone number; "17/6/2026" is a birth day.
 */
export function search(index: SearchIndex, query: string, limit: number): string[] {
  const parsed = parseQuery(query)
  const hits: { readonly id: string; readonly score: number }[] = []
  for (const prepared of index.prepared) {
    const score = scoreEntry(parsed, prepared)
    if (score > 0) hits.push({ id: prepared.entry.id, score })
  }
  // The sort is stable, so hits of one score stay in the order of names.
  return hits.sort((a, b) => b.score - a.score).slice(0, Math.max(0, limit)).map((hit) => hit.id)
}
