/** Keeps a list of ids within bounds: the count and a digest of all of them, and the first in order; whoever needs the rest counts again and sees by the digest whether it is the same list. */
import type { PersonToReach } from '../indicators/indicator.ts'
import type { Sha256 } from './content.ts'

/** So many ids of a list stand in the content: 27 lines with two lists each stay far below 500.000 characters. */
export const LIST_LIMIT = 40

/** A list as it stands in a content. */
export interface BoundedList {
  count: number
  digest: string
  ids: string[]
}

/** Each id once, in order; so the digest is the same on every machine. */
export function boundedList(ids: readonly string[], sha256: Sha256): BoundedList {
  const sorted = [...new Set(ids)].toSorted(byText)
  return { count: sorted.length, digest: sha256(sorted.join('\n')), ids: sorted.slice(0, LIST_LIMIT) }
}

/** The people still to reach; a person with two reasons stands with each of them in the counts, and once in the list. */
export function boundedToReach(people: readonly PersonToReach[], sha256: Sha256): BoundedList & { reasons: string[]; byReason: Record<string, number> } {
  const reasonOf = new Map<string, string>()
  const byReason = new Map<string, number>()
  for (const { person, why } of people.toSorted((left, right) => byText(left.why, right.why))) {
    if (!reasonOf.has(person)) reasonOf.set(person, why)
    byReason.set(why, (byReason.get(why) ?? 0) + 1)
  }
  const list = boundedList([...reasonOf.keys()], sha256)
  return { ...list, reasons: list.ids.map((id) => reasonOf.get(id) ?? ''), byReason: Object.fromEntries(byReason) }
}

/** True when these ids are the list that was signed. */
export function isSameList(list: Pick<BoundedList, 'count' | 'digest'>, ids: readonly string[], sha256: Sha256): boolean {
  const now = boundedList(ids, sha256)
  return now.count === list.count && now.digest === list.digest
}

function byText(left: string, right: string): number {
  return left < right ? -1 : Number(left > right)
}
