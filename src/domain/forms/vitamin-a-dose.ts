/** The form of one child's vitamin A in a round: one tap says swallowed, the dose follows from the age on the day; codes: clinical.md §7. */
import * as z from 'zod/mini'
import type { Person } from '../records/person.ts'
import type { VitaminADose } from '../records/vitamin-a-dose.ts'
import { doseCodeOn, vitaminAReasons, type QueueRound } from '../schedules/vitamin-a-queue.ts'
import { isCalendarDay, type CalendarDay } from '../time/calendar-day.ts'
import type { FormDefinition, FormProblem, FormResult } from './form.ts'

/** What came of it: a dose, or why not. */
export interface VitaminAAnswers {
  day: string
  outcome: 'given' | (typeof vitaminAReasons)[number]
}

/** The child, the round, and what was already said of this child on this day. */
export interface VitaminAContext {
  ids: Readonly<Record<string, string>>
  child: Person
  round: QueueRound
  before: VitaminADose | undefined
  today: CalendarDay
}

/** What is wrong with the day. */
export function vitaminADayProblems(day: string, { from, lastDay }: Pick<QueueRound, 'from' | 'lastDay'>, today: CalendarDay): FormProblem[] {
  const problem = (message: string) => [{ field: 'day', message }]
  if (!isCalendarDay(day)) return problem('Chưa ghi ngày uống. Chọn một ngày của đợt.')
  if (day > today) return problem('Ngày uống sau hôm nay. Xem lại ngày.')
  return day < from || day > lastDay ? problem('Ngày uống ngoài đợt này. Xem lại ngày.') : []
}

function toRecords({ day, outcome }: VitaminAAnswers, { ids, child, round, before, today }: VitaminAContext): FormResult {
  const problems = vitaminADayProblems(day, round, today)
  const born = child.birthDate ?? ''
  if (!isCalendarDay(born)) return { ok: false, problems: [...problems, { field: 'child', message: 'Bé chưa có ngày sinh. Xem sổ tiêm rồi ghi.' }] }
  if (problems.length > 0) return { ok: false, problems }
  const set = {
    area: child.area,
    occurredOn: day,
    subject: child.id,
    outcome: outcome === 'given' ? doseCodeOn(born, day) : outcome,
    campaign: round.campaign,
  }
  // Said again of the same day it is mended; another day is another event.
  const id = before?.occurredOn === day ? before.id : (ids['dose'] ?? '')
  return { ok: true, changes: [{ kind: 'vitamin-a-dose', id, set }], warnings: [] }
}

/** Uống vitamin A. */
export const vitaminADoseForm: FormDefinition<VitaminAAnswers, VitaminAContext> = {
  id: 'vitamin-a-dose',
  title: 'Uống vitamin A',
  idNames: ['dose'],
  fields: [
    { name: 'day', label: 'Ngày uống' },
    { name: 'outcome', label: 'Đã uống chưa?' },
  ],
  answersSchema: z.object({ day: z.string(), outcome: z.enum(['given', ...vitaminAReasons]) }),
  toRecords,
}
