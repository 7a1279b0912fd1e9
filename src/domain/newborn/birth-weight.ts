/** Classes of birth weight and the question asked back at an implausible one; sources: clinical.md §5 (classes: newborn lecture; range: NSC). */
import { displayGrams } from '../formats/weight.ts'
import type { Rule } from '../signs/rule.ts'

/** Low below 2,500 g, very low below 1,500 g, extremely low below 1,000 g; 2,500 g itself is not low. */
export type BirthWeightClass = 'elbw' | 'vlbw' | 'lbw' | 'not-low'

/** Grams below which each class begins. */
export const birthWeightLimits: Rule<{ readonly elbw: number; readonly vlbw: number; readonly lbw: number }> = {
  value: { elbw: 1000, vlbw: 1500, lbw: 2500 },
  source: 'Định nghĩa nhẹ cân khi sinh của WHO: dưới 2.500 g, 1.500 g, 1.000 g',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** Grams that need no second look, both ends included. Anything else is asked back and still stored. */
export const plausibleBirthWeight: Rule<{ readonly from: number; readonly to: number }> = {
  value: { from: 500, to: 6000 },
  source: 'Đề xuất của phần mềm',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** The class of a weight in grams. */
export function birthWeightClass(grams: number, limits = birthWeightLimits.value): BirthWeightClass {
  if (grams < limits.elbw) return 'elbw'
  if (grams < limits.vlbw) return 'vlbw'
  return grams < limits.lbw ? 'lbw' : 'not-low'
}

/** True below 2,500 g. */
export function isLowBirthWeight(grams: number): boolean {
  return birthWeightClass(grams) !== 'not-low'
}

/** The classes in words. */
export const birthWeightLabels: Readonly<Record<BirthWeightClass, string>> = {
  elbw: 'Cực nhẹ cân, dưới 1.000 g',
  vlbw: 'Rất nhẹ cân, dưới 1.500 g',
  lbw: 'Nhẹ cân, dưới 2.500 g',
  'not-low': 'Từ 2.500 g trở lên',
}

/** A question about a weight; `suggestion` is the likely meant weight in grams, if moving the comma gives one. */
export interface AskBack {
  readonly sentence: string
  readonly suggestion: number | null
}

/** The question for an implausible weight, or null for a plausible one. It never blocks: a true 480 g can be kept. */
export function birthWeightAskBack(grams: number, range = plausibleBirthWeight.value): AskBack | null {
  const fits = (weight: number): boolean => weight >= range.from && weight <= range.to
  if (fits(grams)) return null
  const suggestion = [10, 1000, 100, 0.1, 0.01].map((factor) => Math.round(grams * factor)).find(fits) ?? null
  const judged = `${displayGrams(grams)} ${grams > range.to ? 'quá nặng' : 'quá nhẹ'} với bé mới sinh.`
  const question = suggestion === null ? 'Xem lại cân.' : `Có phải ${displayGrams(suggestion)}?`
  return { sentence: `${judged} ${question}`, suggestion }
}
