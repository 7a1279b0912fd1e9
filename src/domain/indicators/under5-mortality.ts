/** Deaths before the fifth birthday per 1,000 live births; definition: plans.md §2 (`under5_mortality`). */
import { deathIndicator } from './counting/deaths.ts'

/** By the day of death; the child may have been born before the period. */
export const under5Mortality = deathIndicator({
  id: 'under5_mortality',
  source: 'Trẻ mất trước 5 tuổi trong kỳ / trẻ đẻ sống trong kỳ',
  isWithin: ({ years }) => years < 5,
})
