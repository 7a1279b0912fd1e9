/** Share of mothers and newborns seen together at home in the first week; definition: plans.md §2 (`home_care_week1`). */
import { addDays } from '../time/calendar-day.ts'
import { confinementsIn, personOf, recordsOfConfinement, type Confinement } from './counting/confinements.ts'
import { countUnits, type CountedUnit } from './counting/count-units.ts'
import { validRecords, type ProgrammeData } from './counting/programme-data.ts'
import { defaultIndicatorConfig, type Indicator } from './indicator.ts'

/** Day 0 is the day of birth, day 6 the last of the first week. */
const LAST_DAY_OF_WEEK = 6

/** One visit in which both were seen is enough; a confinement without a living child is not counted. */
export const homeCareWeek1: Indicator = {
  id: 'home_care_week1',
  source: 'Cặp mẹ và bé được thăm tại nhà trong 7 ngày đầu, gặp cả hai / bà mẹ đẻ trong kỳ',
  kinds: ['person', 'household', 'newborn-check', 'delivery', 'household-visit', 'postnatal-visit'],
  restsOn: ['household-visit', 'postnatal-visit'],
  compute: (data, period, config = defaultIndicatorConfig) => {
    const visits = sightingsByPerson(data)
    const units = confinementsIn(data, period)
      .filter(({ births }) => births.length > 0)
      .map((confinement): CountedUnit => unitOf(confinement, visits))
    return countUnits(units, { denominator: 'all' }, config)
  },
}

interface Sighting {
  readonly id: string
  readonly on: string
  readonly seen: ReadonlySet<string>
}

function unitOf(confinement: Confinement, visits: ReadonlyMap<string, readonly Sighting[]>): CountedUnit {
  const { mother, births, on, temporary } = confinement
  const lastDay = addDays(on, LAST_DAY_OF_WEEK)
  const ofMother = mother === null ? [] : (visits.get(mother) ?? [])
  const done = ofMother.find(({ on: day, seen }) => day >= on && day <= lastDay && births.some(({ child }) => seen.has(child.id)))
  const records = recordsOfConfinement(confinement)
  const base = { person: personOf(confinement), temporary }
  return done ? { ...base, value: 'yes', records: [...records, done.id] } : { ...base, value: 'no', records, why: 'not-visited' }
}

function sightingsByPerson(data: ProgrammeData): ReadonlyMap<string, readonly Sighting[]> {
  const found = new Map<string, Sighting[]>()
  for (const sighting of sightings(data)) {
    for (const person of sighting.seen) {
      const list = found.get(person)
      if (list) list.push(sighting)
      else found.set(person, [sighting])
    }
  }
  return found
}

function sightings(data: ProgrammeData): Sighting[] {
  const home = validRecords(data['household-visit']).map(({ id, occurredOn, seen }): Sighting => ({ id, on: occurredOn, seen: new Set(seen) }))
  const postnatal = validRecords(data['postnatal-visit']).map(({ id, occurredOn, subject, mother, sawMother, sawNewborn }): Sighting => ({
    id,
    on: occurredOn,
    seen: new Set([...(sawMother === 'yes' && mother ? [mother] : []), ...(sawNewborn === 'yes' && subject !== null ? [subject] : [])]),
  }))
  return [...home, ...postnatal]
}
