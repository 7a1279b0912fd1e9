/** When a child under five is called to its yearly examination; source: TT 23/2017/TT-BYT (clinical.md §12), days in the year NSC. */
import type { Rule } from '../signs/rule.ts'

/** One examination in each calendar year. */
export interface PeriodicExams {
  readonly belowMonths: number
  /** In its first year of life a child is called so many days after birth. */
  readonly firstAfterDays: number
  /** Else on its birthday, but never so late that fewer than so many days are left. */
  readonly daysLeft: number
}

/** Once a year by law; that it falls about the birthday, so that the year's work is spread, is ours. NSC. */
export const periodicExams: Rule<PeriodicExams> = {
  value: { belowMonths: 60, firstAfterDays: 42, daysLeft: 90 },
  source: 'TT 23/2017/TT-BYT: mỗi năm một lần. Gọi quanh ngày sinh nhật, trẻ mới sinh sau 6 tuần: đề xuất của phần mềm',
  validFrom: '2026-01-01',
  confirmedBy: null,
}
