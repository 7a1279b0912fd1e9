/** The result of a quick check: what was found, what to do, the day, and the one save. */
import { words } from '#language/words.ts'
import { judgeLook, type Look } from '#domain/forms/danger-signs/look.ts'
import type { FormProblem } from '#domain/forms/form.ts'
import { urgencyActions } from '#domain/signs/urgency.ts'
import { dayLabel } from '#domain/time/day-label.ts'
import { told } from '#language/told.ts'
import { Button } from '#ui/action/button.tsx'
import { DayLine } from '#ui/form/day-line.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { useDayGuard } from '#ui/form/use-day-guard.ts'
import { FactList } from '#ui/layout/fact-list.tsx'
import { StepFrame, StripLabel, type FrameFacts } from '#ui/flow/step-frame.tsx'
import { signFacts } from './summary-facts.ts'

type CheckResultProps = {
  facts: FrameFacts
  look: Look
  today: string
  problems: readonly FormProblem[]
  attempt: number
  /** False for a day that cannot be taken. */
  onDay: (day: string) => boolean
  onSave: () => unknown
}

export function CheckResult({ facts, look, today, problems, attempt, onDay, onSave }: CheckResultProps) {
  const w = words.visit.check
  const guard = useDayGuard()
  const { referral } = look
  const open = referral && typeof referral.voidReason !== 'string' ? referral : undefined
  return (
    <StepFrame
      facts={facts}
      question={w.question}
      strip={<StripLabel>{w.strip}</StripLabel>}
      answers={
        <>
          {open && <Button icon="octagon-alert" size="large" wide href={`/chuyen-gui/${open.id}`}>{words.visit.summary.openReferral}</Button>}
          <Button variant="primary" size="large" icon="check" wide onPress={() => guard.pass(onSave)}>{w.save}</Button>
        </>
      }
    >
      <ErrorSummary problems={problems.map(({ field, message }) => ({ id: field, message }))} attempt={attempt} />
      <FactList stacked facts={[...signFacts(look, false), { label: w.toDo, value: told(urgencyActions[judgeLook(look).urgency]) }]} />
      <DayLine
        id="occurredOn"
        label={w.day}
        said={`${w.day}: ${told(dayLabel(look.occurredOn, today))} · ${words.visit.summary.change}`}
        value={look.occurredOn}
        today={today}
        guard={guard}
        error={problems.find(({ field }) => field === 'occurredOn')?.message}
        take={(day) => (onDay(day) ? undefined : w.noListDay)}
      />
    </StepFrame>
  )
}
