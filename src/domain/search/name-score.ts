/** How well the words of a query fit a name: each must begin a different word of it, the given name counting most. */
import type { NameWord } from './name-words.ts'
import type { PreparedEntry } from './search-entry.ts'
import type { QueryWord } from './search-query.ts'

const SCORE = { whole: 10, prefix: 6, given: 5, marks: 2, telex: -3, starts: 7, joined: 3, mother: -9 }

function scoreText(query: NameWord, word: NameWord): number {
  if (!word.folded.startsWith(query.folded)) return 0
  const fit = word.folded === query.folded ? SCORE.whole : SCORE.prefix
  return query.marked !== '' && word.marked.startsWith(query.marked) ? fit + SCORE.marks : fit
}

/** A query word against one word of a name; 0 is no fit. */
function scoreWord(query: QueryWord, word: NameWord): number {
  const plain = scoreText(query, word)
  if (plain > 0 || query.telex === undefined) return plain
  const telex = scoreText(query.telex, word)
  return telex > 0 ? telex + SCORE.telex : 0
}

/** The best way to give each query word from `at` its own word of the name; 0 when one finds none. */
function bestFit(queries: readonly QueryWord[], words: readonly NameWord[], at = 0, used = 0): number {
  const query = queries[at]
  if (!query) return 1
  let best = 0
  for (const [place, word] of words.entries()) {
    const score = used & (1 << place) ? 0 : scoreWord(query, word)
    const others = score === 0 ? 0 : bestFit(queries, words, at + 1, used | (1 << place))
    const given = place === words.length - 1 ? SCORE.given : 0
    if (others > 0) best = Math.max(best, score + others + given)
  }
  return best
}

/** Whether every query word begins some word; the cheap look that rules most names out. */
function mayFit(queries: readonly QueryWord[], starts: string): boolean {
  return queries.every(({ beginnings }) => beginnings.some((beginning) => starts.includes(beginning)))
}

/** "giabao" and "nguyengiabao" typed without spaces. */
function scoreJoined({ folded, telex }: QueryWord, { words, joined }: PreparedEntry): number {
  if (folded.length < 4) return 0
  const fits = (typed: string): boolean => {
    if (!joined.includes(typed)) return false
    const tails = words.map((_, at) => words.slice(at).map((word) => word.folded).join(''))
    return tails.some((tail) => tail.startsWith(typed))
  }
  return fits(folded) || (telex !== undefined && fits(telex.folded)) ? SCORE.joined : 0
}

/** "ngb" and "gb" for Nguyễn Gia Bảo. */
function scoreInitials(typed: string, initials: string): number {
  if (typed.length < 2 || initials.length < 2) return 0
  if (initials === typed) return 9
  return initials.endsWith(typed) ? 5 : initials.startsWith(typed) ? 4 : 0
}

/** "nggb" for Nguyễn Gia Bảo: a short start of every word in turn, its consonants and at most one vowel. */
function spellsStarts(typed: string, words: readonly NameWord[], at = 0): boolean {
  const word = words[at]
  if (!word) return typed === ''
  for (let length = 1; length <= 3 && typed[length - 1] === word.folded[length - 1] && length <= typed.length; length += 1) {
    if (spellsStarts(typed.slice(length), words, at + 1)) return true
    if (/[aeiou]/.test(typed[length - 1] ?? '')) return false
  }
  return false
}

function scoreShortForms(query: QueryWord, prepared: PreparedEntry): number {
  const initials = scoreInitials(query.folded, prepared.initials)
  if (initials > 0) return initials
  const starts = query.folded.length > 2 && prepared.words.length > 1 && spellsStarts(query.folded, prepared.words)
  return starts ? SCORE.starts : scoreJoined(query, prepared)
}

/** How well the words of a query fit an entry's own name, or less well its mother's; 0 is no hit. */
export function scoreName(queries: readonly QueryWord[], prepared: PreparedEntry): number {
  const own = mayFit(queries, prepared.starts) ? bestFit(queries, prepared.words) : 0
  if (own > 0) return own
  const [single, second] = queries
  const short = single && second === undefined ? scoreShortForms(single, prepared) : 0
  if (short > 0 || !mayFit(queries, prepared.allStarts)) return short
  const withMother = bestFit(queries, [...prepared.motherWords, ...prepared.words])
  return withMother > 0 ? Math.max(1, withMother + SCORE.mother * queries.length) : 0
}
