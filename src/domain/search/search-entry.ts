/** What the search knows of a person or household, and its folded form made once, before anybody types. */
import { householdNumberKey } from '../formats/household-number.ts'
import { phoneDigits } from '../formats/phone.ts'
import { motherKeyInName } from '../text/unnamed-child.ts'
import type { CalendarDay } from '../time/calendar-day.ts'
import { nameWords, partsAfterApostrophe, type KnownWords, type NameWord } from './name-words.ts'

/** A light line of the search index; a household carries the name of its head. */
export interface SearchEntry {
  readonly id: string
  readonly kind: 'person' | 'household'
  readonly name: string
  readonly householdId: string
  readonly householdNumber: string
  readonly phones: readonly string[]
  readonly motherName?: string | undefined
  readonly birthDay?: CalendarDay | undefined
}

/**
 * An entry made ready. `starts` and `allStarts` hold the folded words of the name, and of name and mother's name, each
 * behind a space, so that most entries are ruled out by one look; `joined` has no spaces. `order` sorts hits of equal rank as a name list does.
 */
export interface PreparedEntry {
  readonly entry: SearchEntry
  readonly words: readonly NameWord[]
  readonly motherWords: readonly NameWord[]
  readonly starts: string
  readonly allStarts: string
  readonly joined: string
  readonly initials: string
  readonly number: string
  readonly phones: readonly string[]
  readonly order: string
}

/** Sorts behind every letter: children without a name close the list. */
const LAST = '\uFFFF'

const startsOf = (words: readonly NameWord[]): string => words.map((word) => ` ${word.folded}`).join('')

function orderOf(words: readonly NameWord[], id: string): string {
  const given = words.at(-1)
  if (given === undefined) return LAST + id
  return [given, ...words.slice(0, -1)].map(({ folded, marked }) => `${folded} ${marked} `).join('') + id
}

/** Makes an entry ready for searching; `known` shares the folded words of one building of the index. */
export function prepareEntry(entry: SearchEntry, known: KnownWords = new Map()): PreparedEntry {
  // "Con bà Hạnh" is not a name of its own: Hạnh herself comes first when her name is typed.
  const childOf = motherKeyInName(entry.name) !== undefined
  const words = childOf ? [] : nameWords(entry.name, known)
  const ofMother = nameWords(childOf ? entry.name : (entry.motherName ?? ''), known)
  const motherWords = [...ofMother, ...partsAfterApostrophe(ofMother)]
  // The given name stays the last word: ranking asks for it there.
  const found = [...partsAfterApostrophe(words), ...words]
  return {
    entry,
    words: found,
    motherWords,
    starts: startsOf(found),
    allStarts: startsOf(motherWords) + startsOf(found),
    joined: found.map((word) => word.folded).join(''),
    initials: words.map((word) => word.folded[0]).join(''),
    number: householdNumberKey(entry.householdNumber),
    phones: entry.phones.map(phoneDigits).filter((digits) => digits !== ''),
    order: orderOf(words, entry.id),
  }
}
