/** Share of children under five who are light for their age (WAZ < −2); definition: plans.md §2 (`underweight_u5`). */
import { growthIndicator } from './counting/count-growth.ts'

/** By the latest valid measurement of each child. */
export const underweightU5 = growthIndicator({
  id: 'underweight_u5',
  source: 'Trẻ dưới 5 tuổi nhẹ cân (cân nặng theo tuổi dưới -2) / trẻ dưới 5 tuổi có số cân hợp lệ',
  z: 'waz',
  isCounted: (z) => z < -2,
  oedemaCounts: true,
  why: 'underweight',
})
