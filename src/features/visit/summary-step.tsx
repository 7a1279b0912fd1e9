/** The last look: the visit in lines, the day of the visit, a note, and the one save. */
import { words } from '#language/words.ts'
import type { VisitAnswers } from '#domain/forms/household-visit/answers.ts'
import type { FormProblem } from '#domain/forms/form.ts'
import { dayLabel } from '#domain/time/day-label.ts'
import { told } from '#language/told.ts'
import { Button } from '#ui/action/button.tsx'
import { DayLine } from '#ui/form/day-line.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { ThreeWayField } from '#ui/form/three-way-field.tsx'
import { useDayGuard } from '#ui/form/use-day-guard.ts'
import { FactList } from '#ui/layout/fact-list.tsx'
import { StepFrame, StripLabel, type FrameFacts } from '#ui/flow/step-frame.tsx'
import type { SummaryFact } from './summary-facts.ts'

type SummaryStepProps = {
  facts: FrameFacts
  lines: readonly SummaryFact[]
  answers: VisitAnswers
  today: string
  motherMet: boolean
  problems: readonly FormProblem[]
  attempt: number
  referralHref: string | undefined
  onChange: (part: Partial<VisitAnswers>) => unknown
  onSave: () => unknown
}

export function SummaryStep({ facts, lines, answers, today, motherMet, problems, attempt, referralHref, onChange, onSave }: SummaryStepProps) {
  const guard = useDayGuard()
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message
  return (
    <StepFrame
      facts={facts}
      question={words.visit.summary.question}
      strip={<StripLabel>{words.visit.summary.strip}</StripLabel>}
      answers={
        <>
          {referralHref && <Button icon="octagon-alert" size="large" wide href={referralHref}>{words.visit.summary.openReferral}</Button>}
          <Button variant="primary" size="large" icon="check" wide onPress={() => guard.pass(onSave)}>{words.visit.summary.save}</Button>
        </>
      }
    >
      <ErrorSummary problems={problems.map(({ field, message }) => ({ id: field, message }))} attempt={attempt} />
      <FactList facts={lines} stacked />
      <DayLine
        id="occurredOn"
        label={words.visit.summary.visitDay}
        said={`${words.visit.summary.visitDay}: ${told(dayLabel(answers.occurredOn, today))} · ${words.visit.summary.change}`}
        value={answers.occurredOn}
        today={today}
        guard={guard}
        error={errorOf('occurredOn')}
        take={(occurredOn) => void onChange({ occurredOn })}
      />
      {motherMet && (
        <ThreeWayField
          id="motherWell"
          name="motherWell"
          label={words.visit.care.motherWell}
          askSource={false}
          value={{ answer: answers.motherWell || null, source: null }}
          onChange={({ answer }) => onChange({ motherWell: answer ?? '' })}
        />
      )}
      <TextField
        id="note"
        name="note"
        label={words.visit.summary.note}
        rows={2}
        value={answers.note}
        onChange={(note) => onChange({ note })}
        error={errorOf('note')}
      />
    </StepFrame>
  )
}
