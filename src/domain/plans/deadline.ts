/** Turns "trước ngày 15/6" into the last day on time (14/6), and finds the report that is due next. */
import type { Deadline, Plan } from './plan.ts'

const DAY_MS = 86_400_000

/** The last ISO day on which the report is on time; null when the plan gives no day or the year lies outside it. */
export function lastDayOnTime(deadline: Deadline, year: number): string | null {
  const { beforeDay, years } = deadline
  if (beforeDay === null || year < years.from || year > years.to) return null
  return isoDay(dayNumber(`${year}-${beforeDay}`) - 1)
}

/** A dated deadline with its last day on time. */
export interface DueReport {
  readonly deadline: Deadline
  readonly lastDay: string
  /** 0 on the last day itself. */
  readonly daysLeft: number
}

/** The report due next on or after `today` (ISO day); null after the plan's last. On the same day the plan's order decides. */
export function nextDeadline(plan: Plan, today: string): DueReport | null {
  const [next] = dueReports(plan).filter(({ lastDay }) => lastDay >= today)
  if (!next) return null
  return { ...next, daysLeft: dayNumber(next.lastDay) - dayNumber(today) }
}

/** Every dated report over the plan's years, earliest first. */
export function dueReports(plan: Plan): Omit<DueReport, 'daysLeft'>[] {
  return plan.deadlines
    .flatMap((deadline) =>
      yearsOf(plan).flatMap((year) => {
        const lastDay = lastDayOnTime(deadline, year)
        return lastDay === null ? [] : [{ deadline, lastDay }]
      }),
    )
    .toSorted((a, b) => compareText(a.lastDay, b.lastDay))
}

function yearsOf({ years }: Plan): number[] {
  return Array.from({ length: years.to - years.from + 1 }, (_, index) => years.from + index)
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS)
}

function isoDay(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10)
}
