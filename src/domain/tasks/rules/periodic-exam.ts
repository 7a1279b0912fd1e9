/** The yearly examination of a child under five; source: TT 23/2017/TT-BYT (clinical.md §12), days: `schedules/periodic-exams.ts`. */
import { validRecords } from '../../indicators/counting/programme-data.ts'
import { compareByTime } from '../../newborn/known-facts.ts'
import type { PeriodicExam } from '../../records/periodic-exam.ts'
import { periodicExams } from '../../schedules/periodic-exams.ts'
import { addDays, addMonths, type CalendarDay } from '../../time/calendar-day.ts'
import { doneBy } from '../chain.ts'
import { birthDayOf, laterDay, personClosing } from '../person-facts.ts'
import type { TaskClosing } from '../task.ts'
import { basedOn, type TaskDraft, type TaskQuestion, type TaskRule } from '../task-rule.ts'

/** One task for this calendar year and one for the last, while the child is under five in it. */
export const periodicExamRule: TaskRule = {
  id: 'periodic-exam',
  label: 'Khám sức khỏe định kỳ',
  ...basedOn(periodicExams),
  by: 'station',
  closes: ['periodic-exam'],
  form: 'periodic-exam',
  drafts: (question) => {
    const born = birthDayOf(question)
    if (born === undefined) return []
    const year = Number(question.today.slice(0, 4))
    const exams = validRecords(question.records['periodic-exam'])
      .filter(({ subject, occurredOn }) => subject === question.person.id && occurredOn <= question.today)
      .toSorted(compareByTime)
    return [year - 1, year].flatMap((one) => draftOf(one, born, exams, question))
  },
}

function draftOf(year: number, born: CalendarDay, exams: readonly PeriodicExam[], question: TaskQuestion): TaskDraft[] {
  const { belowMonths, firstAfterDays, daysLeft } = periodicExams.value
  const fifthBirthday = addMonths(born, belowMonths)
  const from = laterDay(born, `${year}-01-01`)
  const yearEnd = `${year}-12-31`
  const until = fifthBirthday <= yearEnd ? addDays(fifthBirthday, -1) : yearEnd
  if (from > until) return []
  const birthYear = Number(born.slice(0, 4))
  const isFirst = year === birthYear
  const called = isFirst ? addDays(born, firstAfterDays) : addMonths(born, (year - birthYear) * 12)
  // Nobody is called to it within the first weeks because the year is nearly over.
  const latest = isFirst ? until : laterDay(from, addDays(until, -daysLeft))
  const exam = exams.find(({ occurredOn }) => occurredOn >= from && occurredOn <= until)
  const due = called < latest ? called : latest
  const closedBy = exam ? doneBy(exam, until) : notDone(until, fifthBirthday, question)
  return [{ key: `${question.person.id}:${year}`, from, due, until, why: `Khám sức khỏe định kỳ năm ${year}`, closedBy }]
}

/** A year that has passed is followed by the next year's examination, or by none. */
function notDone(until: CalendarDay, fifthBirthday: CalendarDay, question: TaskQuestion): TaskClosing | undefined {
  const gone = personClosing(question)
  if (gone || question.today <= until) return gone
  return { reason: question.today >= fifthBirthday ? 'too-old' : 'replaced', record: null, on: null }
}
