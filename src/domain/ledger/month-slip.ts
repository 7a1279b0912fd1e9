/** The collaborator's slip of a month (Phiếu thu tin P0/CTV) counted from the records; sources: ux.md §1, §8.1, draft circular of 2021, definitions of births and residents: plans.md §2. */
import { liveBirths } from '../indicators/counting/live-births.ts'
import { validRecords, type ProgrammeData } from '../indicators/counting/programme-data.ts'
import { residentsOn } from '../indicators/counting/residents.ts'
import type { Household } from '../records/household.ts'
import type { Person } from '../records/person.ts'
import { ageInMonths } from '../time/age.ts'
import { addDays, addMonths, type CalendarDay } from '../time/calendar-day.ts'
import { isFullDate } from '../time/partial-date.ts'
import type { SlipRow } from './slip-layout.ts'

/** One entry that a number counts: whose page it opens, and the day that put it into this month ('' where there is none). */
export interface SlipEntry {
  readonly record: string
  readonly kind: 'household' | 'person'
  readonly on: string
}

/** Entries by row; a row's number is how many it has. */
export type MonthSlip = Readonly<Record<SlipRow, readonly SlipEntry[]>>

/** `yyyy-mm` of a day. */
export function monthOf(day: CalendarDay): string {
  return day.slice(0, 7)
}

/** First and last day of a month, both included; the last never after today. */
export function daysOfMonth(month: string, today: CalendarDay): { from: CalendarDay; to: CalendarDay } {
  const from = `${month}-01`
  const last = addDays(addMonths(from, 1), -1)
  return { from, to: last > today && from <= today ? today : last }
}

/** Counts the slip of the month; the present month to today. */
export function monthSlip(data: ProgrammeData, month: string, today: CalendarDay): MonthSlip {
  const period = daysOfMonth(month, today)
  const within = (day: string | null | undefined): day is string => typeof day === 'string' && day >= period.from && day <= period.to
  const households = validRecords(data.household)
  const homes = new Map(households.map((household) => [household.id, household]))
  const persons = validRecords(data.person)
  const births = liveBirths(data, period)
  const deaths = deathsOf(data, persons).filter(({ on }) => within(on))
  const pregnancies = validRecords(data.pregnancy)
  const residents = residentsOn(data, period.to)
  const wasThere = (record: { occurredOn: CalendarDay }) => record.occurredOn <= period.to
  return {
    births: births.map(({ child, bornOn }) => entry(child, bornOn)),
    boys: births.filter(({ child }) => child.sex === 'male').map(({ child, bornOn }) => entry(child, bornOn)),
    girls: births.filter(({ child }) => child.sex === 'female').map(({ child, bornOn }) => entry(child, bornOn)),
    deaths: deaths.map(({ person, on }) => entry(person, on)),
    'deaths-under-5': deaths.filter(({ person, on }) => isUnder(person, on, 60)).map(({ person, on }) => entry(person, on)),
    'moved-away': persons.flatMap((person) => leftOn(person, homes.get(person.household)).filter(within).slice(0, 1).map((on) => entry(person, on))),
    'new-in-book': persons.filter((person) => within(person.occurredOn) && !within(person.birthDate)).map((person) => entry(person, person.occurredOn)),
    'new-pregnancies': pregnancies.filter(({ occurredOn }) => within(occurredOn)).map(({ subject, occurredOn }) => ({ record: subject, kind: 'person', on: occurredOn })),
    'pregnant-now': pregnancies
      .filter((pregnancy) => wasThere(pregnancy) && (pregnancy.status === 'ongoing' || (pregnancy.endedOn ?? '') > period.to))
      .map(({ subject, dueOn }) => ({ record: subject, kind: 'person', on: dueOn ?? '' })),
    households: households
      .filter((household) => wasThere(household) && (household.status === 'active' || (household.movedOn ?? '') > period.to))
      .map(({ id }) => ({ record: id, kind: 'household', on: '' })),
    people: residents.filter(({ person }) => isHereBy(person, period.to)).map(({ person }) => entry(person, '')),
    'people-temporary': residents.filter(({ person, temporary }) => temporary && isHereBy(person, period.to)).map(({ person }) => entry(person, '')),
  }
}

function entry({ id }: Person, on: string): SlipEntry {
  return { record: id, kind: 'person', on }
}

/** Everybody who died, by the death record or else by the word on the person. */
function deathsOf(data: ProgrammeData, persons: readonly Person[]): { person: Person; on: string }[] {
  const days = new Map(validRecords(data.death).map(({ subject, occurredOn }) => [subject, occurredOn]))
  return persons.flatMap((person) => {
    const on = days.get(person.id) ?? (person.status === 'died' ? person.statusOn : undefined)
    return typeof on === 'string' ? [{ person, on }] : []
  })
}

/** The days on which a person left, alone or with the household. */
function leftOn(person: Person, household: Household | undefined): (string | null | undefined)[] {
  return [...(person.status === 'moved' ? [person.statusOn] : []), ...(household?.status === 'moved' && person.status === 'active' ? [household.movedOn] : [])]
}

/** In the book, or at least born, by the day: who is written down later was there before only if birth says so. */
function isHereBy(person: Person, day: CalendarDay): boolean {
  return person.occurredOn <= day && (person.birthDate ?? '') <= day
}

function isUnder({ birthDate }: Person, on: CalendarDay, months: number): boolean {
  return typeof birthDate === 'string' && isFullDate(birthDate) && ageInMonths(birthDate, on) < months
}
