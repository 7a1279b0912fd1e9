/** A child whose case is known to its author and named officers is looked after anew; the task says no more than that (design.md §2, plans.md §5). */
import { validRecords } from '../../indicators/counting/programme-data.ts'
import type { SpecialCircumstance } from '../../records/special-circumstance.ts'
import { circumstanceReviews, reviewAfter } from '../../schedules/circumstance-reviews.ts'
import { ageInYears } from '../../time/age.ts'
import { earliestDay } from '../../time/partial-date.ts'
import { doneBy } from '../chain.ts'
import { lifeClosing } from '../person-facts.ts'
import type { TaskClosing } from '../task.ts'
import { basedOn, type TaskDraft, type TaskQuestion, type TaskRule } from '../task-rule.ts'

/** The next review of each case, and the latest that was made: of earlier ones the record keeps no day. */
export const circumstanceReview: TaskRule = {
  id: 'circumstance-review',
  label: 'Rà soát định kỳ',
  ...basedOn(circumstanceReviews),
  by: 'collaborator',
  closes: ['special-circumstance'],
  form: 'special-circumstance',
  restricted: true,
  drafts: (question) =>
    validRecords(question.records['special-circumstance'])
      .filter(({ subject, occurredOn }) => subject === question.person.id && occurredOn <= question.today)
      .flatMap((record) => draftsOf(record, question)),
}

function draftsOf(record: SpecialCircumstance, question: TaskQuestion): TaskDraft[] {
  const { id, occurredOn, reviewedOn } = record
  const open: TaskDraft = { ...draftSince(record, reviewedOn ?? occurredOn), closedBy: closingOf(record, question) }
  if (!reviewedOn || reviewedOn <= occurredOn) return [open]
  const made = draftSince(record, occurredOn)
  return [{ ...made, closedBy: doneBy({ id, occurredOn: reviewedOn }, made.until) }, open]
}

function draftSince({ id, author }: SpecialCircumstance, last: string): Omit<TaskDraft, 'closedBy'> {
  return { key: `${id}:${last}`, from: last, ...reviewAfter(last), why: 'Rà soát định kỳ', record: id, author }
}

/** A refusal to be in the book ends nothing here: looking after such a child is a duty by law. */
function closingOf({ id, endedOn }: SpecialCircumstance, question: TaskQuestion): TaskClosing | undefined {
  if (endedOn && endedOn <= question.today) return { reason: 'not-needed', record: id, on: endedOn }
  const gone = lifeClosing(question)
  if (gone) return gone
  const born = question.person.birthDate
  const isGrown = !!born && ageInYears(earliestDay(born), question.today) >= circumstanceReviews.value.belowYears
  return isGrown ? { reason: 'too-old', record: null, on: null } : undefined
}
