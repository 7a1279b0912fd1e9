/** Every vaccine dose that a child under five is called for, and what became of it; doses and ages: `domain/vaccines` (clinical.md §6). */
import { validRecords } from '../../indicators/counting/programme-data.ts'
import { knownNewbornFacts } from '../../newborn/known-facts.ts'
import { vaccineFollowUp } from '../../schedules/vaccine-follow-up.ts'
import { addMonths } from '../../time/calendar-day.ts'
import { doseStates } from '../../vaccines/dose-states.ts'
import { childVaccines } from '../../vaccines/index.ts'
import { doseDraft, type NamedDose } from '../dose-draft.ts'
import { birthDayOf, personClosing } from '../person-facts.ts'
import type { TaskClosing } from '../task.ts'
import { basedOn, type TaskDraft, type TaskQuestion, type TaskRule } from '../task-rule.ts'

/** One task a dose; a dose that waits for the one before it is none yet. */
export const vaccineDose: TaskRule = {
  id: 'vaccine-dose',
  label: 'Tiêm chủng',
  ...basedOn(vaccineFollowUp),
  by: 'station',
  closes: ['immunisation', 'newborn-check'],
  drafts: (question) => {
    const { belowMonths, listedBelowMonths } = vaccineFollowUp.value
    const born = birthDayOf(question)
    if (born === undefined || question.today >= addMonths(born, listedBelowMonths)) return []
    const doses = dosesOf(question)
    const gone = personClosing(question)
    const isTooOld = question.today >= addMonths(born, belowMonths)
    const rest: TaskClosing | undefined = gone ?? (isTooOld ? { reason: 'too-old', record: null, on: null } : undefined)
    return doseStates(born, doses, question.today, { vaccines: childVaccines, birthTime: question.person.birthTime ?? null }).flatMap(
      (state): TaskDraft[] => doseDraft(state, doses, { key: `${question.person.id}:${state.code}`, rest }),
    )
  },
}

/** What the child's own records say, and what its newborn checks say of the dose that counts by the hour. */
function dosesOf({ person, records, today }: TaskQuestion): NamedDose[] {
  const own = validRecords(records.immunisation).filter(({ subject }) => subject === person.id)
  const { answers, hepatitisBAt } = knownNewbornFacts(validRecords(records['newborn-check']).filter(({ subject }) => subject === person.id))
  const { value, record } = answers.hepatitisB
  const birthDose = childVaccines.flatMap(({ schedules }) => schedules.flatMap((law) => law.value)).find(({ byTheHour }) => byTheHour)
  if (value !== 'yes' || record === null || !birthDose || own.some(({ dose, given }) => given === 'yes' && dose === birthDose.code)) return own
  const givenAt = hepatitisBAt.value !== null && hepatitisBAt.value.slice(0, 10) <= today ? hepatitisBAt.value : null
  return [...own, { id: record, dose: birthDose.code, given: 'yes', givenAt, givenOn: givenAt?.slice(0, 10) ?? null }]
}
