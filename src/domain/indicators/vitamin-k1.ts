/** Share of live births given vitamin K1; definition: plans.md §2 (`vitamin_k1`), target in KH Hà Bắc 2026. */
import { birthIndicator } from './counting/count-births.ts'

/** Given, by the latest known answer, over all live births. */
export const vitaminK1 = birthIndicator({
  id: 'vitamin_k1',
  source: 'Trẻ đẻ sống được tiêm vitamin K1 / trẻ đẻ sống trong kỳ (kế hoạch xã Hà Bắc 2026)',
  answer: ({ facts }) => facts.answers.vitaminK1,
  denominator: 'all',
  toReach: 'not-yes',
})
