/** The words of a name or query in the two forms the search compares: folded for finding, marked for ranking. */
import { foldForSearch, markedKey, searchTokens } from '../text/search-key.ts'

/** One word; `marked` keeps the marks, with the tone at its end. */
export interface NameWord {
  readonly folded: string
  readonly marked: string
}

/** Words met before: a commune's names are made of a few hundred syllables, so most need no folding again. */
export type KnownWords = Map<string, NameWord>

function toNameWord(word: string, known: KnownWords): NameWord {
  const met = known.get(word)
  if (met) return met
  const made = { folded: searchTokens(word).join(''), marked: markedKey(word) }
  known.set(word, made)
  return made
}

/** The words of a text; a name such as H'Hen is one word. */
export function nameWords(text: string, known: KnownWords = new Map()): NameWord[] {
  return text
    .normalize('NFC')
    .split(/[\s\p{Pd}.,;()]+/u)
    .map((word) => toNameWord(word, known))
    .filter((word) => word.folded !== '')
}

/** The second parts of names with an apostrophe, by which they are found as well: "Hen" of H'Hen. */
export function partsAfterApostrophe(words: readonly NameWord[]): NameWord[] {
  return words.flatMap(({ marked }) => {
    const part = marked.includes("'") ? /'(.+)$/.exec(marked)?.[1] : undefined
    return part === undefined ? [] : [{ folded: foldForSearch(part), marked: part }]
  })
}
