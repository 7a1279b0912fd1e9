/** Parts, order and tidying of Vietnamese names: family, middle, given, with the given name last. */

const collator = new Intl.Collator('vi', { numeric: true })

/** The parts of a full name; a one-word name has only `given`. */
export interface NameParts {
  readonly family: string
  readonly middle: string
  readonly given: string
}

/** Splits a full name in NFC; "Nguyễn Thị Hạnh" → Nguyễn, Thị, Hạnh. An empty name has three empty parts. */
export function nameParts(name: string): NameParts {
  const words = name.normalize('NFC').split(/\s+/).filter((word) => word !== '')
  const given = words.at(-1) ?? ''
  const family = words.length > 1 ? (words[0] ?? '') : ''
  return { family, middle: words.slice(1, -1).join(' '), given }
}

/** The name a person is called by: the last word. */
export function givenName(name: string): string {
  return nameParts(name).given
}

/** Order of a Vietnamese list: by given name, then family, then middle. Usable in `sort`. */
export function compareNames(left: string, right: string): number {
  const a = nameParts(left)
  const b = nameParts(right)
  return (
    collator.compare(a.given, b.given) ||
    collator.compare(a.family, b.family) ||
    collator.compare(a.middle, b.middle)
  )
}

/** First letters of all words in capitals, marks kept: "Đặng Gia Bảo" → "ĐGB". */
export function initials(name: string): string {
  return name
    .normalize('NFC')
    .split(/\s+/)
    .map((word) => word.match(/\p{L}/u)?.[0] ?? '')
    .join('')
    .toLocaleUpperCase('vi')
}

function capitalise(text: string): string {
  const lower = text.toLocaleLowerCase('vi')
  return lower.replace(/(^|[\s'-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toLocaleUpperCase('vi'))
}

/**
 * What a name field does when it is left: NFC, single spaces, straight apostrophe.
 * Capitals are set only when the whole text was typed small or in capitals ("h'hen niê" → "H'Hen Niê");
 * a name with mixed letters is left as its owner writes it.
 */
export function tidyName(typed: string): string {
  const name = typed.replace(/[\u2018\u2019\u02BC`´]/g, "'").normalize('NFC').replace(/\s+/g, ' ').trim()
  const oneCase = name === name.toLocaleLowerCase('vi') || name === name.toLocaleUpperCase('vi')
  return oneCase ? capitalise(name).normalize('NFC') : name
}
