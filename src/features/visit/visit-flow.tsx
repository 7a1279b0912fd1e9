/** The visit from first to last step: each answer is stored, then the next screen comes; a danger sign opens the go-now screen at once. */
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { words } from '#language/words.ts'
import { householdVisitForm } from '#domain/forms/household-visit.ts'
import { ageOnVisit, asksDangerSigns, type VisitAnswers } from '#domain/forms/household-visit/answers.ts'
import { assessVisit } from '#domain/forms/household-visit/danger.ts'
import type { FormProblem } from '#domain/forms/form.ts'
import type { Person } from '#domain/records/person.ts'
import type { Referral } from '#domain/records/referral.ts'
import { defaultDestination } from '#domain/referrals/on-the-way.ts'
import { reasonLine } from '#domain/signs/reason-label.ts'
import type { DraftRow } from '#storage/db.ts'
import type { Phone } from '#storage/phone.ts'
import { recordById } from '#storage/read/records.ts'
import type { VisitContextPage } from '#storage/read/visit-context.ts'
import { saveRecords } from '#storage/save.ts'
import { useSaving } from '#ui/hooks/use-saving.ts'
import { dangerChange, saveDanger } from './danger.ts'
import { DangerFallback } from './danger-fallback.tsx'
import { visitNameLine } from './person-words.ts'
import type { FrameFacts } from '#ui/flow/step-frame.tsx'
import { visitSteps } from './steps.ts'
import { useVisitDraft } from './use-visit-draft.ts'
import { StepView } from './step-view.tsx'

type VisitFlowProps = { phone: Phone; page: VisitContextPage; onSaved?: () => void }

export function VisitFlow({ phone, page, onSaved }: VisitFlowProps) {
  const { person, mother, today } = page
  const [, navigate] = useLocation()
  const nameOf = (one: Person) => words.person.called(one, today, mother?.name)
  const name = nameOf(person)
  const draft = useVisitDraft(phone, { subject: person.id, title: words.visit.draftTitle(name), today, stored: page.draft })
  const [unkept, setUnkept] = useState(false)
  const [problems, setProblems] = useState<readonly FormProblem[]>([])
  const [attempt, setAttempt] = useState(0)
  const saving = useSaving()
  const { answers } = draft
  const steps = visitSteps(answers, person, draft.step)
  const place = Math.min(draft.step, steps.length - 1)
  const step = steps[place]

  const context = (ids: Record<string, string>) => ({
    ids,
    household: page.household,
    person,
    mother,
    destination: defaultDestination('emergency', { emergency: page.profile?.referralPlace ?? undefined }),
    today,
  })

  const raise = async (after: VisitAnswers, row: DraftRow | undefined, opens: boolean) => {
    const kept = row !== undefined && (await saveDanger(phone, after, context(row.ids)))
    if (kept) onSaved?.()
    if (!opens) return
    if (kept) navigate(`/chuyen-gui/${row.ids['referral'] ?? ''}`)
    else setUnkept(true)
  }

  const answer = async (part: Partial<VisitAnswers>, to?: number) => {
    const after = { ...answers, ...part }
    const change = dangerChange(answers, after, person)
    const row = await draft.answer(part, to)
    if (change === 'new-sign' || (change === 'changed' && page.referral)) await raise(after, row, change === 'new-sign')
  }

  // A phone that died between the answer and the referral makes the referral now.
  const opened = useRef({ page, answers, raise })
  useEffect(() => {
    const first = opened.current
    const found = assessVisit(first.answers, first.page.person).reasons.length > 0
    if (first.page.draft && !first.page.referral && found) void first.raise(first.answers, first.page.draft, true)
  }, [])

  const save = async () => {
    const row = await draft.answer({})
    if (!row) return
    const referral = await recordById<Referral>(phone, row.ids['referral'] ?? '')
    const result = householdVisitForm.toRecords(answers, { ...context(row.ids), referral })
    setAttempt((before) => before + 1)
    setProblems(result.ok ? [] : result.problems)
    if (!result.ok) return
    const saved = await saveRecords(phone, result.changes, { draft: row.id, occurredOn: answers.occurredOn })
    if (!saved.ok) throw new Error(`visit does not fit: ${saved.problems.map(({ field }) => field).join(', ')}`)
    onSaved?.()
    navigate(`/nguoi/${person.id}`, { replace: true })
  }

  const signLine = () => reasonLine(assessVisit(answers, person).reasons, { breaths: answers.breaths })
  if (unkept) {
    const retry = async () => {
      const row = await draft.answer({})
      setUnkept(false)
      await raise(answers, row, true)
    }
    return <DangerFallback who={name} signs={signLine()} profile={page.profile} onRetry={retry} />
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
      ageDays={ageOnVisit(person, answers.occurredOn) ?? 0}
      young={asksDangerSigns(person, answers.occurredOn)}
      nameOf={nameOf}
      problems={problems}
      attempt={attempt}
      onKeep={(part) => answer(part, part.occurredOn === undefined ? undefined : visitSteps({ ...answers, ...part }, person, place).length - 1)}
      onAnswer={(part) => answer(part, place + 1)}
      onSave={() => saving.run(save)}
    />
  )
}
