/** What the tests of forms in steps share: a child and its home, and any answers that a thumb may leave behind. */
import fc from 'fast-check'
import { askedQuestions, type StepAnswers, type StepContext, type StepForm, type StepQuestion } from '#domain/forms/step-form.ts'
import { findKind } from '#domain/records/index.ts'
import { recordProblems } from '#domain/records/validate.ts'
import { aChild, aHousehold, id } from '../indicators/builders.ts'

export const TODAY = '2026-06-17'
const head = { occurredOn: TODAY, recordedAt: 1, author: 'ctv-mai', device: 'phone-1' }

/** The form opened for a child born on that day. */
export function contextOf(birthDate: string | null, change: Partial<StepContext> = {}): StepContext {
  const person = aChild({ birthDate })
  return { ids: { recall: id(1), exam: id(2), injury: id(3) }, household: aHousehold(), person, members: [person], records: {}, today: TODAY, now: '09:46', before: undefined, ...change }
}

const anyText = fc.oneof(fc.string(), fc.constantFrom('', '0', '3', '2,5', '-1', '99', 'không', '2026-06-16', '2026-06-31', '2030-01-01'))

/** Any answer to this question, sensible or not. */
function anyAnswer(question: StepQuestion) {
  if (question.kind === 'choice') return fc.oneof(fc.constantFrom(...question.choices.map(({ value }) => value)), anyText)
  return question.kind === 'three-way' ? fc.oneof(fc.constantFrom('yes', 'no', 'unknown'), anyText) : anyText
}

/** Any answers to the questions of a form. */
export function anyAnswers(form: StepForm, context: StepContext): fc.Arbitrary<StepAnswers> {
  const one = fc.oneof(...form.questions(context).map((question) => anyAnswer(question).map((value) => [question.name, value] as const)))
  return fc.array(one, { maxLength: 24 }).map((entries) => Object.fromEntries(entries))
}

/** What does not fit in the records that these answers make; empty also when the form asks to mend something. */
export function unfitting(form: StepForm, answers: StepAnswers, context: StepContext): string[] {
  const result = form.toRecords(answers, context)
  if (!result.ok) return result.problems.length > 0 ? [] : ['refused without a word']
  return result.changes.flatMap(({ kind, set }) => {
    const definition = findKind(kind)
    return definition ? recordProblems(definition, { ...head, ...set }).map(({ field }) => field) : [`no kind ${kind}`]
  })
}

/** Names of the questions that are asked with these answers. */
export function askedNames(form: StepForm, answers: StepAnswers, context: StepContext): string[] {
  return askedQuestions(form, answers, context).map(({ name }) => name)
}
