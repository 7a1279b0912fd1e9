/** The visit from first to last step: each answer is stored, then the next screen comes; a danger sign opens the go-now screen at once. */
import { useState } from 'react'
import { useLocation } from 'wouter'
import { words } from '#language/words.ts'
import { judgeLook, type Look } from '#domain/forms/danger-signs/look.ts'
import { householdVisitForm } from '#domain/forms/household-visit.ts'
import type { VisitAnswers, VisitContext } from '#domain/forms/household-visit/answers.ts'
import { visitLooks } from '#domain/forms/household-visit/looks.ts'
import type { FormProblem } from '#domain/forms/form.ts'
import type { Person } from '#domain/records/person.ts'
import type { Referral } from '#domain/records/referral.ts'
import { reasonLine } from '#domain/signs/reason-label.ts'
import { told } from '#language/told.ts'
import type { Phone } from '#storage/phone.ts'
import { recordById } from '#storage/read/records.ts'
import type { VisitContextPage } from '#storage/read/visit-context.ts'
import { saveRecords } from '#storage/save.ts'
import { useSaving } from '#ui/hooks/use-saving.ts'
import { afterVisit } from './after-visit.ts'
import { DangerFallback } from './danger-fallback.tsx'
import { visitNameLine } from './person-words.ts'
import type { FrameFacts } from '#ui/flow/step-frame.tsx'
import { visitSteps } from './steps.ts'
import { useDanger } from './use-danger.ts'
import { useVisitDraft } from './use-visit-draft.ts'
import { StepView } from './step-view.tsx'

type VisitFlowProps = { phone: Phone; page: VisitContextPage; onSaved?: () => void }

export function VisitFlow({ phone, page, onSaved }: VisitFlowProps) {
  const { person, mother, today } = page
  const [, navigate] = useLocation()
  const nameOf = (one: Person) => words.person.called(one, today, one.id === person.id ? mother?.name : undefined)
  const name = nameOf(person)
  const draft = useVisitDraft(phone, { subject: person.id, title: words.visit.draftTitle(name), today, stored: page.draft })
  const [problems, setProblems] = useState<readonly FormProblem[]>([])
  const [attempt, setAttempt] = useState(0)
  const saving = useSaving()
  const { answers } = draft

  const context = (ids: Record<string, string>): VisitContext => ({ ...page, ids, destinations: { emergency: page.profile?.referralPlace ?? undefined } })
  const looksOf = (of: VisitAnswers, ids: Record<string, string>) => visitLooks(of, context(ids))
  const listOf = (of: VisitAnswers, ids: Record<string, string>): Look[] => {
    const { child, woman } = looksOf(of, ids)
    return [child, woman].filter((look) => look !== undefined)
  }
  const danger = useDanger({ phone, onSaved, draft: page.draft, looks: listOf(answers, page.draft?.ids ?? {}) })

  const steps = visitSteps(answers, page, draft.step)
  const place = Math.min(draft.step, steps.length - 1)
  const step = steps[place]

  const answer = async (part: Partial<VisitAnswers>, to?: number) => {
    const after = { ...answers, ...part }
    const row = await draft.answer(part, to)
    await danger.weigh(listOf(answers, row?.ids ?? {}), listOf(after, row?.ids ?? {}), row)
  }

  const save = async () => {
    const row = await draft.answer({})
    if (!row) return
    const referralOf = (idName: string) => recordById<Referral>(phone, row.ids[idName] ?? '')
    const now: VisitContext = { ...context(row.ids), referral: await referralOf('referral'), motherReferral: await referralOf('mother-referral') }
    const result = householdVisitForm.toRecords(answers, now)
    setAttempt((before) => before + 1)
    setProblems(result.ok ? [] : result.problems)
    if (!result.ok) return
    const saved = await saveRecords(phone, result.changes, { draft: row.id, occurredOn: answers.occurredOn })
    if (!saved.ok) throw new Error(`visit does not fit: ${saved.problems.map(({ field }) => field).join(', ')}`)
    onSaved?.()
    navigate(afterVisit(visitLooks(answers, now), person, answers.seen.length > 0 ? page.twin : undefined), { replace: true })
  }

  const { unkept } = danger
  if (unkept) {
    const isChild = unkept.person.role === 'child'
    return (
      <DangerFallback
        title={isChild ? words.visit.fallback.title : words.visit.fallback.titleWoman}
        who={nameOf(unkept.person)}
        signs={told(reasonLine(judgeLook(unkept).reasons, unkept.seen))}
        profile={page.profile}
        onRetry={async () => {
          const row = await draft.answer({})
          await danger.retry(listOf(answers, row?.ids ?? {}), row)
        }}
      />
    )
  }
  if (!step) return null
  const facts: FrameFacts = {
    name,
    line: visitNameLine(person, mother, answers.occurredOn),
    back: `/nguoi/${person.id}`,
    saved: draft.saved,
    failed: draft.failed || saving.failed,
    onRetry: () => (saving.failed ? saving.run(save) : draft.answer({})),
    onBefore: place === 0 ? undefined : () => draft.answer({}, place - 1),
  }
  return (
    <StepView
      key={place}
      facts={facts}
      page={page}
      step={step}
      answers={answers}
      looks={looksOf(answers, page.draft?.ids ?? {})}
      nameOf={nameOf}
      problems={problems}
      attempt={attempt}
      onKeep={(part) => answer(part, part.occurredOn === undefined ? undefined : visitSteps({ ...answers, ...part }, page, place).length - 1)}
      onAnswer={(part) => answer(part, place + 1)}
      onSave={() => saving.run(save)}
    />
  )
}
