/** Deaths at 0–27 days per 1,000 live births; definition: plans.md §2 (`neonatal_mortality`). */
import { deathIndicator } from './counting/deaths.ts'

/** By the day of death; the child may have been born before the period. */
export const neonatalMortality = deathIndicator({
  id: 'neonatal_mortality',
  source: 'Trẻ đẻ sống mất lúc 0 đến 27 ngày tuổi trong kỳ / trẻ đẻ sống trong kỳ',
  isWithin: ({ days }) => days <= 27,
})
