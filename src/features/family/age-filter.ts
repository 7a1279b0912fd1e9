/** The filters of the family list by a child's age. */
import type { Person } from '#domain/records/person.ts'
import { ageInDays, ageInMonths } from '#domain/time/age.ts'
import type { CalendarDay } from '#domain/time/calendar-day.ts'
import { isFullDate } from '#domain/time/partial-date.ts'
import type { RegistryHousehold } from '#storage/read/registry.ts'

/** `newborn` is the time after birth that visits are counted in: below 42 days. */
export type AgeFilter = 'all' | 'newborn' | 'under-1' | 'under-5'

const LIMITS: Record<Exclude<AgeFilter, 'all'>, (birth: CalendarDay, today: CalendarDay) => boolean> = {
  newborn: (birth, today) => ageInDays(birth, today) < 42,
  'under-1': (birth, today) => ageInMonths(birth, today) < 12,
  'under-5': (birth, today) => ageInMonths(birth, today) < 60,
}

/** Children living here whom the filter means; a birth date that is not full is in none. */
export function childrenWithin(members: readonly Person[], filter: AgeFilter, today: CalendarDay): Person[] {
  if (filter === 'all') return []
  const within = LIMITS[filter]
  return members.filter(({ status, birthDate }) => status === 'active' && birthDate && isFullDate(birthDate) && birthDate <= today && within(birthDate, today))
}

/** Households that the filter shows, in the order of the book. */
export function householdsWithin(households: readonly RegistryHousehold[], filter: AgeFilter, today: CalendarDay): RegistryHousehold[] {
  if (filter === 'all') return [...households]
  return households.filter(({ household, members }) => household.status === 'active' && childrenWithin(members, filter, today).length > 0)
}
