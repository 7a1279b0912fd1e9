/** Share of children under five who are heavy for their length (WHZ > +2); definition: plans.md §2 (`overweight_u5`). */
import { growthIndicator } from './counting/count-growth.ts'

/** By the latest valid measurement of each child. */
export const overweightU5 = growthIndicator({
  id: 'overweight_u5',
  source: 'Trẻ dưới 5 tuổi thừa cân, béo phì (cân nặng theo chiều cao trên +2) / trẻ dưới 5 tuổi có số cân đo hợp lệ',
  z: 'whz',
  isCounted: (z) => z > 2,
  oedemaCounts: false,
  why: 'overweight',
})
