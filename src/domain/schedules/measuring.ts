/** How often a child under five is weighed and measured, and when more often; no plan gives a figure (NSC). */
import type { Rule } from '../signs/rule.ts'

/** Ages and intervals in months, times in days. */
export interface MeasuringSchedule {
  readonly firstAfterMonths: number
  /** Below an age, so many months to the next; in order of age, the last row ends it. */
  readonly every: readonly { readonly belowMonths: number; readonly months: number }[]
  /** Where weight stalls or the child is undernourished. */
  readonly closerMonths: number
  /** A figure that no child has is taken again within so many days. */
  readonly againWithinDays: number
  readonly lateAfterDays: number
}

/** Our proposal. NSC. */
export const measuringSchedule: Rule<MeasuringSchedule> = {
  value: {
    firstAfterMonths: 1,
    every: [{ belowMonths: 24, months: 3 }, { belowMonths: 60, months: 6 }],
    closerMonths: 1,
    againWithinDays: 7,
    lateAfterDays: 14,
  },
  source: 'Dưới 2 tuổi 3 tháng một lần, dưới 5 tuổi 6 tháng một lần, suy dinh dưỡng hoặc chững cân thì mỗi tháng: đề xuất của phần mềm',
  validFrom: '2026-01-01',
  confirmedBy: null,
}
