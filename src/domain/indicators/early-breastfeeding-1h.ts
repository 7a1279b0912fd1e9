/** Share put to the breast within 1 hour of birth among those whose answer is known; definition: plans.md §2 (`early_breastfeeding_1h`), PNC.IND.5. */
import { birthIndicator } from './counting/count-births.ts'

/** Within one hour over known answers; per mother where the plan says so. */
export const earlyBreastfeeding1h = birthIndicator({
  id: 'early_breastfeeding_1h',
  source: 'Trẻ đẻ sống được bú mẹ trong giờ đầu / trẻ đẻ sống có câu trả lời trong kỳ',
  answer: ({ facts }) => facts.answers.earlyBreastfeeding,
  denominator: 'known',
  toReach: 'not-yes',
  mayCountMothers: true,
})
