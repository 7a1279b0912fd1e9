/** The indicators that can be computed, one line each; order here is order on the screen. */
import { birthWeighed } from './birth-weighed.ts'
import { caregiverNewbornDangerSigns } from './caregiver-newborn-danger-signs.ts'
import { earlyBreastfeeding1h } from './early-breastfeeding-1h.ts'
import { eenc } from './eenc.ts'
import type { Indicator } from './indicator.ts'
import { lowBirthWeight } from './low-birth-weight.ts'
import { vitaminK1 } from './vitamin-k1.ts'

/** All indicators. */
export const indicatorRules: readonly Indicator[] = [
  lowBirthWeight,
  eenc,
  vitaminK1,
  birthWeighed,
  earlyBreastfeeding1h,
  caregiverNewbornDangerSigns,
]

const ruleById = new Map<string, Indicator>(indicatorRules.map((rule) => [rule.id, rule]))

/** The indicator with this id; undefined for one that no rule computes yet. */
export function indicatorById(id: string): Indicator | undefined {
  return ruleById.get(id)
}
