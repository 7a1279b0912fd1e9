/** Share of live births weighed at birth; definition: plans.md §2 (`birth_weighed`), target in KH Hà Bắc 2026. */
import { birthIndicator } from './counting/count-births.ts'

/** Weighed, by the latest known answer, over all live births. */
export const birthWeighed = birthIndicator({
  id: 'birth_weighed',
  source: 'Trẻ đẻ sống được cân lúc sinh / trẻ đẻ sống trong kỳ (kế hoạch xã Hà Bắc 2026)',
  answer: ({ facts }) => facts.answers.weighed,
  denominator: 'all',
  toReach: 'not-yes',
})
