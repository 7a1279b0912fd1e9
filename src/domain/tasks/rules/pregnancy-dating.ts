/** A pregnancy that nothing dates is asked about again, so that its contacts can go by weeks; days: `schedules/pregnancy-follow-up.ts` (NSC). */
import { pregnancyDating } from '../../schedules/pregnancy-follow-up.ts'
import { addDays } from '../../time/calendar-day.ts'
import { personClosing } from '../person-facts.ts'
import { pregnanciesOf, type KnownPregnancy } from '../pregnancies.ts'
import type { TaskClosing } from '../task.ts'
import { basedOn, type TaskDraft, type TaskQuestion, type TaskRule } from '../task-rule.ts'

/** One task a pregnancy; it is done when the last period, the due day or the weeks at an examination are known. */
export const pregnancyDatingRule: TaskRule = {
  id: 'pregnancy-dating',
  label: 'Hỏi tuổi thai',
  ...basedOn(pregnancyDating),
  by: 'collaborator',
  closes: ['pregnancy', 'antenatal-contact'],
  form: 'pregnancy',
  drafts: (question) =>
    pregnanciesOf(question).map((known): TaskDraft => {
      const { id, occurredOn } = known.pregnancy
      const { withinDays, label } = pregnancyDating.value
      return { key: id, from: occurredOn, due: occurredOn, until: addDays(occurredOn, withinDays), why: label, record: id, closedBy: closingOf(known, question) }
    }),
}

function closingOf({ datedBy, end }: KnownPregnancy, question: TaskQuestion): TaskClosing | undefined {
  // On which day it was told is not in the record.
  return datedBy === null ? (end ?? personClosing(question)) : { reason: 'done', record: datedBy, on: null }
}
