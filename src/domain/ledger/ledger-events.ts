/** What the last column of the paper book says (biến động): born, came, moved away, died, with child; source: ux.md §2.21. */
import type { Death } from '../records/death.ts'
import type { Household } from '../records/household.ts'
import type { Person } from '../records/person.ts'
import type { Pregnancy } from '../records/pregnancy.ts'

/** What happened; `pregnant` goes on, `pregnancy-ended` is over whatever came of it. */
export type LedgerEventWhat = 'born' | 'entered' | 'moved' | 'died' | 'pregnant' | 'pregnancy-ended'

/** One event with its day; '' where nobody wrote it down. Of a pregnancy that goes on: the due day. */
export interface LedgerEvent {
  readonly what: LedgerEventWhat
  readonly on: string
}

/** What the events of a person are read from. */
export interface LifeOf {
  readonly person: Person
  readonly household: Household
  readonly death: Death | undefined
  readonly pregnancies: readonly Pregnancy[]
}

/**
 * The events of one person in a fixed order. Nothing here depends on today: a line changes only when a record does.
 * Whoever was born after the household came into the book was born into it; whoever was written down later came to it.
 */
export function eventsOf({ person, household, death, pregnancies }: LifeOf): LedgerEvent[] {
  const events: LedgerEvent[] = []
  const birth = person.birthDate ?? ''
  if (birth.length === 10 && birth >= household.occurredOn) events.push({ what: 'born', on: birth })
  else if (person.occurredOn > household.occurredOn) events.push({ what: 'entered', on: person.occurredOn })
  for (const pregnancy of pregnancies) events.push(pregnancyEvent(pregnancy))
  if (person.status === 'moved') events.push({ what: 'moved', on: person.statusOn ?? '' })
  if (death || person.status === 'died') events.push({ what: 'died', on: death?.occurredOn ?? person.statusOn ?? '' })
  return events
}

function pregnancyEvent({ status, dueOn, endedOn }: Pregnancy): LedgerEvent {
  return status === 'ongoing' ? { what: 'pregnant', on: dueOn ?? '' } : { what: 'pregnancy-ended', on: endedOn ?? '' }
}
