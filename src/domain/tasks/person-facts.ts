/** What every rule of tasks asks of a person first: still living here, and what closed the rest when not. */
import type { ProgrammeData } from '../indicators/counting/programme-data.ts'
import type { FollowUpSchedule } from '../plans/plan.ts'
import type { Person } from '../records/person.ts'
import type { CalendarDay } from '../time/calendar-day.ts'
import type { TaskClosing } from './task.ts'

/** What a rule of tasks is given; `records` may hold other people's too. */
export interface TaskQuestion {
  readonly person: Person
  readonly records: ProgrammeData
  readonly today: CalendarDay
  /** The adopted plan's follow-up after birth. */
  readonly planFollowUp?: FollowUpSchedule
}

/** Death or moving away closes whatever was open; undefined while the person lives here. */
export function lifeClosing({ person, records }: TaskQuestion): TaskClosing | undefined {
  if (person.status === 'died') return { reason: 'died', record: person.id, on: person.statusOn ?? null }
  if (person.status === 'moved') return { reason: 'moved', record: person.id, on: person.statusOn ?? null }
  const household = records.household?.find(({ id }) => id === person.household)
  if (household?.status === 'moved') return { reason: 'moved', record: household.id, on: household.movedOn ?? null }
  return undefined
}
