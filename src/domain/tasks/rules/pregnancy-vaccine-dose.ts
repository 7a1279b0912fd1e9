/** The vaccine doses that a pregnant woman is called for in this pregnancy; doses: `domain/vaccines` (clinical.md §6), days NSC. */
import { FULL_TERM_DAYS } from '../../pregnancy/gestational-age.ts'
import { pregnancyDoses } from '../../schedules/vaccine-follow-up.ts'
import { addDays } from '../../time/calendar-day.ts'
import { doseStates } from '../../vaccines/dose-states.ts'
import { womanVaccines } from '../../vaccines/index.ts'
import { doseDraft, type NamedDose } from '../dose-draft.ts'
import { womanDosesOf } from '../known-doses.ts'
import { laterDay, personClosing } from '../person-facts.ts'
import { pregnanciesOf, type KnownPregnancy } from '../pregnancies.ts'
import { basedOn, type TaskDraft, type TaskQuestion, type TaskRule } from '../task-rule.ts'

/** One task a dose and pregnancy: what she was given before it is done, what falls after the birth is for later. */
export const pregnancyVaccineDose: TaskRule = {
  id: 'pregnancy-vaccine-dose',
  label: 'Tiêm uốn ván khi có thai',
  ...basedOn(pregnancyDoses),
  by: 'station',
  closes: ['immunisation', 'antenatal-contact'],
  form: 'immunisation',
  drafts: (question) => {
    const known = pregnanciesOf(question)
    if (known.length === 0) return []
    const doses = womanDosesOf(question)
    return known.flatMap((pregnancy) => draftsOf(pregnancy, doses, question))
  },
}

function draftsOf({ pregnancy, startOn, end }: KnownPregnancy, doses: readonly NamedDose[], question: TaskQuestion): TaskDraft[] {
  const { daysBeforeDue, undatedWithinDays } = pregnancyDoses.value
  const begun = startOn ?? pregnancy.occurredOn
  const lastDay = startOn === null ? addDays(begun, undatedWithinDays) : addDays(startOn, FULL_TERM_DAYS - daysBeforeDue)
  return doseStates(null, doses, question.today, { vaccines: womanVaccines }).flatMap((state) => {
    const due = laterDay(pregnancy.occurredOn, state.from ?? '')
    if (state.givenOn === null && due > addDays(begun, FULL_TERM_DAYS)) return []
    const rest = end ?? personClosing(question)
    return doseDraft(state, doses, { key: `${pregnancy.id}:${state.code}`, rest, record: pregnancy.id, days: { due, until: laterDay(due, lastDay) } })
  })
}
