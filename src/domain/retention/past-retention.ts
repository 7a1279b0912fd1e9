/** Finds entries of the registry that are past their time by the rules. */
import type { Household } from '../records/household.ts'
import type { Person } from '../records/person.ts'
import { addMonths, isCalendarDay, type CalendarDay } from '../time/calendar-day.ts'
import { isPartialDate, latestDay } from '../time/partial-date.ts'
import { CHILD_UNTIL_YEARS, retentionRules, type RetentionEvent, type RetentionRule } from './retention-rules.ts'

/** The fields of an entry that its time is reckoned from. */
export type RetainedEntry =
  | ({ readonly kind: 'person' } & Partial<Pick<Person, 'role' | 'birthDate' | 'status' | 'statusOn'>>)
  | ({ readonly kind: 'household' } & Partial<Pick<Household, 'status' | 'movedOn'>>)

/** By which rule, from what day it counts, and its last day. */
export interface PastTime {
  readonly rule: RetentionEvent
  readonly since: CalendarDay
  readonly until: CalendarDay
}

/** How far the entry is past its time on a day; undefined while it is kept by right. `lastRecordOn`: the newest day of anything about it. */
export function pastTime(entry: RetainedEntry, lastRecordOn: CalendarDay | undefined, today: CalendarDay, rules: readonly RetentionRule[] = retentionRules): PastTime | undefined {
  const event = retentionEvent(entry, rules)
  if (!event) return undefined
  const since = lastRecordOn !== undefined && lastRecordOn > event.on ? lastRecordOn : event.on
  const until = addMonths(since, 12 * event.rule.value)
  return until < today ? { rule: event.rule.id, since, until } : undefined
}

/** The event that the entry's time counts from; a day that is not known for sure gives none, so that nothing goes too early. */
function retentionEvent(entry: RetainedEntry, rules: readonly RetentionRule[]): { readonly rule: RetentionRule; readonly on: CalendarDay } | undefined {
  const event = entry.kind === 'household' ? householdEvent(entry) : personEvent(entry)
  const rule = rules.find(({ id }) => id === event?.id)
  return event && rule ? { rule, on: event.on } : undefined
}

type Event = { readonly id: RetentionEvent; readonly on: CalendarDay } | undefined

function householdEvent({ status, movedOn }: Extract<RetainedEntry, { kind: 'household' }>): Event {
  const on = status === 'moved' ? dayOf(movedOn) : undefined
  return on === undefined ? undefined : { id: 'household-moved', on }
}

function personEvent({ role, birthDate, status, statusOn }: Extract<RetainedEntry, { kind: 'person' }>): Event {
  const on = status === 'died' || status === 'moved' ? dayOf(statusOn) : undefined
  if (on !== undefined) return { id: status === 'died' ? 'died' : 'person-moved', on }
  const born = role === 'child' ? dayOf(birthDate) : undefined
  return born === undefined ? undefined : { id: 'grown-up', on: addMonths(born, 12 * CHILD_UNTIL_YEARS) }
}

/** Of a partial day the last that it can be. */
function dayOf(text: string | null | undefined): CalendarDay | undefined {
  const day = text && isPartialDate(text) ? latestDay(text) : undefined
  return day !== undefined && isCalendarDay(day) ? day : undefined
}
