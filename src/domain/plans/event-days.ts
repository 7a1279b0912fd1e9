/** The solar days of a plan's events in a year; lunar feasts come from a table for Viet Nam's calendar (UTC+7). */
import type { EventDay, PlanEvent } from './plan.ts'

/** ISO days (`YYYY-MM-DD`), both included. */
export interface DaySpan {
  readonly from: string
  readonly to: string
}

/** Printed and suggested days are kept apart: the station decides where they differ. */
export interface EventDays {
  readonly printed: DaySpan | null
  readonly suggested: DaySpan | null
}

/** Computed from new-moon times at UTC+7; Tết 2030 is 2/2 in Viet Nam, 3/2 in China. To be checked each year against the official calendar. */
const lunarFeasts: Record<'tet' | 'mid-autumn', Readonly<Record<number, string>>> = {
  tet: {
    2026: '2026-02-17',
    2027: '2027-02-06',
    2028: '2028-01-26',
    2029: '2029-02-13',
    2030: '2030-02-02',
  },
  'mid-autumn': {
    2026: '2026-09-25',
    2027: '2027-09-15',
    2028: '2028-10-03',
    2029: '2029-09-22',
    2030: '2030-09-12',
  },
}

/** The days of an event in a year; null where the plan gives none, or for a lunar feast outside the table (2026-2030). */
export function eventDays(event: PlanEvent, year: number): EventDays {
  return {
    printed: spanIn(event.day, year),
    suggested: event.suggested ? spanIn(event.suggested.day, year) : null,
  }
}

/** The day to show: the printed one, otherwise the suggested; `needsConfirmation` while a suggestion stands beside it. */
export function eventDay(
  event: PlanEvent,
  year: number,
): (DaySpan & { readonly needsConfirmation: boolean }) | null {
  const { printed, suggested } = eventDays(event, year)
  const span = printed ?? suggested
  return span && { ...span, needsConfirmation: suggested !== null }
}

function spanIn(day: EventDay, year: number): DaySpan | null {
  if (day.kind === 'none') return null
  if (day.kind === 'lunar') {
    const on = lunarFeasts[day.feast][year]
    return on === undefined ? null : { from: on, to: on }
  }
  const [from, to] = day.kind === 'day' ? [day.on, day.on] : [day.from, day.to]
  return { from: `${year}-${from}`, to: `${year}-${to}` }
}
