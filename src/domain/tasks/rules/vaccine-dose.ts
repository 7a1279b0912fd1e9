/** Every vaccine dose that a child under five is called for, and what became of it; doses and ages: `domain/vaccines` (clinical.md §6). */
import { validRecords } from '../../indicators/counting/programme-data.ts'
import { remindedWords, vaccineFollowUp } from '../../schedules/vaccine-follow-up.ts'
import { addDays, addMonths, type CalendarDay } from '../../time/calendar-day.ts'
import { doseStates } from '../../vaccines/dose-states.ts'
import { childVaccines } from '../../vaccines/index.ts'
import { doseDraft } from '../dose-draft.ts'
import { childDosesOf } from '../known-doses.ts'
import { birthDayOf, laterDay, personClosing } from '../person-facts.ts'
import type { TaskClosing } from '../task.ts'
import { basedOn, type TaskDraft, type TaskQuestion, type TaskRule } from '../task-rule.ts'

/** One task a dose; a dose that waits for the one before it is none yet. The station gives it; the collaborator reminds the family and copies the booklet. */
export const vaccineDose: TaskRule = {
  id: 'vaccine-dose',
  label: 'Tiêm chủng',
  ...basedOn(vaccineFollowUp),
  by: 'station',
  closes: ['immunisation', 'newborn-check'],
  form: 'immunisation',
  drafts: (question) => {
    const { belowMonths, listedBelowMonths } = vaccineFollowUp.value
    const born = birthDayOf(question)
    if (born === undefined || question.today >= addMonths(born, listedBelowMonths)) return []
    const doses = childDosesOf(question)
    const known: Known = { found: question.person.occurredOn <= question.today ? question.person.occurredOn : born, reminded: remindedOn(question) }
    const gone = personClosing(question)
    const isTooOld = question.today >= addMonths(born, belowMonths)
    const rest: TaskClosing | undefined = gone ?? (isTooOld ? { reason: 'too-old', record: null, on: null } : undefined)
    return doseStates(born, doses, question.today, { vaccines: childVaccines, birthTime: question.person.birthTime ?? null }).flatMap(
      (state): TaskDraft[] => doseDraft(state, doses, { key: `${question.person.id}:${state.code}`, rest }).map((draft) => (draft.closedBy ? draft : afterKnown(draft, known))),
    )
  },
}

interface Known {
  /** When the child came into the book. */
  readonly found: CalendarDay
  /** When a visit last reminded the family. */
  readonly reminded: CalendarDay | undefined
}

/** What was called for before the child was written down is late only a while after; what the family was reminded of waits for the next vaccination day. */
function afterKnown(draft: TaskDraft, { found, reminded }: Known): TaskDraft {
  const { againAfterDays, foundLateDays } = vaccineFollowUp.value
  const since = found <= draft.until ? draft : { ...draft, due: laterDay(draft.due, found), until: addDays(found, foundLateDays) }
  if (reminded === undefined || since.due > reminded) return since
  const again = addDays(reminded, againAfterDays)
  return { ...since, due: laterDay(since.due, again), until: laterDay(since.until, again), why: `${since.why} (${remindedWords})` }
}

/** The last visit at which keeping the vaccination days was among the advice. */
function remindedOn({ person, records, today }: TaskQuestion): CalendarDay | undefined {
  return validRecords(records['household-visit'])
    .filter(({ subject, seen, advice, occurredOn }) => (subject === person.id || seen.includes(person.id)) && advice.includes('immunisation') && occurredOn <= today)
    .map(({ occurredOn }) => occurredOn)
    .toSorted()
    .at(-1)
}
