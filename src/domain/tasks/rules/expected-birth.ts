/** After the due day somebody asks whether the child is born, and how it ended if not; days: `schedules/pregnancy-follow-up.ts` (NSC). */
import { FULL_TERM_DAYS } from '../../pregnancy/gestational-age.ts'
import { expectedBirth } from '../../schedules/pregnancy-follow-up.ts'
import { addDays } from '../../time/calendar-day.ts'
import { personClosing } from '../person-facts.ts'
import { pregnanciesOf, type KnownPregnancy } from '../pregnancies.ts'
import type { TaskClosing } from '../task.ts'
import { basedOn, type TaskDraft, type TaskQuestion, type TaskRule } from '../task-rule.ts'

/** One task a pregnancy. The form of a birth holds children who died before it too, and leads on where there was no birth. */
export const expectedBirthRule: TaskRule = {
  id: 'expected-birth',
  label: 'Hỏi kết quả thai kỳ',
  ...basedOn(expectedBirth),
  by: 'collaborator',
  closes: ['delivery', 'pregnancy', 'person'],
  form: 'birth',
  drafts: (question) =>
    pregnanciesOf(question).map((known): TaskDraft => {
      const { label, fromBefore, dueAfter, lateAfter, undatedAfterDays } = expectedBirth.value
      const { id, occurredOn } = known.pregnancy
      const expected = known.startOn === null ? addDays(occurredOn, undatedAfterDays) : addDays(known.startOn, FULL_TERM_DAYS)
      const until = addDays(expected, lateAfter)
      const closedBy = closingOf(known, question)
      return { key: id, from: addDays(expected, -fromBefore), due: addDays(expected, dueAfter), until, why: label, record: id, closedBy }
    }),
}

/** However late the birth was found out about: what counts here is that it is known. */
function closingOf({ end }: KnownPregnancy, question: TaskQuestion): TaskClosing | undefined {
  return end?.reason === 'pregnancy-over' ? { ...end, reason: 'done' } : (end ?? personClosing(question))
}
