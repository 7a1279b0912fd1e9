/** Which days a report covers, with which it is compared, and by when it is due; source: plans.md (top, §2 "Period"). */
import type { Period } from '../indicators/indicator.ts'
import { lastDayOnTime } from '../plans/deadline.ts'
import type { Deadline, Plan } from '../plans/plan.ts'
import { addMonths, type CalendarDay } from '../time/calendar-day.ts'
import type { ReportWhat } from './content.ts'

/** A report of the plan with its last day on time. */
export interface ReportDue {
  readonly deadline: Deadline & { readonly beforeDay: string }
  readonly lastDay: CalendarDay
}

/** The dated reports of a kind in a year, earliest first: where units report to the office and the office to the city, there are two. */
export function reportsDue(plan: Pick<Plan, 'deadlines'>, what: ReportWhat, year: number): ReportDue[] {
  return plan.deadlines
    .flatMap((deadline): ReportDue[] => {
      const lastDay = deadline.what === what ? lastDayOnTime(deadline, year) : null
      return lastDay === null || deadline.beforeDay === null ? [] : [{ deadline: { ...deadline, beforeDay: deadline.beforeDay }, lastDay }]
    })
    .toSorted((left, right) => (left.lastDay < right.lastDay ? -1 : Number(left.lastDay > right.lastDay)))
}

/**
 * The days proposed for a report: from 1 January to the last day on time, because the plans' own days fall before the half
 * and the whole year are over; the calendar's half or year where the plan gives no day. The station may choose others.
 */
export function proposedPeriod(plan: Pick<Plan, 'deadlines'>, what: Exclude<ReportWhat, 'on-request'>, year: number): Period {
  const [first] = reportsDue(plan, what, year)
  return { from: `${year}-01-01`, to: first?.lastDay ?? `${year}-${what === 'year' ? '12-31' : '06-30'}` }
}

/** No period is longer; two texts that are no days come to an end too. */
const MOST_YEARS = 100

/** The same days of the nearest earlier year that does not overlap: rounds, campaigns and births have their season. */
export function periodBefore({ from, to }: Period): Period {
  let years = 1
  while (addMonths(to, -12 * years) >= from && years < MOST_YEARS) years += 1
  return { from: addMonths(from, -12 * years), to: addMonths(to, -12 * years) }
}
