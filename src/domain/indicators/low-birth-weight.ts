/** Share of live births below 2,500 g among those with a weight recorded; definition: plans.md §2 (`low_birth_weight`). */
import { isLowBirthWeight } from '../newborn/birth-weight.ts'
import { birthIndicator } from './counting/count-births.ts'

/** Below 2,500 g over those with a weight; a missing weight is still to be found out. */
export const lowBirthWeight = birthIndicator({
  id: 'low_birth_weight',
  source: 'Trẻ đẻ sống dưới 2.500 g / trẻ đẻ sống có ghi cân nặng lúc sinh trong kỳ',
  answer: ({ facts: { birthWeightGrams } }) => {
    const { value: grams, record } = birthWeightGrams
    if (grams === null) return { value: 'unknown', record }
    return { value: isLowBirthWeight(grams) ? 'yes' : 'no', record }
  },
  denominator: 'known',
  toReach: 'unknown',
})
