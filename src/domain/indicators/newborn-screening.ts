/** Share of live births screened by heel prick; definition: plans.md §2 (`newborn_screening`), diseases and timing NSC. */
import { birthIndicator } from './counting/count-births.ts'

/** Done, by the latest known answer, over all live births. */
export const newbornScreening = birthIndicator({
  id: 'newborn_screening',
  source: 'Trẻ đẻ sống được sàng lọc sơ sinh / trẻ đẻ sống trong kỳ (kế hoạch xã Hà Bắc 2026)',
  answer: ({ facts }) => facts.answers.screening,
  denominator: 'all',
  toReach: 'not-yes',
})
