/** A child without a newborn check is asked about, however late the birth was found; days: `schedules/postnatal-contacts.ts` (NSC). */
import { validRecords } from '../../indicators/counting/programme-data.ts'
import { compareByTime } from '../../newborn/known-facts.ts'
import { newbornCheckDays } from '../../schedules/postnatal-contacts.ts'
import { addDays } from '../../time/calendar-day.ts'
import { birthDayOf, personClosing } from '../person-facts.ts'
import type { TaskClosing } from '../task.ts'
import { basedOn, type TaskQuestion, type TaskRule } from '../task-rule.ts'

/** So long after the last day of asking the task still says that its time is over. */
const LISTED_DAYS = 365

/** One task a child; none for an adult, a child long past the age of asking, or a birth after today. */
export const newbornCheck: TaskRule = {
  id: 'newborn-check',
  label: 'Phiếu sơ sinh',
  ...basedOn(newbornCheckDays),
  by: 'collaborator',
  closes: ['newborn-check'],
  form: 'newborn-check',
  drafts: (question) => {
    const { lateAfter, until: askUntil } = newbornCheckDays.value
    const born = birthDayOf(question)
    if (born === undefined || question.today > addDays(born, askUntil + LISTED_DAYS)) return []
    const days = { from: born, due: born, until: addDays(born, lateAfter) }
    const isOver = question.today > addDays(born, askUntil)
    const closedBy = closingOf(question, days.until) ?? (isOver ? { reason: 'ended', record: null, on: null } : undefined)
    return [{ key: question.person.id, ...days, why: 'Ghi phiếu sơ sinh', closedBy }]
  },
}

function closingOf(question: TaskQuestion, until: string): TaskClosing | undefined {
  const [first] = validRecords(question.records['newborn-check'])
    .filter(({ subject }) => subject === question.person.id)
    .toSorted(compareByTime)
  if (!first) return personClosing(question)
  return { reason: first.occurredOn <= until ? 'done' : 'done-late', record: first.id, on: first.occurredOn }
}
