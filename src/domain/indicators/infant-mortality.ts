/** Deaths before the first birthday per 1,000 live births; definition: plans.md §2 (`infant_mortality`). */
import { deathIndicator } from './counting/deaths.ts'

/** By the day of death; the child may have been born before the period. */
export const infantMortality = deathIndicator({
  id: 'infant_mortality',
  source: 'Trẻ mất trước 1 tuổi trong kỳ / trẻ đẻ sống trong kỳ',
  isWithin: ({ years }) => years < 1,
})
