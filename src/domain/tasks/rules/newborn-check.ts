/** A child without a newborn check is asked about, however late the birth was found; days: `schedules/postnatal-contacts.ts` (NSC). */
import { validRecords } from '../indicators/counting/programme-data.ts'
import { compareByTime } from '../newborn/known-facts.ts'
import { newbornCheckDays } from '../schedules/postnatal-contacts.ts'
import { addDays } from '../time/calendar-day.ts'
import { isFullDate } from '../time/partial-date.ts'
import { lifeClosing, type TaskQuestion } from './person-facts.ts'
import { taskState, type Task, type TaskClosing } from './task.ts'

/** The task of one child; none for an adult, a child past the age of asking, or a birth after today. */
export function newbornCheckTasks(question: TaskQuestion): Task[] {
  const { person, today } = question
  const { lateAfter, until: askUntil } = newbornCheckDays.value
  const born = person.birthDate
  if (!born || !isFullDate(born) || born > today || today > addDays(born, askUntil)) return []
  const days = { from: born, due: born, until: addDays(born, lateAfter) }
  const task: Task = {
    id: `newborn-check:${person.id}`,
    rule: 'newborn-check',
    person: person.id,
    household: person.household,
    ...days,
    why: 'Ghi phiếu sơ sinh',
    state: taskState(days, today),
  }
  const closedBy = closingOf(question, days.until)
  return [closedBy ? { ...task, closedBy } : task]
}

function closingOf(question: TaskQuestion, until: string): TaskClosing | undefined {
  const [first] = validRecords(question.records['newborn-check'])
    .filter(({ subject }) => subject === question.person.id)
    .toSorted(compareByTime)
  if (!first) return lifeClosing(question)
  return { reason: first.occurredOn <= until ? 'done' : 'done-late', record: first.id, on: first.occurredOn }
}
