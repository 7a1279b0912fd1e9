/** Makes a plan's target from what the plan says, taking the unit from the indicator (so a printed "%" cannot slip in). */
import { indicators, unitMultiplier } from './indicator-codes.ts'
import type { Target } from './plan.ts'

type TargetWords = Omit<Target, 'unit' | 'multiplier' | 'misprint'> & { readonly misprint?: boolean }

/** A full target; `misprint` is false unless said. */
export function target(words: TargetWords): Target {
  const { unit } = indicators[words.indicator]
  return { misprint: false, ...words, unit, multiplier: unitMultiplier[unit] }
}
