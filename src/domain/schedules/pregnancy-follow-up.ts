/** When a pregnancy is asked about besides its examinations: how it is dated, and whether the child is born; source: clinical.md §4, limits NSC. */
import type { Rule } from '../signs/rule.ts'

/** Days after the pregnancy was written down within which its last period or due day is to be found out. */
export const pregnancyDating: Rule<{ readonly withinDays: number; readonly label: string }> = {
  value: { withinDays: 14, label: 'Hỏi lại ngày kinh cuối, ngày dự sinh' },
  source: 'Hỏi lại trong 14 ngày, xem sổ khám thai hoặc giấy siêu âm: đề xuất của phần mềm',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** When to ask whether the child is born: in days about the due day, or since an undated pregnancy was written down. */
export interface ExpectedBirth {
  readonly label: string
  /** A birth so many days before the due day is still the answer to this task. */
  readonly fromBefore: number
  readonly dueAfter: number
  readonly lateAfter: number
  /** Nobody knows of a pregnancy in its first weeks: an undated one ends so many days after it was written down, or sooner. */
  readonly undatedAfterDays: number
}

/** Our proposal. NSC. */
export const expectedBirth: Rule<ExpectedBirth> = {
  value: { label: 'Hỏi đã sinh chưa', fromBefore: 28, dueAfter: 1, lateAfter: 7, undatedAfterDays: 252 },
  source: 'Hỏi từ hôm sau ngày dự sinh, muộn sau 7 ngày: đề xuất của phần mềm',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** What is taken for one pregnancy and its end, in days. */
export interface PregnancyLimits {
  /** A birth less than so many days after the last period is that of another pregnancy. */
  readonly earliestBirth: number
  /** After so many days since the last period no examination is asked for. */
  readonly longest: number
  /** Two ongoing pregnancies of one woman written down within so many days are one. */
  readonly sameWithin: number
  /** So long after its end nobody needs the list of its contacts. */
  readonly listedAfterEnd: number
}

/** Our proposal. NSC. */
export const pregnancyLimits: Rule<PregnancyLimits> = {
  value: { earliestBirth: 16 * 7, longest: 43 * 7, sameWithin: 300, listedAfterEnd: 365 },
  source: 'Đề xuất của phần mềm, chưa có văn bản quy định',
  validFrom: '2026-01-01',
  confirmedBy: null,
}
