/** When a home with something unsafe is looked at again; the plans ask for it and give no day (clinical.md §10, NSC). */
import type { Rule } from '../signs/rule.ts'

/** Days, and the age of the children for whom it is done (completed months). */
export const homeHazardRechecks: Rule<{ readonly afterDays: number; readonly lateAfterDays: number; readonly childBelowMonths: number }> = {
  value: { afterDays: 30, lateAfterDays: 14, childBelowMonths: 60 },
  source: 'Xem lại theo ngày hẹn, không hẹn thì sau 30 ngày, khi nhà còn trẻ dưới 5 tuổi: đề xuất của phần mềm',
  validFrom: '2026-01-01',
  confirmedBy: null,
}
