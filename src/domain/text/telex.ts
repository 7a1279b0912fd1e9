/** Reads letters that a Telex keyboard left raw ("nguyeenx"), so that a search finds the name all the same. */
import { foldForSearch } from './search-key.ts'
import { placeTone } from './tone-place.ts'

const TONE_OF_KEY: Readonly<Record<string, string>> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' }
const CIRCUMFLEX: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' }
const HORN: Readonly<Record<string, string>> = { a: 'ă', o: 'ơ', u: 'ư' }

const isVowel = (letter: string | undefined): boolean => letter !== undefined && /^[aăâeêioôơuưy]$/.test(letter)

/** Doubles a vowel into its hat, next to it ("ee") or behind the final consonants ("nguyenex"). */
function addHat(letters: string[], key: string): boolean {
  const at = letters.lastIndexOf(key)
  if (at < 0 || letters.slice(at + 1).some(isVowel)) return false
  letters[at] = CIRCUMFLEX[key] ?? key
  return true
}

/** Makes đ of "dd", or of a first d when the second was typed after the vowels ("dangwd"). */
function addStroke(letters: string[], started: boolean): boolean {
  const at = letters.at(-1) === 'd' ? letters.length - 1 : 0
  if (letters[at] !== 'd' || (at === 0 && letters.length > 1 && !started)) return false
  letters[at] = 'đ'
  return true
}

/** Puts the horn or breve of a typed w where Vietnamese spelling has one; a lone w is ư. */
function addHorn(letters: string[]): void {
  const word = letters.join('')
  const pair = /(?<!q)uo(?=[^aeouy]*$|[iu]$)/.exec(word)
  if (pair) {
    letters.splice(pair.index, 2, 'ư', 'ơ')
    return
  }
  const single = /(?<!q)u(?=[aiu]?[^aeiouy]*$)|[ao](?=[iu]?[^aeiouy]*$)/.exec(word)
  const found = single && word[single.index]
  if (found) letters[single.index] = HORN[found] ?? found
  else letters.push('ư')
}

function decodeWord(word: string): string {
  const letters: string[] = []
  let tone = ''
  for (const key of word) {
    const started = letters.some(isVowel)
    const toneOfKey = TONE_OF_KEY[key]
    if (toneOfKey !== undefined && started) {
      // The same tone key twice is how a typist asks for the letter itself.
      if (tone === toneOfKey) letters.push(key)
      tone = tone === toneOfKey ? '' : toneOfKey
    } else if (key === 'z' && started) tone = ''
    else if (key === 'w') addHorn(letters)
    else if (key === 'd' && addStroke(letters, started)) continue
    else if (key in CIRCUMFLEX && addHat(letters, key)) continue
    else letters.push(key)
  }
  return placeTone(letters.join('').replace('ưo', 'ươ'), tone)
}

/**
 * Decodes raw Telex, word by word, to lower-case NFC: "nguyeenx" → "nguyễn", "dduwcs" → "đức".
 * Text that is not Telex comes back lower-cased; a few plain words change ("thos" → "thó"),
 * so a search must try the plain reading as well.
 */
export function decodeTelex(typed: string): string {
  return typed.normalize('NFC').toLowerCase().replace(/[\p{L}]+/gu, decodeWord).normalize('NFC')
}

/** The folded search key of raw Telex: "hoaf" → "hoa", "myx" → "mi". */
export function telexKey(typed: string): string {
  return foldForSearch(decodeTelex(typed))
}
