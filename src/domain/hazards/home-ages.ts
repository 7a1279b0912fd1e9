/** The children for whom a home is looked through, by age: those below sixteen who live there (Luật Trẻ em 2016, Điều 1). */
import type { Person } from '../records/person.ts'
import { ageInMonths } from '../time/age.ts'
import type { CalendarDay } from '../time/calendar-day.ts'
import { earliestDay } from '../time/partial-date.ts'

const CHILD_BELOW_MONTHS = 16 * 12

/** Completed months of each child, the youngest first; null for a child whose birthday nobody knows. */
export function childAgesMonths(members: readonly Person[], today: CalendarDay): (number | null)[] {
  return members
    .filter(({ role, status }) => role === 'child' && status === 'active')
    .map(({ birthDate }) => (birthDate ? ageInMonths(earliestDay(birthDate), today) : null))
    .filter((months) => months === null || (months >= 0 && months < CHILD_BELOW_MONTHS))
    .toSorted((left, right) => (left ?? -1) - (right ?? -1))
}
