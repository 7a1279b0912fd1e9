/** For whom a home is looked at again, and how late is late; on which day: `hazards/hazard-recheck.ts` (clinical.md §10, NSC). */
import type { Rule } from '../signs/rule.ts'

/** Days, and the age of the children for whom it is done (completed months). */
export const homeHazardRechecks: Rule<{ readonly lateAfterDays: number; readonly childBelowMonths: number }> = {
  value: { lateAfterDays: 14, childBelowMonths: 60 },
  source: 'Xem lại theo ngày hẹn, không hẹn thì theo loại nguy hiểm; muộn sau 14 ngày; khi nhà còn trẻ dưới 5 tuổi: đề xuất của phần mềm',
  validFrom: '2026-01-01',
  confirmedBy: null,
}
