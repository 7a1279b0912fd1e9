/** Who lives in the area on a day: born by then, not dead, not moved away, nor the household; source: plans.md §2 (residence). */
import type { Household } from '../../records/household.ts'
import type { Person } from '../../records/person.ts'
import { ageInMonths } from '../../time/age.ts'
import type { CalendarDay } from '../../time/calendar-day.ts'
import { isFullDate } from '../../time/partial-date.ts'
import { deathsByPerson, householdsById } from './by-key.ts'
import { validRecords, type ProgrammeData } from './programme-data.ts'
import { rememberBy } from './remember.ts'

/** A person who lives here, with the household and whether for a time only. */
export interface Resident {
  readonly person: Person
  readonly temporary: boolean
}

/** A resident child whose birth day is known in full. */
export interface ResidentChild extends Resident {
  readonly bornOn: CalendarDay
}

/** All who live here on a day. */
export const residentsOn: (data: ProgrammeData, day: CalendarDay) => readonly Resident[] = rememberBy(findResidents, (day) => day)

function findResidents(data: ProgrammeData, day: CalendarDay): readonly Resident[] {
  const households = householdsById(validRecords(data.household))
  const deaths = deathsByPerson(validRecords(data.death))
  return validRecords(data.person).flatMap((person) => {
    const household = households.get(person.household)
    // Whoever moved on a day that nobody wrote down does not live here now.
    const isGone = movesOf(person, household).some((movedOn) => typeof movedOn !== 'string' || movedOn < day) || hasDied(person, deaths.get(person.id)?.occurredOn, day)
    return isGone ? [] : [{ person, temporary: isTemporary(person, household) }]
  })
}

/** Children of so many completed months (both included) on a day; one whose birth day is not known in full is not among them. */
export function childrenOn(data: ProgrammeData, day: CalendarDay, months: { from: number; to: number }): readonly ResidentChild[] {
  return childrenAged(data, { day, ...months })
}

interface DayAndAges {
  readonly day: CalendarDay
  readonly from: number
  readonly to: number
}

const childrenAged = rememberBy(
  (data: ProgrammeData, { day, from, to }: DayAndAges): readonly ResidentChild[] =>
    residentsOn(data, day).flatMap((resident) => {
      const bornOn = resident.person.birthDate
      if (!bornOn || !isFullDate(bornOn) || bornOn > day) return []
      const age = ageInMonths(bornOn, day)
      return age >= from && age <= to ? [{ ...resident, bornOn }] : []
    }),
  ({ day, from, to }) => `${day} ${from} ${to}`,
)

/** For a time only, by the person's own word or else the household's. */
export function isTemporary(person: Pick<Person, 'residence'>, household: Pick<Household, 'residence'> | undefined): boolean {
  return (person.residence ?? household?.residence) === 'temporary'
}

/** Moved away before the day of an event, alone or with the household; a move without a day came after what the book could tell of them. */
export function hadLeft(person: Leaver, household: LeavingHousehold | undefined, day: CalendarDay): boolean {
  return movesOf(person, household).some((movedOn) => typeof movedOn === 'string' && movedOn < day)
}

type Leaver = Pick<Person, 'status' | 'statusOn'>
type LeavingHousehold = Pick<Household, 'status' | 'movedOn'>

/** The days of those moves that were made; null or undefined for one without a day. */
function movesOf(person: Leaver, household: LeavingHousehold | undefined): (string | null | undefined)[] {
  return [...(person.status === 'moved' ? [person.statusOn] : []), ...(household?.status === 'moved' ? [household.movedOn] : [])]
}

function hasDied(person: Person, diedOn: CalendarDay | undefined, day: CalendarDay): boolean {
  if (diedOn !== undefined) return diedOn <= day
  return person.status === 'died' && (typeof person.statusOn !== 'string' || person.statusOn <= day)
}
