/** The filters of the family list: who goes with child, small children by age, and homes where something is overdue. */
import type { Person } from '#domain/records/person.ts'
import { ageInMonths } from '#domain/time/age.ts'
import type { CalendarDay } from '#domain/time/calendar-day.ts'
import { isFullDate } from '#domain/time/partial-date.ts'
import type { FamilyMarks } from '#storage/read/family-marks.ts'
import type { RegistryHousehold } from '#storage/read/registry.ts'

/** In the order of the screen. */
export const familyFilters = ['all', 'expecting', 'under-1', 'under-5', 'overdue'] as const

/** One of them. */
export type FamilyFilter = (typeof familyFilters)[number]

const MONTHS: Partial<Record<FamilyFilter, number>> = { 'under-1': 12, 'under-5': 60 }

/** What a filter is asked with. */
export interface FilterGround {
  filter: FamilyFilter
  marks: FamilyMarks
  today: CalendarDay
}

/** Those living here whom the filter means; a birth date that is not full is in no age. */
export function peopleMeant(members: readonly Person[], { filter, marks, today }: FilterGround): Person[] {
  const months = MONTHS[filter]
  if (filter === 'expecting') return members.filter(({ id, status }) => status === 'active' && marks.expecting.has(id))
  if (months === undefined) return []
  return members.filter(({ status, birthDate }) => status === 'active' && birthDate && isFullDate(birthDate) && birthDate <= today && ageInMonths(birthDate, today) < months)
}

/** Households that the filter shows, in the order of the book. */
export function householdsMeant(households: readonly RegistryHousehold[], ground: FilterGround): RegistryHousehold[] {
  const { filter, marks } = ground
  if (filter === 'all') return [...households]
  if (filter === 'overdue') return households.filter(({ household }) => marks.overdue.has(household.id))
  return households.filter(({ household, members }) => household.status === 'active' && peopleMeant(members, ground).length > 0)
}
