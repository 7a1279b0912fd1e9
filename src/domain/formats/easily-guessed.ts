/**
 * Passwords that guessers try first, however long: runs and repeats, words of this work with a number, and those that many
 * people have had. `common-passwords.json` is drawn from the lists of zxcvbn (Dan Wheeler, Dropbox and others, MIT) and of
 * Django (BSD), both made from breaches: `whole` are of ten signs or more, `beginnings` the words that people put numbers after.
 */
import { searchKey } from '../text/search-key.ts'
import common from './common-passwords.json' with { type: 'json' }

const whole = new Set(common.whole)
const beginnings = new Set(common.beginnings)

/** Words of this product, its people and places, folded; a password of little else is guessed by whoever knows the station. */
const ownWords = [
  'conghoaxahoichunghia', 'congtacvien', 'suckhoesinhsan', 'tramyte', 'trungtam', 'dangnhap', 'matkhau', 'password', 'haiphong', 'haiduong', 'vietnam', 'taphuan', 'quantri', 'phuong', 'suckhoe', 'welcome',
  'xinchao', 'danso', 'treem', 'mevabe', 'sonoi', 'admin', 'login', 'hello', 'bacsi', 'yta', 'yte', 'tram', 'nguoi', 'dung', 'ctv', 'xa', 'to',
].map(folded)

/** Order in which signs lie beside one another: on the keyboard, in the alphabet, in counting. */
const orders = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p', 'qazwsxedcrfvtgbyhnujmikolp']

/** Fewest turns between runs, and fewest signs beside own words, of a password that is not guessed at once. */
const FEWEST_TURNS = 4
const FEWEST_OTHER = 4

/** True for a password that is among the first guesses. */
export function isEasilyGuessed(password: string): boolean {
  const text = folded(password)
  if (new Set(password).size < 5) return true
  // What is written in other letters has no list here; its length has to do.
  if (text.length < 6) return false
  return whole.has(password.toLowerCase()) || whole.has(text) || isRepeated(text) || turnsIn(text) < FEWEST_TURNS || isNumberedWord(text) || isOfOwnWords(text)
}

function folded(text: string): string {
  return searchKey(text).replaceAll(/[^a-z\d]/g, '')
}

/** `hoahoahoahoa`: a short piece over and over. */
function isRepeated(text: string): boolean {
  return /^(.{1,5})\1+.{0,2}$/.test(text)
}

/** How often the text leaves a run or a repeat: `qwerty12345` once. */
function turnsIn(text: string): number {
  const pairs = Array.from({ length: text.length - 1 }, (_, at) => [text.charAt(at), text.charAt(at + 1)] as const)
  return pairs.filter(([one, other]) => one !== other && !areNeighbours(one, other)).length
}

function areNeighbours(one: string, other: string): boolean {
  return orders.some((order) => order.includes(one + other) || order.includes(other + one))
}

/** `sunshine2026`, `123matkhau`: a common word with numbers around it. */
function isNumberedWord(text: string): boolean {
  const word = text.replaceAll(/^\d+|\d+$/g, '')
  return /^[a-z]+$/.test(word) && (beginnings.has(word) || whole.has(word))
}

function isOfOwnWords(text: string): boolean {
  const other = ownWords.reduce((left, word) => left.replaceAll(word, ' '), text).replaceAll(/[\s\d]/g, '')
  return other !== text && other.length < FEWEST_OTHER
}
