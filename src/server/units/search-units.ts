/** Finds communes by what people type: no marks needed, the province may follow, old names from before 1/7/2025 count too. */
import { searchTokens } from '#domain/text/search-key.ts'
import { provinceOf, units } from './units.ts'
import type { AdminUnit } from './units.ts'

interface IndexedUnit {
  readonly unit: AdminUnit
  /** The ways to write the unit: with and without its type. */
  readonly names: readonly string[]
  readonly oldNames: readonly string[]
  /** Words that may follow a name: today's province and those it was made from. */
  readonly provinceWords: readonly string[]
  readonly words: readonly string[]
  readonly allWords: readonly string[]
}

/** Lower is better; the gaps tell why a unit was found. */
const RANK = { named: 0, begun: 1, words: 2, formerName: 3, formerWords: 4 }

/** Written short before a name; matched only at the start of a query. */
const SHORT_TYPES: Readonly<Record<string, readonly string[]>> = {
  p: ['phuong'],
  x: ['xa'],
  dk: ['dac', 'khu'],
  tt: ['thi', 'tran'],
}

/** Every type of unit, old and new, that may stand before a name. */
const TYPE_BEFORE_NAME = /^(?:phuong|xa|thi tran|dac khu|huyen|quan|thi xa|thanh pho) /

/** The `limit` best units for a query, best first; an empty query finds none. */
export function searchUnits(query: string, limit: number): AdminUnit[] {
  const asked = spellOutType(searchTokens(query))
  if (asked.length === 0) return []
  return index
    .flatMap((entry) => {
      const rank = rankOf(entry, asked)
      return rank === null ? [] : [{ unit: entry.unit, rank }]
    })
    .sort((a, b) => a.rank - b.rank || compareUnits(a.unit, b.unit))
    .slice(0, Math.max(0, limit))
    .map(({ unit }) => unit)
}

const index: readonly IndexedUnit[] = units.map(indexUnit)

function indexUnit(unit: AdminUnit): IndexedUnit {
  const province = provinceOf(unit.provinceCode)
  const full = searchTokens(unit.fullName)
  const today = ['tp', 't', ...searchTokens(unit.provinceFullName)]
  const provinceWords = [...today, ...searchTokens(province?.formedFrom ?? '')]
  const words = [...full, ...today]
  return {
    unit,
    names: withAndWithoutType(full.join(' ')),
    oldNames: (unit.formedFrom ?? '').split(',').flatMap(oldNamesOf),
    provinceWords,
    words,
    allWords: [...words, ...provinceWords, ...searchTokens(unit.formedFrom ?? '')],
  }
}

/** "Xã Tân Việt (huyện Thanh Hà)" is found as its name alone; the bracket only tells namesakes apart. */
function oldNamesOf(oldUnit: string): string[] {
  const name = searchTokens(oldUnit.replace(/\(.*$/, '')).join(' ')
  return name === '' ? [] : withAndWithoutType(name)
}

function withAndWithoutType(name: string): string[] {
  return [name, name.replace(TYPE_BEFORE_NAME, '')]
}

function rankOf(entry: IndexedUnit, asked: readonly string[]): number | null {
  const text = asked.join(' ')
  if (entry.names.some((name) => isNamed(name, text, entry.provinceWords))) return RANK.named
  if (entry.names.some((name) => name.startsWith(text))) return RANK.begun
  if (haveAll(entry.words, asked)) return RANK.words
  if (entry.oldNames.some((name) => isNamed(name, text, entry.provinceWords))) return RANK.formerName
  return haveAll(entry.allWords, asked) ? RANK.formerWords : null
}

/** True when the query is the name, alone or with words of its province after it. */
function isNamed(name: string, text: string, provinceWords: readonly string[]): boolean {
  if (text === name) return true
  return text.startsWith(`${name} `) && haveAll(provinceWords, text.slice(name.length + 1).split(' '))
}

/** Every word is there; the last may be only begun, as it is while typing. */
function haveAll(words: readonly string[], asked: readonly string[]): boolean {
  return asked.every((part, place) =>
    place === asked.length - 1 ? words.some((word) => word.startsWith(part)) : words.includes(part),
  )
}

function spellOutType(tokens: readonly string[]): readonly string[] {
  const [first = '', ...rest] = tokens
  const type = Object.hasOwn(SHORT_TYPES, first) ? SHORT_TYPES[first] : undefined
  return type && rest.length > 0 ? [...type, ...rest] : tokens
}

const vietnamese = new Intl.Collator('vi')

function compareUnits(a: AdminUnit, b: AdminUnit): number {
  return (
    vietnamese.compare(a.name, b.name) ||
    vietnamese.compare(a.provinceName, b.provinceName) ||
    a.code.localeCompare(b.code)
  )
}
