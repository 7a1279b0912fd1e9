/** Takes a typed query apart into words, numbers and a birth date. */
import { householdNumberKey } from '../formats/household-number.ts'
import { phoneDigits } from '../formats/phone.ts'
import { markedKey, searchTokens } from '../text/search-key.ts'
import { decodeTelex } from '../text/telex.ts'
import { nameWords, type NameWord } from './name-words.ts'

/** A word of the query, `marked` only when marks were typed; `telex` is what it spells if the keyboard left the letters raw. */
export interface QueryWord extends NameWord {
  readonly telex?: NameWord
  /** The folded readings, each behind a space, to be looked up in an entry's `starts`. */
  readonly beginnings: readonly string[]
}

/** A number of the query, as a household number and as telephone digits. */
export interface QueryNumber {
  readonly number: string
  readonly digits: string
}

/**
 * The parts that a hit must all have. `joined` is all numbers read as one ("0912 345 678"), an alternative to each
 * alone ("32 678"). `birth` is "d/m" or "d/m/yyyy" without leading zeros.
 */
export interface SearchQuery {
  readonly words: readonly QueryWord[]
  readonly numbers: readonly QueryNumber[]
  readonly joined?: QueryNumber
  readonly birth?: string
}

const BIRTH = /(?<!\d)0?(\d{1,2})\/0?(\d{1,2})(?:\/(\d{4}))?(?!\d)/

/** Typed without marks a word may mean any; with marks the same ones rank first. */
function withTypedMarks(word: NameWord): NameWord {
  return /[\u0300-\u036Fđ]/.test(word.marked) ? word : { folded: word.folded, marked: '' }
}

function queryWord(word: NameWord): QueryWord {
  const decoded = decodeTelex(word.marked)
  const telex = { folded: searchTokens(decoded).join(''), marked: markedKey(decoded) }
  const plain = withTypedMarks(word)
  const beginning = ` ${word.folded}`
  if (telex.folded === word.folded || telex.folded === '') return { ...plain, beginnings: [beginning] }
  return { ...plain, telex: withTypedMarks(telex), beginnings: [beginning, ` ${telex.folded}`] }
}

function queryNumber(text: string): QueryNumber {
  return { number: householdNumberKey(text), digits: phoneDigits(text) }
}

/** Reads a query: "hạnh 032", "0912 345 678", "nguyeenx", "17/6/2026", "hộ 32". */
export function parseQuery(typed: string): SearchQuery {
  const date = BIRTH.exec(typed.normalize('NFKC'))
  const birth = date?.slice(1).filter((part) => part !== undefined).join('/')
  const text = typed.normalize('NFKC').replace(date?.[0] ?? '', ' ')
  // "Hộ 32" and "số 32" name the number; Hồ and Số elsewhere are words of a name.
  const bare = text.replace(/(?<!\p{L})(?:hộ|ho|số|so|nhà|nha)\s+(?=(?:số\s+|so\s+)?\d)/giu, ' ')
  const words = nameWords(bare)
  const isNumber = (word: NameWord): boolean => /^\+?\d/.test(word.marked)
  const numbers = words.filter(isNumber).map((word) => word.marked)
  return {
    words: words.filter((word) => !isNumber(word)).map(queryWord),
    numbers: numbers.map(queryNumber),
    ...(numbers.length > 1 ? { joined: queryNumber(numbers.join('')) } : {}),
    ...(birth === undefined ? {} : { birth }),
  }
}
