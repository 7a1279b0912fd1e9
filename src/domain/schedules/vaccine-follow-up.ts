/** How long a missing vaccine dose is asked after, and when again where there was a reason; doses: `domain/vaccines`, limits NSC. */
import type { Rule } from '../signs/rule.ts'

/** Ages in completed months, times in days. */
export interface VaccineFollowUp {
  /** From this age on no dose is called for. */
  readonly belowMonths: number
  /** From this age on the doses are not listed. */
  readonly listedBelowMonths: number
  /** A child who was sick or away, or whose family was reminded, is called for again after so many days. */
  readonly againAfterDays: number
  /** A child found later has so many days for the doses that were called for before. */
  readonly foundLateDays: number
}

/** Our proposal. NSC. */
export const vaccineFollowUp: Rule<VaccineFollowUp> = {
  value: { belowMonths: 60, listedBelowMonths: 72, againAfterDays: 14, foundLateDays: 30 },
  source: 'Nhắc mũi thiếu đến 5 tuổi; bé ốm, vắng, hết vắc xin, đã nhắc thì nhắc lại sau 14 ngày; bé mới vào sổ thì trong 30 ngày: đề xuất của phần mềm. Lịch từng mũi: xem từng vắc xin',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** A pregnant woman's dose is late when less than so many days are left to the due day, or after so many days where nothing dates the pregnancy. */
export const pregnancyDoses: Rule<{ readonly daysBeforeDue: number; readonly undatedWithinDays: number }> = {
  value: { daysBeforeDue: 14, undatedWithinDays: 84 },
  source: 'Tiêm trước ngày dự sinh ít nhất 14 ngày: đề xuất của phần mềm. Số mũi và khoảng cách: xem vắc xin uốn ván',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** What the task says of a family that was told. */
export const remindedWords = 'đã nhắc'

/** Why a dose was not given: what the task says then, or the closing that it is. */
export const notGivenWords: Readonly<Record<string, { readonly again: string } | { readonly closes: 'refused' | 'not-needed' }>> = {
  sick: { again: 'hôm trước ốm' },
  away: { again: 'hôm trước vắng nhà' },
  'out-of-stock': { again: 'hôm trước hết vắc xin' },
  other: { again: 'hôm trước chưa tiêm được' },
  reminded: { again: remindedWords },
  refused: { closes: 'refused' },
  contraindicated: { closes: 'not-needed' },
}
