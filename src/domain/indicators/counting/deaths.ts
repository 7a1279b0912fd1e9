/** Deaths of a period, from death records and from persons marked as died, each counted once; definitions: plans.md §2 (deaths). */
import type { Death } from '../../records/death.ts'
import type { Person } from '../../records/person.ts'
import { ageInYears } from '../../time/age.ts'
import { daysBetween, type CalendarDay } from '../../time/calendar-day.ts'
import { isFullDate } from '../../time/partial-date.ts'
import { defaultIndicatorConfig, type Indicator, type IndicatorResult, type Period } from '../indicator.ts'
import { deathsByPerson, householdsById } from './by-key.ts'
import { liveBirths } from './live-births.ts'
import { keyOfPeriod, rememberBy } from './remember.ts'
import { hadLeft, isTemporary } from './residents.ts'
import { validRecords, type ProgrammeData } from './programme-data.ts'

/** One death: whose, on which day, with the death record where there is one. */
export interface CountedDeath {
  readonly person: Person
  readonly diedOn: CalendarDay
  readonly record: Death | undefined
  readonly temporary: boolean
  /** Completed days; null when neither the birth day nor the age was written down. */
  readonly ageDays: number | null
  readonly ageYears: number | null
}

/** Deaths of residents in the period. */
export const deathsIn: (data: ProgrammeData, period: Period) => readonly CountedDeath[] = rememberBy(findDeaths, keyOfPeriod)

function findDeaths(data: ProgrammeData, period: Period): readonly CountedDeath[] {
  const households = householdsById(validRecords(data.household))
  const records = deathsByPerson(validRecords(data.death))
  return validRecords(data.person).flatMap((person) => {
    const record = records.get(person.id)
    const diedOn = record?.occurredOn ?? (person.status === 'died' ? person.statusOn : undefined)
    if (typeof diedOn !== 'string' || diedOn < period.from || diedOn > period.to) return []
    const household = households.get(person.household)
    if (hadLeft(person, household, diedOn)) return []
    return [{ person, diedOn, record, temporary: isTemporary(person, household), ...ageAt(person, diedOn, record) }]
  })
}

function ageAt({ birthDate }: Person, diedOn: CalendarDay, record: Death | undefined): Pick<CountedDeath, 'ageDays' | 'ageYears'> {
  if (birthDate && isFullDate(birthDate) && birthDate <= diedOn) return { ageDays: daysBetween(birthDate, diedOn), ageYears: ageInYears(birthDate, diedOn) }
  const said = record?.ageDays
  if (typeof said === 'number') return { ageDays: said, ageYears: Math.floor(said / 365.25) }
  const year = birthDate ? Number(diedOn.slice(0, 4)) - Number(birthDate.slice(0, 4)) - 1 : Number.NaN
  // A grown person whose year alone is known is no child.
  return { ageDays: null, ageYears: year >= 5 ? year : null }
}

/** An indicator of child deaths over the live births of the same period; `isWithin` is asked of those whose age is known. */
export function deathIndicator(rule: Pick<Indicator, 'id' | 'source'> & { isWithin: (age: { days: number; years: number }) => boolean }): Indicator {
  return {
    id: rule.id,
    source: rule.source,
    kinds: ['death', 'person', 'household', 'newborn-check'],
    compute: (data, period, config = defaultIndicatorConfig): IndicatorResult => {
      const counts = <Item extends { temporary: boolean }>(items: readonly Item[]) => (config.includeTemporary ? items : items.filter(({ temporary }) => !temporary))
      const births = counts(liveBirths(data, period))
      const deaths = counts(deathsIn(data, period))
      const inside = deaths.filter(({ ageDays, ageYears }) => ageDays !== null && ageYears !== null && rule.isWithin({ days: ageDays, years: ageYears }))
      const unknown = deaths.filter(({ ageDays, ageYears }) => ageDays === null && ageYears === null)
      return {
        numerator: inside.length,
        denominator: births.length,
        unknown: unknown.length,
        reached: inside.map(({ person }) => person.id),
        toReach: unknown.map(({ person }) => ({ person: person.id, why: 'age-unknown' })),
        counted: [...births.map(({ child }) => child.id), ...inside.map(({ person, record }) => record?.id ?? person.id)],
        temporary: [...births, ...deaths].filter(({ temporary }) => temporary).map((one) => ('child' in one ? one.child.id : one.person.id)),
      }
    },
  }
}
