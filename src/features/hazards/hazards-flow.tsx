/** One look through a home from the first thing to the save: every tap is stored, a whole group stands on one screen. */
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { FormProblem } from '#domain/forms/form.ts'
import { homeHazardCheckForm } from '#domain/forms/home-hazard-check.ts'
import { findHazardItem } from '#domain/hazards/hazard-items.ts'
import type { HazardAnswer } from '#domain/records/home-hazard-check.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import type { Phone } from '#storage/phone.ts'
import type { HazardPage } from '#storage/read/hazard-page.ts'
import { saveRecords } from '#storage/save.ts'
import { Button } from '#ui/action/button.tsx'
import { StepFrame, StripLabel, type FrameFacts } from '#ui/flow/step-frame.tsx'
import { useSaving } from '#ui/hooks/use-saving.ts'
import { HazardRow } from './hazard-row.tsx'
import { codesOf, hazardSteps } from './hazard-steps.ts'
import { HazardsSummary } from './hazards-summary.tsx'
import styles from './hazards.module.css'
import { useHazardsDraft } from './use-hazards-draft.ts'

type HazardsFlowProps = { phone: Phone; subject: string; page: HazardPage; onSaved?: () => void }

const ALL_ANSWERS = ['safe', 'unsafe', 'not-present', 'not-seen'] as const
const AGAIN_ANSWERS = ['unsafe', 'safe'] as const

export function HazardsFlow({ phone, subject, page, onSaved }: HazardsFlowProps) {
  const { household, agesMonths, before, today } = page
  const [, navigate] = useLocation()
  const draft = useHazardsDraft(phone, subject, page)
  const [problems, setProblems] = useState<readonly FormProblem[]>([])
  const [attempt, setAttempt] = useState(0)
  const saving = useSaving()
  const { answers } = draft
  const steps = hazardSteps(page)
  const place = Math.min(draft.step, steps.length - 1)
  const step = steps[place]
  const home = `/ho/${household.id}`

  const answer = (code: string, said: HazardAnswer) => draft.answer({ items: { ...answers.items, [code]: said } })
  const advise = (code: string, given: boolean) =>
    draft.answer({ advised: given ? [...new Set([...answers.advised, code])] : answers.advised.filter((one) => one !== code) })

  const save = async () => {
    const row = await draft.answer({})
    if (!row) return
    const ids = before ? { check: before.id } : row.ids
    const result = homeHazardCheckForm.toRecords(answers, { ids, area: household.area, household: household.id, codes: codesOf(steps), today })
    setAttempt((tries) => tries + 1)
    setProblems(result.ok ? [] : result.problems)
    if (!result.ok) return
    const saved = await saveRecords(phone, result.changes, { draft: row.id, occurredOn: answers.occurredOn })
    if (!saved.ok) throw new Error(`look does not fit: ${saved.problems.map(({ field }) => field).join(', ')}`)
    onSaved?.()
    navigate(home, { replace: true })
  }

  const facts: FrameFacts = {
    name: words.household.numbered(household.number),
    line: words.hazards.title,
    back: home,
    saved: draft.saved,
    failed: draft.failed || saving.failed,
    onRetry: () => (saving.failed ? saving.run(save) : draft.answer({})),
    onBefore: place === 0 ? undefined : () => draft.answer({}, place - 1),
  }
  if (step === undefined || step.kind === 'summary') {
    return (
      <HazardsSummary
        facts={facts}
        answers={answers}
        before={page.checks}
        agesMonths={agesMonths}
        today={today}
        problems={problems}
        attempt={attempt}
        onChange={(part) => draft.answer(part)}
        onSave={() => saving.run(save)}
      />
    )
  }
  const isAgain = step.kind === 'again'
  const codes = isAgain ? step.codes : step.group.items.map(({ code }) => code)
  return (
    <StepFrame
      key={place}
      facts={facts}
      question={isAgain ? words.hazards.again(codes.length) : step.group.label}
      how={isAgain ? words.hazards.againHow : words.hazards.groupHow}
      strip={<StripLabel>{words.hazards.place(place + 1, steps.length - 1)}</StripLabel>}
      answers={<Button variant="primary" size="large" wide onPress={() => draft.answer({}, place + 1)}>{words.ui.flow.next}</Button>}
      aside={<Button variant="quiet" onPress={() => draft.answer({}, steps.length - 1)}>{words.hazards.toSummary}</Button>}
    >
      <ul className={styles.rows}>
        {codes.map((code) => (
          <HazardRow
            key={code}
            code={code}
            label={isAgain ? words.hazards.wasUnsafe(told(findHazardItem(code)?.danger) ?? words.hazards.unknownThing) : (findHazardItem(code)?.label ?? '')}
            choices={isAgain ? AGAIN_ANSWERS : ALL_ANSWERS}
            labels={isAgain ? words.hazards.againAnswers : undefined}
            value={answers.items[code]}
            advised={answers.advised.includes(code)}
            onAnswer={(said) => answer(code, said)}
            onAdvised={(given) => advise(code, given)}
          />
        ))}
      </ul>
    </StepFrame>
  )
}
