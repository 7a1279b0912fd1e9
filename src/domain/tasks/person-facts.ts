/** What every rule of tasks asks of a person first: born when, still living here, and what closed the rest when not. */
import { isVoid, validRecords } from '../indicators/counting/programme-data.ts'
import type { CalendarDay } from '../time/calendar-day.ts'
import { isFullDate } from '../time/partial-date.ts'
import type { TaskClosing } from './task.ts'
import type { TaskQuestion } from './task-rule.ts'

/** Death or moving away closes whatever was open; undefined while the person lives here. */
export function lifeClosing({ person, records }: TaskQuestion): TaskClosing | undefined {
  const death = validRecords(records.death).find(({ subject }) => subject === person.id)
  if (death) return { reason: 'died', record: death.id, on: death.occurredOn }
  if (person.status === 'died') return { reason: 'died', record: person.id, on: person.statusOn ?? null }
  if (person.status === 'moved') return { reason: 'moved', record: person.id, on: person.statusOn ?? null }
  const household = homeOf({ person, records })
  if (household?.status === 'moved') return { reason: 'moved', record: household.id, on: household.movedOn ?? null }
  return undefined
}

/** Death, moving away, or a household that does not want to be in the book. */
export function personClosing(question: TaskQuestion): TaskClosing | undefined {
  const home = homeOf(question)
  return lifeClosing(question) ?? (home?.consent === 'refused' ? { reason: 'refused', record: home.id, on: null } : undefined)
}

/** The birth day where it is known in full and is not after today. */
export function birthDayOf({ person, today }: Pick<TaskQuestion, 'person' | 'today'>): CalendarDay | undefined {
  const born = person.birthDate
  return born && isFullDate(born) && born <= today ? born : undefined
}

/** The later of two days. */
export function laterDay(left: CalendarDay, right: CalendarDay): CalendarDay {
  return left > right ? left : right
}

function homeOf({ person, records }: Pick<TaskQuestion, 'person' | 'records'>) {
  return records.household?.find((household) => household.id === person.household && !isVoid(household))
}
