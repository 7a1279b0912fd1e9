/** Says whether two typed addresses may be one place, whatever short forms were used (source: vietnam.md, Address). */
import { searchTokens } from '../text/search-key.ts'

/** `unknown` when one of them says nothing. */
export type AddressLikeness = 'alike' | 'different' | 'unknown'

/** Words that only say what follows, and their short forms. */
const KIND_WORDS = new Set([
  'so', 'nha', 'ngo', 'ngach', 'hem', 'duong', 'pho', 'to', 'dan', 'tdp', 'thon', 'xom', 'khu', 'phuong', 'p', 'xa', 'x',
  'quan', 'q', 'huien', 'h', 'thi', 'thanh', 'tp', 'tinh', 'dac', 'kdc', 'd',
])

/** True for a house, lane or group number. */
export const isNumberWord = (word: string): boolean => /^\d/.test(word)

/** The words of an address that tell it from others, folded. */
export function addressWords(address: string): Set<string> {
  const words = searchTokens(address).map((word) => word.replace(/^0+(?=\d)/, ''))
  return new Set(words.filter((word) => !KIND_WORDS.has(word)))
}

/** Two addresses are alike when their house numbers do not contradict and half of all their words agree. */
export function addressLikeness(left: string, right: string): AddressLikeness {
  const a = addressWords(left)
  const b = addressWords(right)
  if (a.size === 0 || b.size === 0) return 'unknown'
  const shared = [...a].filter((word) => b.has(word))
  const bothNumbered = [a, b].every((words) => [...words].some(isNumberWord))
  if (bothNumbered && !shared.some(isNumberWord)) return 'different'
  return shared.length * 2 >= Math.min(a.size, b.size) + Math.max(a.size, b.size) / 2 ? 'alike' : 'different'
}
