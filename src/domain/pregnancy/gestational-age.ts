/** How far a pregnancy was on a day: from the due day, else the last period, else the birth; sources: WHO ANC (40 weeks = 280 days), trimesters NSC. */
import type { Pregnancy } from '../records/pregnancy.ts'
import type { Rule } from '../signs/rule.ts'
import { addDays, daysBetween, type CalendarDay } from '../time/calendar-day.ts'

/** Days from the last period to the due day. */
export const FULL_TERM_DAYS = 280

/** What a pregnancy is dated by; `birth` with the weeks that were written down at it, where it is over. */
export interface Dating {
  readonly pregnancy?: Pick<Pregnancy, 'lastPeriodOn' | 'dueOn'> | undefined
  readonly birth?: { readonly on: CalendarDay; readonly weeks: number | null }
}

/** First days (completed days of pregnancy) of the second and third trimester. NSC. */
export const trimesters: Rule<{ readonly second: number; readonly third: number }> = {
  value: { second: 14 * 7, third: 28 * 7 },
  source: 'Ba thời kỳ: dưới 14 tuần, 14 đến dưới 28 tuần, từ 28 tuần. Đề xuất của phần mềm, kế hoạch không ghi',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** Completed days of pregnancy on a day; null when nothing dates it. Weeks at birth are taken for 40 where they were not written down. */
export function gestationalDays({ pregnancy, birth }: Dating, day: CalendarDay): number | null {
  if (pregnancy?.dueOn) return FULL_TERM_DAYS - daysBetween(day, pregnancy.dueOn)
  if (pregnancy?.lastPeriodOn) return daysBetween(pregnancy.lastPeriodOn, day)
  return birth ? (birth.weeks === null ? FULL_TERM_DAYS : birth.weeks * 7) - daysBetween(day, birth.on) : null
}

/** The day of the birth as it is expected; null when nothing dates the pregnancy. */
export function expectedDay({ dueOn, lastPeriodOn }: Pick<Pregnancy, 'lastPeriodOn' | 'dueOn'>): CalendarDay | null {
  return dueOn ?? (lastPeriodOn ? addDays(lastPeriodOn, FULL_TERM_DAYS) : null)
}

/** 1, 2 or 3; null before it or when it is not known. */
export function trimesterOf(days: number | null, { second, third } = trimesters.value): 1 | 2 | 3 | null {
  if (days === null || days < 0) return null
  if (days < second) return 1
  return days < third ? 2 : 3
}
