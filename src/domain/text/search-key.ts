/** Makes the keys under which Vietnamese names, places and queries meet, whatever marks or Unicode form they were typed in. */

/** Characters people and phones type for an apostrophe: H'Hen, H’Hen, Hʼhen. */
const APOSTROPHES = /[\u2018\u2019\u02BC\u02B9`´]/g

/** The five tone marks after NFD: huyền, sắc, ngã, hỏi, nặng. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

function tidySpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/**
 * The search key of names, places and queries: lower case, no marks, đ as d, single spaces.
 * "Đặng Thị Hoà" → "dang thi hoa". NFC and NFD, old and new tone places give the same key.
 */
export function searchKey(text: string): string {
  const bare = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(APOSTROPHES, "'")
    .replace(/đ/g, 'd')
  return tidySpaces(bare)
}

/**
 * The search key with y read as i where Vietnamese writes both (Mỹ/Mĩ, Lý/Lí, Quý/Quí, Yến).
 * Only the letters before the y decide, so the fold of a prefix is a prefix of the fold;
 * after a, e, o and a u that is not qu's the y is another sound (Thúy, Hảy) and stays.
 */
export function foldForSearch(text: string): string {
  return searchKey(text).replace(/(?<![aeo]|(?<!q)u)y/g, 'i')
}

/** The words of a text folded for search; an apostrophe joins ("h'hen" → "hhen"), other signs part. */
export function searchTokens(text: string): string[] {
  return foldForSearch(text)
    .replace(/'/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/**
 * A key that keeps the marks but not the place of the tone: "hòa" and "hoà" agree, "hoa" differs.
 * Used to rank a hit with the very marks the user typed above one without.
 */
export function markedKey(text: string): string {
  const words = tidySpaces(text.replace(APOSTROPHES, "'").toLowerCase().normalize('NFD')).split(' ')
  return words.map((word) => word.replace(TONES, '') + (word.match(TONES) ?? []).join('')).join(' ')
}
