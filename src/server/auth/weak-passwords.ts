/** Passwords that a guesser tries first are refused: those of everybody (`domain/formats/easily-guessed.ts`, as the form says too), and those made of the account's and the place's own names. */
import { isEasilyGuessed } from '#domain/formats/easily-guessed.ts'
import { searchKey } from '#domain/text/search-key.ts'
import { Refusal } from '../http/problem.ts'
import type { AccountTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'

/** So many signs must be left that are no name, no run and no number. */
const FEWEST_OWN = 6
const FEWEST_DIFFERENT = 5
const LONGEST_PIECE = 6
/** What everybody knows of every ward that uses this book. */
const ownWords = ['so noi', 'tram y te', 'tram', 'phuong', 'dac khu', 'y te', 'quan tri', 'mat khau', 'password', 'admin', 'viet nam']
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1234567890', 'abcdefghijklmnopqrstuvwxyz', '1qaz2wsx3edc4rfv5tgb6yhn7ujm']
const lines = rows.flatMap((row) => [row, Array.from(row).toReversed().join('')])

/** A refusal for a password that is easy to guess; `names` are those of the account and its place. */
export function weakPassword(password: string, names: readonly string[]): Refusal | undefined {
  const plain = plainOf(password)
  const isWeak = isEasilyGuessed(password) || isRepeated(plain) || isMadeOf(plain, names)
  return isWeak ? new Refusal('weak-password', { at: 'password' }) : undefined
}

/** The same for an account that is known. */
export async function weakPasswordOf(db: Db, { login, author, ward }: AccountTable, password: string): Promise<Refusal | undefined> {
  const { name } = await db.selectFrom('author').select('name').where('id', '=', author).executeTakeFirstOrThrow()
  const place = await db.selectFrom('ward').select(['name', 'province_name']).where('area', '=', ward).executeTakeFirstOrThrow()
  return weakPassword(password, [login, name, ...[place.name, place.province_name].map((full) => full.replace(/^(Phường|Xã|Đặc khu|Tỉnh|Thành phố) /, ''))])
}

/** Small letters without marks and blanks: "Lê Chân" and "lechan" are one guess. */
function plainOf(text: string): string {
  return searchKey(text).replaceAll(' ', '')
}

/** Few different signs, or one piece again and again. */
function isRepeated(plain: string): boolean {
  return new Set(plain).size < FEWEST_DIFFERENT || pieceOf(plain) <= LONGEST_PIECE
}

/** Length of the shortest piece whose repetition gives the text; its whole length when there is none. */
function pieceOf(plain: string): number {
  for (let size = 1; size < plain.length; size += 1) {
    if (Array.from(plain).every((sign, at) => sign === plain[at % size])) return size
  }
  return plain.length
}

/** Nothing of one's own is left beside names, runs of three and more, and numbers. */
function isMadeOf(plain: string, names: readonly string[]): boolean {
  const known = [...ownWords, ...names].map(plainOf).filter((name) => name.length >= 3).toSorted((one, other) => other.length - one.length)
  const left = known.reduce((text, name) => text.replaceAll(name, ' '), plain)
  return ownSigns(left) < FEWEST_OWN
}

function ownSigns(text: string): number {
  let own = 0
  for (let at = 0; at < text.length; ) {
    const run = runAt(text, at)
    if (run >= 3) at += run
    else {
      if (/[^\s\d]/.test(text[at] ?? '')) own += 1
      at += 1
    }
  }
  return own
}

/** Length of what runs along a row of the keyboard or the alphabet, or stays on one key, from here on. */
function runAt(text: string, at: number): number {
  let same = 1
  while (text[at + same] === text[at]) same += 1
  const along = lines.map((line) => sameLength(line.slice(line.indexOf(text[at] ?? '')), text.slice(at)))
  return Math.max(same, ...along)
}

/** How far two texts go together. */
function sameLength(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}
