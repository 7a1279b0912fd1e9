/** How often a child of 6 to 23 months is asked about what it ate; ages: plans.md §2 (`min_acceptable_diet_6_23m`), interval NSC. */
import type { Rule } from '../signs/rule.ts'

/** Ages and interval in months, time in days. */
export const feedingRecalls: Rule<{ readonly fromMonths: number; readonly belowMonths: number; readonly everyMonths: number; readonly lateAfterDays: number }> = {
  value: { fromMonths: 6, belowMonths: 24, everyMonths: 3, lateAfterDays: 30 },
  source: 'Trẻ 6 đến 23 tháng: WHO/UNICEF 2021. Hỏi 3 tháng một lần: đề xuất của phần mềm',
  validFrom: '2026-01-01',
  confirmedBy: null,
}
