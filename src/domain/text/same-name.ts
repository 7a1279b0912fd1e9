/** Says how near two names are, for the question "is this the same person?". */
import { markedKey, searchTokens } from './search-key.ts'

/**
 * `same`: equal with their marks; `same-unmarked`: equal without; `close`: one name's words are all
 * in the other and the given name agrees (a dropped middle or family name); else `different`.
 */
export type NameLikeness = 'same' | 'same-unmarked' | 'close' | 'different'

/** Compares two names; empty names are `different`, because nothing says that they agree. */
export function nameLikeness(left: string, right: string): NameLikeness {
  const a = searchTokens(left)
  const b = searchTokens(right)
  if (a.length === 0 || b.length === 0) return 'different'
  if (a.join(' ') === b.join(' ')) return markedKey(left) === markedKey(right) ? 'same' : 'same-unmarked'
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const sameGiven = a.at(-1) === b.at(-1)
  return sameGiven && short.every((word) => long.includes(word)) ? 'close' : 'different'
}
