/** How a pregnancy is dated by what the woman knows: the due day and where it was read, the last period in either calendar, or nothing yet. */
import { pregnancyLimits } from '../../schedules/pregnancy-follow-up.ts'
import { FULL_TERM_DAYS } from '../../pregnancy/gestational-age.ts'
import { addDays, daysBetween, isCalendarDay, type CalendarDay } from '../../time/calendar-day.ts'
import { displayDate } from '../../time/partial-date.ts'
import { latestLunarDay } from '../../time/lunar-typed.ts'
import { textAnswer, type StepAnswers } from '../step-form.ts'

/** True where the due day is asked for. */
export function asksDue(answers: StepAnswers): boolean {
  return ['due', 'both'].includes(textAnswer(answers, 'datedBy'))
}

/** True where the last period is asked for. */
export function asksPeriod(answers: StepAnswers): boolean {
  return ['period', 'both'].includes(textAnswer(answers, 'datedBy'))
}

/** True where its day is told by the lunar calendar. */
export function asksLunar(answers: StepAnswers): boolean {
  return asksPeriod(answers) && textAnswer(answers, 'calendar') === 'lunar'
}

/** The first day of the last period as a solar day; null while it is open or cannot be read. */
export function lastPeriodOf(answers: StepAnswers, today: CalendarDay): CalendarDay | null {
  if (!asksPeriod(answers)) return null
  if (asksLunar(answers)) return latestLunarDay(textAnswer(answers, 'lunarPeriod'), today) ?? null
  const day = textAnswer(answers, 'lastPeriodOn')
  return isCalendarDay(day) ? day : null
}

/** The due day; null while it is open. */
export function dueDayOf(answers: StepAnswers): CalendarDay | null {
  const day = textAnswer(answers, 'dueOn')
  return asksDue(answers) && isCalendarDay(day) ? day : null
}

/** Why the due day cannot be. */
export function dueDayProblem(answers: StepAnswers, today: CalendarDay): string | undefined {
  const due = dueDayOf(answers)
  if (due === null) return 'Chưa ghi ngày dự sinh. Ghi cả ngày, tháng và năm.'
  if (due > addDays(today, FULL_TERM_DAYS)) return 'Ngày dự sinh còn hơn 40 tuần. Xem lại năm.'
  return due < addDays(today, -FULL_TERM_DAYS) ? 'Ngày dự sinh qua đã lâu. Xem lại năm.' : undefined
}

/** Why the last period cannot have been on that day. */
export function lastPeriodProblem(answers: StepAnswers, today: CalendarDay): string | undefined {
  const day = lastPeriodOf(answers, today)
  if (day === null) return asksLunar(answers) ? 'Chưa đọc được ngày âm. Ghi ví dụ 15/8.' : 'Chưa ghi ngày kinh cuối. Ghi cả ngày, tháng và năm.'
  if (day > today) return 'Ngày kinh cuối sau hôm nay. Xem lại ngày.'
  return daysBetween(day, today) > 2 * FULL_TERM_DAYS ? 'Ngày kinh cuối qua đã lâu. Xem lại năm.' : undefined
}

/** The lunar day with its solar one, so that both can be looked at. */
export function lunarEcho(answers: StepAnswers, today: CalendarDay): string | undefined {
  const day = lastPeriodOf(answers, today)
  return asksLunar(answers) && day !== null ? `${textAnswer(answers, 'lunarPeriod').trim()} âm lịch là ${displayDate(day)} dương lịch.` : undefined
}

/** What asks back about the dates and never blocks. */
export function datingQuestions(answers: StepAnswers, today: CalendarDay): { field: string; message: string }[] {
  const due = dueDayOf(answers)
  const period = lastPeriodOf(answers, today)
  const startOn = due !== null ? addDays(due, -FULL_TERM_DAYS) : period
  const field = due !== null ? 'dueOn' : asksLunar(answers) ? 'lunarPeriod' : 'lastPeriodOn'
  const isLong = startOn !== null && daysBetween(startOn, today) > pregnancyLimits.value.longest
  const apart = due !== null && period !== null ? Math.abs(daysBetween(addDays(period, FULL_TERM_DAYS), due)) : 0
  return [
    ...(isLong ? [{ field, message: 'Theo ngày này thai đã quá 43 tuần. Hỏi chị đã sinh chưa.' }] : []),
    ...(apart > 21 ? [{ field: 'dueOn', message: 'Ngày dự sinh và kinh cuối lệch quá 3 tuần. Xem lại hai ngày.' }] : []),
  ]
}
