/** Share of children under five who are thin for their length (WHZ < −2); definition: plans.md §2 (`wasting_u5`). */
import { growthIndicator } from './counting/count-growth.ts'

/** By the latest valid measurement of each child. */
export const wastingU5 = growthIndicator({
  id: 'wasting_u5',
  source: 'Trẻ dưới 5 tuổi gầy còm (cân nặng theo chiều cao dưới -2) / trẻ dưới 5 tuổi có số cân đo hợp lệ',
  z: 'whz',
  isCounted: (z) => z < -2,
  oedemaCounts: true,
  why: 'wasted',
})
