/** Weights as people say and type them, kept in whole grams: "3.200", "3,2", "3200", "2,64 kg", "3 cân 2". */
import { searchKey } from '../text/search-key.ts'
import { formatNumberVi, isPlausible, numberReadings } from './number-vi.ts'
import type { PlausibleRange } from './number-vi.ts'
import { read, unread } from './parsed.ts'
import type { Parsed } from './parsed.ts'

/** Whole grams; when they are not plausible, `suggestion` is the likely meant weight, if moving the comma gives one. */
export interface Weight {
  readonly grams: number
  readonly plausible: boolean
  readonly suggestion?: number
}

/** Why a text is no weight. */
export type WeightProblem = { readonly code: 'weight-empty' } | { readonly code: 'weight-unreadable' }

/** Weights that a scale of the programme can show, from the smallest newborn to the heaviest mother, in grams. */
export const ANY_WEIGHT: PlausibleRange = { from: 300, to: 200_000 }

const SPOKEN = /^(\d+)(?:kg|kilo|ky|ki|can)(\d{1,3})$/
const WITH_UNIT = /^([\d.,]+)(kg|kilo|ky|ki|can|gram|gam|gr|g)?$/
const FACTORS = [10, 100, 1000]

/** All weights in grams a text may mean, the likelier first; [] when it is no weight. */
function gramReadings(typed: string): number[] {
  const text = searchKey(typed.normalize('NFKC')).replace(/\s/g, '')
  // "3 kg 2" is spoken for 3,2 kg, not for 3 kg and 2 g.
  const spoken = SPOKEN.exec(text)
  if (spoken) return [Math.round(Number(`${spoken[1]}.${spoken[2]}`) * 1000)]
  const [, digits = '', unit] = WITH_UNIT.exec(text) ?? []
  const numbers = numberReadings(digits)
  const asGrams = numbers.map(Math.round)
  const asKilograms = numbers.map((number) => Math.round(number * 1000))
  if (unit === undefined) return (numbers[0] ?? 0) < 200 ? [...asKilograms, ...asGrams] : [...asGrams, ...asKilograms]
  return unit.startsWith('g') ? asGrams : asKilograms
}

function suggestFor(grams: number, range: PlausibleRange): number | undefined {
  const moved = FACTORS.flatMap((factor) => [Math.round(grams / factor), grams * factor])
  return moved.find((weight) => isPlausible(weight, range))
}

/**
 * Reads a typed weight. Without a unit the plausible range (grams) decides between grams and kilograms.
 * An implausible weight is returned too, with a suggestion: 92 kg for a child of 14 months suggests 9.200 g.
 */
export function parseWeight(typed: string, range: PlausibleRange = ANY_WEIGHT): Parsed<Weight, WeightProblem> {
  if (typed.trim() === '') return unread({ code: 'weight-empty' })
  const readings = gramReadings(typed)
  const plausible = readings.find((grams) => isPlausible(grams, range))
  if (plausible !== undefined) return read({ grams: plausible, plausible: true })
  const grams = readings[0]
  if (grams === undefined) return unread({ code: 'weight-unreadable' })
  const suggestion = suggestFor(grams, range)
  return read(suggestion === undefined ? { grams, plausible: false } : { grams, plausible: false, suggestion })
}

/** A birth weight as it is echoed: 2640 → "2.640 g". */
export function displayGrams(grams: number): string {
  return `${formatNumberVi(grams, 0)} g`
}

/** A later weight as it is echoed: 9200 → "9,2 kg"; no gram is lost. */
export function displayKilograms(grams: number): string {
  return `${formatNumberVi(grams / 1000, 3)} kg`
}
