/** One form in steps from its first question to the save: each answer is stored, then the next question comes. */
import { useState } from 'react'
import { useLocation } from 'wouter'
import { words } from '#language/words.ts'
import type { FormProblem } from '#domain/forms/form.ts'
import { askedQuestions, isList, openQuestions, textAnswer, type StepAnswers, type StepContext, type StepForm, type StepValue } from '#domain/forms/step-form.ts'
import type { Json } from '#domain/json.ts'
import { ageLabel } from '#domain/time/age.ts'
import { told } from '#language/told.ts'
import { keepDraft } from '#storage/drafts.ts'
import type { Phone } from '#storage/phone.ts'
import type { StepPage } from '#storage/read/step-page.ts'
import { saveRecords } from '#storage/save.ts'
import type { FrameFacts } from '#ui/flow/step-frame.tsx'
import { useAnswersDraft } from '#ui/hooks/use-answers-draft.ts'
import { useSaving } from '#ui/hooks/use-saving.ts'
import { formPlaces } from '#ui/link/form-places.ts'
import { QuestionStep } from './question-step.tsx'
import { SummaryStep } from './summary-step.tsx'

type StepFlowProps = { phone: Phone; form: StepForm; subject: string; page: StepPage; onSaved?: () => void }

export function StepFlow({ phone, form, subject, page, onSaved }: StepFlowProps) {
  const [, navigate] = useLocation()
  const { person, household, members, today } = page.context
  // The form may have been opened on another record of the person, such as the pregnancy: that one is not mended.
  const before = page.context.before?.kind === form.kind ? page.context.before : undefined
  const mother = members.find(({ id }) => id === person?.mother)
  const name = person ? words.person.called(person, today, mother?.name) : words.household.numbered(household.number)
  const back = person && form.about === 'person' ? `/nguoi/${person.id}` : `/ho/${household.id}`
  const draft = useAnswersDraft<StepAnswers, { id: string; ids: Record<string, string> }>({
    fresh: freshAnswers(form, { ...page.context, before, ids: {} }),
    stored: page.draft && { answers: page.draft.answers as StepAnswers, step: page.draft.step },
    keep: (answers, step) =>
      keepDraft(phone, { form: form.id, subject, title: words.stepForm.draftTitle(told(form.title), name), idNames: form.idNames }, toJson(answers), step),
  })
  const [problems, setProblems] = useState<readonly FormProblem[]>([])
  const [attempt, setAttempt] = useState(0)
  // A question that was opened from the summary leads back there.
  const [mending, setMending] = useState(false)
  const saving = useSaving()

  const { answers } = draft
  const contextWith = (ids: Record<string, string>): StepContext => ({
    ...page.context,
    before,
    ids: before ? { ...ids, [form.idNames[0]]: before.id } : ids,
  })
  const context = contextWith(page.draft?.ids ?? {})
  const asked = askedQuestions(form, answers, context)
  const place = Math.min(draft.step, asked.length)
  const question = asked[place]

  const answer = (part: StepAnswers) => {
    const after = { ...answers, ...part }
    const end = askedQuestions(form, after, context).length
    setMending(false)
    return draft.answer(part, mending ? end : place + 1)
  }
  const save = async () => {
    const row = await draft.answer({})
    if (!row) return
    const filled = contextWith(row.ids)
    const open = openQuestions(form, answers, filled).map(({ name: field }) => ({ field, message: words.stepForm.notAnswered }))
    const result = open.length > 0 ? { ok: false as const, problems: open } : form.toRecords(answers, filled)
    setAttempt((tries) => tries + 1)
    setProblems(result.ok ? [] : result.problems)
    if (!result.ok) return
    const saved = await saveRecords(phone, result.changes, { draft: row.id, occurredOn: textAnswer(answers, 'occurredOn') || today })
    if (!saved.ok) throw new Error(`${form.id} does not fit: ${saved.problems.map(({ field }) => field).join(', ')}`)
    onSaved?.()
    const next = form.next?.(answers, filled)
    navigate(next ? formPlaces[next].address({ person: person?.id ?? '', household: household.id }) : back, { replace: true })
  }

  const facts: FrameFacts = {
    name,
    line: person?.birthDate ? `${told(form.title)} · ${told(ageLabel(person.birthDate, today))}` : told(form.title),
    back,
    saved: draft.saved,
    failed: draft.failed || saving.failed,
    onRetry: () => (saving.failed ? saving.run(save) : draft.answer({})),
    onBefore: place === 0 ? undefined : () => draft.answer({}, place - 1),
  }
  if (question) {
    return (
      <QuestionStep
        key={question.name}
        facts={facts}
        question={question}
        answers={answers}
        today={today}
        place={place}
        all={asked.length}
        onKeep={(value) => draft.answer({ [question.name]: value })}
        onAnswer={(value) => answer({ [question.name]: value })}
      />
    )
  }
  return (
    <SummaryStep
      facts={facts}
      form={form}
      questions={asked}
      answers={answers}
      context={context}
      problems={problems}
      attempt={attempt}
      onMend={(field) => {
        setMending(true)
        return draft.answer({}, Math.max(0, asked.findIndex((one) => one.name === field)))
      }}
      onKeep={(part) => draft.answer(part)}
      onSave={() => saving.run(save)}
    />
  )
}

/** What is known already, the day with it. */
function freshAnswers(form: StepForm, context: StepContext): StepAnswers {
  const known = context.before && form.toAnswers ? form.toAnswers(context.before, context) : form.begin?.(context)
  const asksDay = form.questions(context).some(({ name }) => name === 'occurredOn')
  return { ...(asksDay ? {} : { occurredOn: context.today }), ...known }
}

function toJson(answers: StepAnswers): Record<string, Json> {
  return Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, jsonOf(value)]))
}

function jsonOf(value: StepValue): Json {
  if (typeof value === 'string') return value
  return isList(value) ? [...value] : { ...value }
}
