/** Which children are live births of a period, and what is known of each; source: plans.md §2 (birth date in the period, household in the area at birth). */
import { knownNewbornFacts, type KnownNewbornFacts } from '../../newborn/known-facts.ts'
import type { NewbornCheck } from '../../records/newborn-check.ts'
import type { Person } from '../../records/person.ts'
import { earliestDay, latestDay } from '../../time/partial-date.ts'
import type { Period } from '../indicator.ts'
import { groupBy } from '../../group-by.ts'
import { householdsById } from './by-key.ts'
import { validRecords, type ProgrammeData } from './programme-data.ts'
import { keyOfPeriod, rememberBy } from './remember.ts'
import { hadLeft, isTemporary } from './residents.ts'

/** One live birth: the child, all that its checks say, and whether the family lives here for a time only. */
export interface LiveBirth {
  readonly child: Person
  readonly bornOn: string
  readonly facts: KnownNewbornFacts
  readonly checkIds: readonly string[]
  readonly temporary: boolean
}

/**
 * Live births in the period, by birth date and whatever the day of the record: a birth found at month 6 counts.
 * A child who died or moved away later counts too; a household that had moved away before the birth does not.
 */
export const liveBirths: (data: ProgrammeData, period: Period) => readonly LiveBirth[] = rememberBy(findLiveBirths, keyOfPeriod)

function findLiveBirths(data: ProgrammeData, period: Period): readonly LiveBirth[] {
  const households = householdsById(validRecords(data.household))
  const checksByChild = groupBy(validRecords(data['newborn-check']), (check) => check.subject)
  return validRecords(data.person).flatMap((child) => {
    const bornOn = birthDayIn(child.birthDate, period)
    if (bornOn === undefined) return []
    const household = households.get(child.household)
    if (hadLeft(child, household, bornOn)) return []
    const checks: readonly NewbornCheck[] = checksByChild.get(child.id) ?? []
    return [
      {
        child,
        bornOn,
        facts: knownNewbornFacts(checks),
        checkIds: checks.map(({ id }) => id),
        temporary: isTemporary(child, household),
      },
    ]
  })
}

/** The birth day when every day that the date may mean lies in the period; a bare month inside it counts, a bare year over it does not. */
function birthDayIn(birthDate: string | null | undefined, period: Period): string | undefined {
  if (!birthDate) return undefined
  const [earliest, latest] = [earliestDay(birthDate), latestDay(birthDate)]
  return earliest >= period.from && latest <= period.to ? earliest : undefined
}
