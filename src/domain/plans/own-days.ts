/** Puts a ward's own report days and event days in the place of the plan's, where they are days that exist. */
import type { OwnEventDay, OwnReportDay } from '../records/plan-adoption.ts'
import { isCalendarDay } from '../time/calendar-day.ts'
import type { Deadline, EventDay, Plan, PlanEvent } from './plan.ts'

/** Why a day cannot stand; `day` is the `mm-dd` or the event's code as it was written. */
export type OwnDayProblem =
  | { readonly code: 'no-such-day'; readonly day: string }
  | { readonly code: 'unknown-event'; readonly day: string }
  | { readonly code: 'days-turned-round'; readonly day: string }

/** A day that comes every four years is no day of a plan of several years. */
const COMMON_YEAR = 2027

const reportLabels: Readonly<Record<OwnReportDay['what'], string>> = { 'six-month': 'Báo cáo 6 tháng', year: 'Báo cáo năm' }

/** What is wrong with these days; none where all may stand. */
export function ownDayProblems(plan: Pick<Plan, 'events'>, reportDays: readonly OwnReportDay[], eventDays: readonly OwnEventDay[]): OwnDayProblem[] {
  return [...reportDays.flatMap(({ beforeDay }) => missingDay(beforeDay)), ...eventDays.flatMap((own) => eventProblems(plan, own))]
}

/** The plan's reports with the ward's own days; one that the plan does not date is added. */
export function withReportDays(plan: Pick<Plan, 'deadlines' | 'years'>, own: readonly OwnReportDay[]): readonly Deadline[] {
  return own.filter(({ beforeDay }) => missingDay(beforeDay).length === 0).reduce<readonly Deadline[]>((deadlines, day) => withReportDay(deadlines, day, plan), plan.deadlines)
}

/** The plan's events with the ward's own days; what was suggested for them falls away. */
export function withEventDays(plan: Pick<Plan, 'events'>, own: readonly OwnEventDay[]): readonly PlanEvent[] {
  const sound = own.filter((day) => eventProblems(plan, day).length === 0)
  return plan.events.map((event) => {
    const day = sound.findLast(({ code }) => code === event.code)
    if (!day) return event
    const { suggested: _suggested, ...rest } = event
    return { ...rest, day: eventDayOf(day) }
  })
}

/** The problem in words, with the way out of it. */
export function ownDayProblemWords({ code, day }: OwnDayProblem): string {
  if (code === 'no-such-day') return `Không có ngày ${dayWords(day)} hằng năm. Chọn ngày khác.`
  if (code === 'unknown-event') return `Kế hoạch không có sự kiện ${day}. Chọn lại sự kiện.`
  return `Ngày đầu của sự kiện ${day} sau ngày cuối. Đổi lại hai ngày.`
}

function withReportDay(deadlines: readonly Deadline[], { what, beforeDay, who, reason }: OwnReportDay, { years }: Pick<Plan, 'years'>): readonly Deadline[] {
  const isMeant = (deadline: Deadline) => deadline.what === what && (who === undefined || deadline.who === who)
  if (deadlines.some(isMeant)) return deadlines.map((deadline) => (isMeant(deadline) ? { ...deadline, beforeDay } : deadline))
  return [...deadlines, { what, label: reportLabels[what], beforeDay, years, who: who ?? null, to: null, wording: reason }]
}

function eventProblems({ events }: Pick<Plan, 'events'>, { code, from, to }: OwnEventDay): OwnDayProblem[] {
  if (events.every((event) => event.code !== code)) return [{ code: 'unknown-event', day: code }]
  const missing = [...missingDay(from), ...missingDay(to)]
  if (missing.length > 0) return missing
  return from > to ? [{ code: 'days-turned-round', day: code }] : []
}

function missingDay(day: string): OwnDayProblem[] {
  return isCalendarDay(`${COMMON_YEAR}-${day}`) ? [] : [{ code: 'no-such-day', day }]
}

function eventDayOf({ from, to }: OwnEventDay): EventDay {
  return from === to ? { kind: 'day', on: from } : { kind: 'range', from, to }
}

function dayWords(day: string): string {
  return day.split('-').toReversed().map(Number).join('/')
}
