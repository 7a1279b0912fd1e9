/** Share of live births with early essential newborn care; definition: plans.md §2 (`eenc`), as the facility reports it (NSC). */
import { birthIndicator } from './counting/count-births.ts'

/** As reported by the facility, over all live births; the unknown share is shown beside it. */
export const eenc = birthIndicator({
  id: 'eenc',
  source: 'Trẻ đẻ sống được chăm sóc thiết yếu sớm theo cơ sở đỡ đẻ / trẻ đẻ sống trong kỳ',
  answer: ({ facts }) => facts.answers.eenc,
  denominator: 'all',
  toReach: 'not-yes',
})
