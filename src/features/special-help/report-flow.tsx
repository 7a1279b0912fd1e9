/** One report from the child to the save: each answer is stored in a draft that no list offers, and its title says nothing. */
import { useState } from 'react'
import type { FormProblem } from '#domain/forms/form.ts'
import { circumstanceAnswersOf, emptyCircumstance, specialCircumstanceForm, type CircumstanceAnswers } from '#domain/forms/special-circumstance.ts'
import type { Person } from '#domain/records/person.ts'
import { words } from '#language/words.ts'
import type { DraftRow } from '#storage/db.ts'
import { keepDraft } from '#storage/drafts.ts'
import type { Phone } from '#storage/phone.ts'
import { recordById } from '#storage/read/records.ts'
import type { OwnCase } from '#storage/read/special-help.ts'
import { saveRecords } from '#storage/save.ts'
import { watch } from '#storage/watch.ts'
import { useAnswersDraft } from '#ui/hooks/use-answers-draft.ts'
import { useSaving } from '#ui/hooks/use-saving.ts'
import { useWatch } from '#ui/hooks/use-watch.ts'
import { ChildStep } from './child-step.tsx'
import type { PrivateFacts } from './private-frame.tsx'
import { CodeStep, ReportedStep, SinceStep, ToldStep } from './report-steps.tsx'
import { ReportSummary } from './report-summary.tsx'

type ReportFlowProps = {
  phone: Phone
  /** The report that is mended; undefined for a new one. */
  before: OwnCase | undefined
  draft: DraftRow | undefined
  /** The group of a child that is in no book. */
  area: string
  today: string
  onLeave: () => void
  onSaved: () => void
}

const STEPS = [ChildStep, CodeStep, SinceStep, ReportedStep, ToldStep] as const

export function ReportFlow({ phone, before, draft: stored, area, today, onLeave, onSaved }: ReportFlowProps) {
  const { id: form, idNames } = specialCircumstanceForm
  const subject = before?.record.id ?? null
  const draft = useAnswersDraft<CircumstanceAnswers, { id: string; ids: Record<string, string> }>({
    fresh: before ? circumstanceAnswersOf(before.record) : emptyCircumstance(today),
    stored: stored ?? (before && { answers: {}, step: STEPS.length }),
    keep: (answers, step) => keepDraft(phone, { form, subject, title: words.specialHelp.draftTitle, idNames }, { ...answers }, step),
  })
  const [problems, setProblems] = useState<readonly FormProblem[]>([])
  const [attempt, setAttempt] = useState(0)
  // A question that was opened from the summary leads back there.
  const [mending, setMending] = useState(false)
  const saving = useSaving()
  const { answers } = draft
  const { value: found } = useWatch(() => watch(() => childOf(phone, answers.subject)), [phone, answers.subject])
  const step = Math.min(draft.step, STEPS.length)

  const save = async () => {
    const row = await draft.answer({})
    if (!row) return
    const ids = before ? { circumstance: before.record.id } : row.ids
    const own = await recordById<Person>(phone, answers.subject)
    const result = specialCircumstanceForm.toRecords(answers, { ids, area: before?.record.area ?? own?.area ?? area, today })
    setAttempt((tries) => tries + 1)
    setProblems(result.ok ? [] : result.problems)
    if (!result.ok) return
    const saved = await saveRecords(phone, result.changes, { draft: row.id, occurredOn: answers.occurredOn })
    if (!saved.ok) throw new Error(`report does not fit: ${saved.problems.map(({ field }) => field).join(', ')}`)
    onSaved()
  }
  const facts: PrivateFacts = {
    saved: draft.saved,
    failed: draft.failed || saving.failed,
    onRetry: () => (saving.failed ? saving.run(save) : draft.answer({})),
    onBack: () => (step === 0 || (before && !mending) ? onLeave() : void draft.answer({}, step - 1)),
  }
  const Step = STEPS[step]
  if (Step) {
    return (
      <Step
        key={step}
        phone={phone}
        facts={facts}
        place={words.specialHelp.place(step + 1, STEPS.length)}
        answers={answers}
        today={today}
        onKeep={(part: Partial<CircumstanceAnswers>) => draft.answer(part)}
        onAnswer={(part: Partial<CircumstanceAnswers>) => {
          setMending(false)
          return draft.answer(part, mending ? STEPS.length : step + 1)
        }}
      />
    )
  }
  return (
    <ReportSummary
      facts={facts}
      answers={answers}
      childName={found?.child ? words.person.called(found.child, today, found.mother?.name) : answers.childTold}
      today={today}
      problems={problems}
      attempt={attempt}
      onMend={(place) => {
        setMending(true)
        return draft.answer({}, place)
      }}
      onSave={() => saving.run(save)}
    />
  )
}

async function childOf(phone: Phone, id: string): Promise<{ child: Person | undefined; mother: Person | undefined }> {
  const child = id === '' ? undefined : await recordById<Person>(phone, id)
  const mother = child?.mother ? await recordById<Person>(phone, child.mother) : undefined
  return { child, mother }
}
