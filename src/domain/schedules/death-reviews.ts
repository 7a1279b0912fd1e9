/** Which deaths the station reviews and by when; source: plan of Hà Bắc (mothers, newborns) and of Lê Chân (under five, `death_cause_review`), days NSC. */
import type { Rule } from '../signs/rule.ts'

/** Deaths at under so many completed years, and every death of a mother, are reviewed within so many days. */
export const deathReviews: Rule<{ readonly belowYears: number; readonly withinDays: number }> = {
  value: { belowYears: 5, withinDays: 30 },
  source: 'Từng ca tử vong mẹ, sơ sinh: kế hoạch xã Hà Bắc 2026; trẻ dưới 5 tuổi: kế hoạch phường Lê Chân. Trong 30 ngày: đề xuất của phần mềm',
  validFrom: '2026-01-01',
  confirmedBy: null,
}
