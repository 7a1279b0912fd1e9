/** How often a child in special circumstances is looked after anew; source: plans of Lê Thanh Nghị and Minh Tân ("hằng tháng, quý", plans.md §5, §6). */
import type { Rule } from '../signs/rule.ts'
import { addMonths, type CalendarDay } from '../time/calendar-day.ts'

/** Called for a month after the last time, late after a quarter; for children under so many years. */
export const circumstanceReviews: Rule<{ readonly dueAfterMonths: number; readonly lateAfterMonths: number; readonly belowYears: number }> = {
  value: { dueAfterMonths: 1, lateAfterMonths: 3, belowYears: 16 },
  source: 'Hằng tháng, quý: kế hoạch phường Lê Thanh Nghị và xã Minh Tân 2026. Muộn sau một quý: đề xuất của phần mềm',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** When a case is called for and when it is late, after the day on which it was reported or last looked after. */
export function reviewAfter(last: CalendarDay): { due: CalendarDay; until: CalendarDay } {
  const { dueAfterMonths, lateAfterMonths } = circumstanceReviews.value
  return { due: addMonths(last, dueAfterMonths), until: addMonths(last, lateAfterMonths) }
}
