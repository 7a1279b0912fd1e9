/** Examinations in pregnancy that are due, and which one closed each; days: `schedules/antenatal-contacts.ts`, rule: clinical.md §4 (WHO ANC). */
import { antenatalContacts, undatedContacts } from '../../schedules/antenatal-contacts.ts'
import { pregnancyLimits } from '../../schedules/pregnancy-follow-up.ts'
import { addDays, addMonths } from '../../time/calendar-day.ts'
import { doneBy, type Step } from '../chain.ts'
import { personClosing } from '../person-facts.ts'
import { pregnanciesOf, type KnownPregnancy } from '../pregnancies.ts'
import type { TaskClosing } from '../task.ts'
import { basedOn, type TaskDraft, type TaskQuestion, type TaskRule } from '../task-rule.ts'

/** By weeks where the pregnancy is dated, else month by month: a woman who knows no date is not left out. */
export const antenatalContact: TaskRule = {
  id: 'antenatal-contact',
  label: 'Khám thai',
  ...basedOn(antenatalContacts),
  by: 'collaborator',
  closes: ['antenatal-contact'],
  form: 'antenatal-contact',
  drafts: (question) =>
    pregnanciesOf(question).flatMap((known) => {
      const steps = stepsOf(known)
      return steps.map((step, place): TaskDraft => ({ ...step, closedBy: closingOf(place, steps, known, question) }))
    }),
}

function stepsOf({ pregnancy, startOn }: KnownPregnancy): Step[] {
  if (startOn !== null) {
    return antenatalContacts.value.map(({ id, label, from, due, until }) => ({
      key: `${pregnancy.id}:${id}`, from: addDays(startOn, from), due: addDays(startOn, due), until: addDays(startOn, until), why: label, record: pregnancy.id,
    }))
  }
  const { first, label, everyMonths, most, daysBefore, daysAfter } = undatedContacts.value
  return Array.from({ length: most }, (_, count) => {
    const due = addMonths(pregnancy.occurredOn, count * everyMonths)
    // What was examined before the pregnancy was written down is the first contact.
    const from = count === 0 ? addDays(due, -pregnancyLimits.value.longest) : addDays(due, -daysBefore)
    return { key: `${pregnancy.id}:month-${count}`, from, due, until: addDays(due, daysAfter), why: count === 0 ? first : label, record: pregnancy.id }
  })
}

function closingOf(place: number, steps: readonly Step[], { contacts, end, startOn, pregnancy }: KnownPregnancy, question: TaskQuestion): TaskClosing | undefined {
  const [step, next] = [steps[place], steps[place + 1]]
  if (!step) return undefined
  const seen = contacts.filter(({ occurredOn }) => occurredOn <= question.today)
  const done = seen.find(({ occurredOn }) => occurredOn >= step.from && (next === undefined || occurredOn < next.from))
  if (done) return doneBy(done, step.until)
  const over = end ?? personClosing(question)
  if (over) return over
  if (next && question.today >= next.due) return { reason: 'replaced', record: null, on: null }
  const lastDay = addDays(startOn ?? pregnancy.occurredOn, pregnancyLimits.value.longest)
  return question.today > lastDay ? { reason: 'ended', record: null, on: null } : undefined
}
