/** The quick check from first sign to its result: each answer is stored, and a danger sign opens the go-now screen at once. */
import { useState } from 'react'
import { useLocation } from 'wouter'
import { words } from '#language/words.ts'
import { checkLook, dangerSignsForm, signSubjectOf, type DangerSignAnswers, type DangerSignContext } from '#domain/forms/danger-signs.ts'
import { judgeLook, type Look } from '#domain/forms/danger-signs/look.ts'
import type { FormProblem } from '#domain/forms/form.ts'
import type { Referral } from '#domain/records/referral.ts'
import { reasonLine } from '#domain/signs/reason-label.ts'
import { told } from '#language/told.ts'
import type { Phone } from '#storage/phone.ts'
import { recordById } from '#storage/read/records.ts'
import type { VisitContextPage } from '#storage/read/visit-context.ts'
import { saveRecords } from '#storage/save.ts'
import { Button } from '#ui/action/button.tsx'
import { useSaving } from '#ui/hooks/use-saving.ts'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { afterLooks } from './after-visit.ts'
import { CheckResult } from './check-result.tsx'
import { DangerFallback } from './danger-fallback.tsx'
import { visitNameLine } from './person-words.ts'
import { SignsView } from './signs-view.tsx'
import type { FrameFacts } from '#ui/flow/step-frame.tsx'
import { signsOf } from './steps.ts'
import { useDanger } from './use-danger.ts'
import { useCheckDraft } from './use-visit-draft.ts'

type CheckFlowProps = { phone: Phone; page: VisitContextPage; onSaved?: () => void }

export function CheckFlow({ phone, page, onSaved }: CheckFlowProps) {
  const { person, mother, today } = page
  const [, navigate] = useLocation()
  const name = words.person.called(person, today, mother?.name)
  const draft = useCheckDraft(phone, { subject: person.id, title: words.visit.check.draftTitle(name), today, stored: page.draft })
  const [problems, setProblems] = useState<readonly FormProblem[]>([])
  const [attempt, setAttempt] = useState(0)
  const saving = useSaving()
  const { answers } = draft

  const context = (ids: Record<string, string>): DangerSignContext => ({ ...page, ids, destinations: { emergency: page.profile?.referralPlace ?? undefined } })
  const lookOf = (of: DangerSignAnswers, ids: Record<string, string>): Look | undefined => checkLook(of, context(ids))
  const look = lookOf(answers, page.draft?.ids ?? {})
  const danger = useDanger({ phone, onSaved, draft: page.draft, looks: look ? [look] : [] })

  if (!look) {
    return (
      <PhoneScreen title={words.visit.check.title} bar={<FlowBar title={words.visit.check.title} back={`/nguoi/${person.id}`} />}>
        <EmptyState icon="heart" action={<Button href={`/nguoi/${person.id}`}>{words.visit.check.toPerson}</Button>}>{words.visit.check.noList}</EmptyState>
      </PhoneScreen>
    )
  }

  const screens = signsOf(person.role === 'child' ? 'child' : 'woman', person, look.subject, answers)
  const place = Math.min(draft.step, screens.length)
  const screen = screens[place]

  const answer = async (part: Partial<DangerSignAnswers>, to?: number) => {
    const after = { ...answers, ...part }
    const row = await draft.answer(part, to)
    const ids = row?.ids ?? {}
    const [was, is] = [lookOf(answers, ids), lookOf(after, ids)]
    if (was && is) await danger.weigh([was], [is], row)
  }

  const save = async () => {
    const row = await draft.answer({})
    if (!row) return
    const now: DangerSignContext = { ...context(row.ids), referral: await recordById<Referral>(phone, row.ids['referral'] ?? '') }
    const result = dangerSignsForm.toRecords(answers, now)
    setAttempt((before) => before + 1)
    setProblems(result.ok ? [] : result.problems)
    if (!result.ok) return
    const saved = await saveRecords(phone, result.changes, { draft: row.id, occurredOn: answers.occurredOn })
    if (!saved.ok) throw new Error(`check does not fit: ${saved.problems.map(({ field }) => field).join(', ')}`)
    onSaved?.()
    navigate(afterLooks([checkLook(answers, now)], person), { replace: true })
  }

  /** A day on which nothing is asked of this person is not taken: it would leave no way back. */
  const moveTo = (occurredOn: string): boolean => {
    const subject = signSubjectOf(person, page.woman, occurredOn)
    if (subject) void answer({ occurredOn }, signsOf('child', person, subject, answers).length)
    return subject !== undefined
  }

  const { unkept } = danger
  if (unkept) {
    return (
      <DangerFallback
        title={person.role === 'child' ? words.visit.fallback.title : words.visit.fallback.titleWoman}
        who={name}
        signs={told(reasonLine(judgeLook(unkept).reasons, unkept.seen))}
        profile={page.profile}
        onRetry={async () => {
          const row = await draft.answer({})
          const now = lookOf(answers, row?.ids ?? {})
          await danger.retry(now ? [now] : [], row)
        }}
      />
    )
  }
  const facts: FrameFacts = {
    name,
    line: visitNameLine(person, person.role === 'child' ? mother : undefined, answers.occurredOn),
    back: `/nguoi/${person.id}`,
    saved: draft.saved,
    failed: draft.failed || saving.failed,
    onRetry: () => (saving.failed ? saving.run(save) : draft.answer({})),
    onBefore: place === 0 ? undefined : () => draft.answer({}, place - 1),
  }
  if (screen) {
    return <SignsView key={place} facts={facts} screen={screen} answers={answers} vibrate={page.vibrate} onKeep={(part) => answer(part)} onAnswer={(part) => answer(part, place + 1)} />
  }
  return <CheckResult facts={facts} look={look} today={today} problems={problems} attempt={attempt} onDay={moveTo} onSave={() => saving.run(save)} />
}
