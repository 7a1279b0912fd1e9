/** Women who gave birth in a period: from delivery records, and from live births that have none; twins are one confinement; source: plans.md §2. */
import { compareByTime } from '../../newborn/known-facts.ts'
import type { Delivery } from '../../records/delivery.ts'
import { daysBetween, type CalendarDay } from '../../time/calendar-day.ts'
import type { Period } from '../indicator.ts'
import { householdsById, personsById } from './by-key.ts'
import { liveBirths, type LiveBirth } from './live-births.ts'
import { sameConfinement } from './mothers.ts'
import { hadLeft, isTemporary } from './residents.ts'
import { validRecords, type ProgrammeData } from './programme-data.ts'
import { keyOfPeriod, rememberBy } from './remember.ts'

/** One confinement. `mother` is null where nobody wrote down whose child it is. */
export interface Confinement {
  readonly mother: string | null
  readonly on: CalendarDay
  readonly delivery: Delivery | undefined
  readonly births: readonly LiveBirth[]
  readonly temporary: boolean
}

/** A delivery and a child's birth day that are no further apart are one confinement. */
const SAME_CONFINEMENT_DAYS = 30

/** The confinements, in the order of their days. */
export const confinementsIn: (data: ProgrammeData, period: Period) => readonly Confinement[] = rememberBy(findConfinements, keyOfPeriod)

function findConfinements(data: ProgrammeData, period: Period): readonly Confinement[] {
  const households = householdsById(validRecords(data.household))
  const persons = personsById(validRecords(data.person))
  const groups = sameConfinement(liveBirths(data, period))
  const candidates = groupsByPerson(groups)
  const taken = new Set<readonly LiveBirth[]>()
  const delivered = validRecords(data.delivery)
    .filter(({ occurredOn }) => occurredOn >= period.from && occurredOn <= period.to)
    .toSorted(compareByTime)
    .flatMap((delivery): Confinement[] => {
      const mother = persons.get(delivery.subject)
      const household = mother && households.get(mother.household)
      if (!mother || hadLeft(mother, household, delivery.occurredOn)) return []
      const same = [mother.id, ...delivery.children].flatMap((person) => candidates.get(person) ?? []).filter((group) => isSame(group, delivery))
      const births = same.find((group) => !taken.has(group)) ?? []
      // A second record of one confinement adds nothing.
      if (births.length === 0 && same.length > 0) return []
      taken.add(births)
      return [{ mother: mother.id, on: delivery.occurredOn, delivery, births, temporary: isTemporary(mother, household) }]
    })
  const others = groups
    .filter((group) => !taken.has(group))
    .flatMap((births): Confinement[] => {
      const [first] = births
      return first ? [{ mother: first.child.mother ?? null, on: first.bornOn, delivery: undefined, births, temporary: first.temporary }] : []
    })
  return [...delivered, ...others].toSorted((left, right) => (left.on < right.on ? -1 : Number(left.on > right.on)))
}

/** Whoever stands for a confinement in a list: the mother, or else the child. */
export function personOf({ mother, births }: Confinement): string {
  return mother ?? births[0]?.child.id ?? ''
}

/** Ids of the records that a confinement was read from. */
export function recordsOfConfinement({ delivery, births }: Confinement): string[] {
  return [...(delivery ? [delivery.id] : []), ...births.map(({ child }) => child.id)]
}

/** The groups that a delivery may mean, by mother and by child. */
function groupsByPerson(groups: readonly (readonly LiveBirth[])[]): ReadonlyMap<string, readonly (readonly LiveBirth[])[]> {
  const found = new Map<string, (readonly LiveBirth[])[]>()
  for (const births of groups) {
    const persons = new Set(births.flatMap(({ child }) => [child.id, ...(child.mother ? [child.mother] : [])]))
    for (const person of persons) found.set(person, [...(found.get(person) ?? []), births])
  }
  return found
}

function isSame(births: readonly LiveBirth[], { subject, occurredOn, children }: Delivery): boolean {
  return births.some(
    ({ child, bornOn }) => children.includes(child.id) || (child.mother === subject && Math.abs(daysBetween(bornOn, occurredOn)) < SAME_CONFINEMENT_DAYS),
  )
}
