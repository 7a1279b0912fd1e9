/** Share of children under five who are short for their age (HAZ < −2); definition: plans.md §2 (`stunting_u5`). */
import { growthIndicator } from './counting/count-growth.ts'

/** By the latest valid measurement of each child. */
export const stuntingU5 = growthIndicator({
  id: 'stunting_u5',
  source: 'Trẻ dưới 5 tuổi thấp còi (chiều cao theo tuổi dưới -2) / trẻ dưới 5 tuổi có số đo hợp lệ',
  z: 'haz',
  isCounted: (z) => z < -2,
  oedemaCounts: false,
  why: 'stunted',
})
