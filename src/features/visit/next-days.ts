/** Days to offer for the next visit: the next contact after birth of the schedule first, then near days. */
import { postnatalContacts } from '#domain/schedules/postnatal-contacts.ts'
import { addDays, isCalendarDay, type CalendarDay } from '#domain/time/calendar-day.ts'

/** A day on offer. */
export interface OfferedDay {
  day: CalendarDay
  bySchedule: boolean
}

/** Days from the visit that are offered beside the schedule's. */
const NEAR = [1, 3, 7]

/** At most four days after the visit, in order, each once. */
export function offeredDays(birthDate: string | null | undefined, occurredOn: CalendarDay): OfferedDay[] {
  const scheduled = nextContact(birthDate, occurredOn)
  const near = NEAR.map((days) => addDays(occurredOn, days)).filter((day) => day !== scheduled)
  return [
    ...(scheduled === undefined ? [] : [{ day: scheduled, bySchedule: true }]),
    ...near.map((day) => ({ day, bySchedule: false })),
  ]
}

function nextContact(birthDate: string | null | undefined, occurredOn: CalendarDay): CalendarDay | undefined {
  if (!birthDate || !isCalendarDay(birthDate)) return undefined
  return postnatalContacts.value
    .filter(({ countFrom }) => countFrom === 'birth')
    .map(({ due }) => addDays(birthDate, due))
    .filter((day) => day > occurredOn)
    .toSorted()[0]
}
