/** The last look at a form in steps: every answer in a line that can be mended, what to say to the family, the day, and the one save. */
import { words } from '#language/words.ts'
import type { FormProblem } from '#domain/forms/form.ts'
import { textAnswer, type StepAnswers, type StepContext, type StepForm, type StepQuestion } from '#domain/forms/step-form.ts'
import { dayLabel } from '#domain/time/day-label.ts'
import { told } from '#language/told.ts'
import { Button } from '#ui/action/button.tsx'
import { StepFrame, StripLabel, type FrameFacts } from '#ui/flow/step-frame.tsx'
import { DayLine } from '#ui/form/day-line.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import { useDayGuard } from '#ui/form/use-day-guard.ts'
import { Banner } from '#ui/layout/banner.tsx'
import { Card } from '#ui/layout/card.tsx'
import { answerWords } from './answer-words.ts'
import styles from './summary-step.module.css'

type SummaryStepProps = {
  facts: FrameFacts
  form: StepForm
  questions: readonly StepQuestion[]
  answers: StepAnswers
  context: StepContext
  problems: readonly FormProblem[]
  attempt: number
  /** Opens the question of this name. */
  onMend: (name: string) => unknown
  onKeep: (part: StepAnswers) => unknown
  onSave: () => unknown
}

export function SummaryStep({ facts, form, questions, answers, context, problems, attempt, onMend, onKeep, onSave }: SummaryStepProps) {
  const result = form.toRecords(answers, context)
  const found = form.found?.(answers, context) ?? []
  const advice = form.advice?.(answers, context) ?? []
  const guard = useDayGuard()
  const day = textAnswer(answers, 'occurredOn')
  const asksDay = form.isOnlyChange === true || questions.some(({ name }) => name === 'occurredOn')
  return (
    <StepFrame
      facts={facts}
      question={words.stepForm.review}
      strip={<StripLabel>{form.title}</StripLabel>}
      answers={
        <Button variant="primary" size="large" icon="check" wide onPress={() => guard.pass(onSave)}>{words.stepForm.save}</Button>
      }
    >
      <ErrorSummary problems={problems.map(({ field, message }) => ({ id: field, message }))} attempt={attempt} />
      {result.ok && result.warnings.map(({ field, message }) => (
        <Banner key={field} tone="waiting" icon="help" action={{ label: words.stepForm.lookAgain, onPress: () => void onMend(field) }}>{told(message)}</Banner>
      ))}
      <ul className={styles.lines}>
        {questions.map((question) => (
          <li key={question.name} className={styles.line}>
            <button
              id={question.name}
              type="button"
              className={styles.mend}
              aria-label={words.stepForm.mend(told(question.label))}
              onClick={() => onMend(question.name)}
            >
              <span className={styles.label}>{told(question.label)}</span>
              <span className={styles.value}>{answerWords(question, answers, context.today)}</span>
              <span className={styles.change}>{words.stepForm.change}</span>
            </button>
          </li>
        ))}
      </ul>
      <SaidLines heading={words.stepForm.found} lines={found} />
      <SaidLines heading={words.stepForm.advice} lines={advice} />
      {!asksDay && (
        <DayLine
          id="occurredOn"
          label={words.stepForm.day}
          said={words.stepForm.onDay(told(dayLabel(day, context.today)))}
          value={day}
          today={context.today}
          guard={guard}
          error={problems.find(({ field }) => field === 'occurredOn')?.message}
          take={(occurredOn) => {
            if (occurredOn > context.today) return words.ui.flow.dayAhead
            void onKeep({ occurredOn })
          }}
        />
      )}
    </StepFrame>
  )
}

function SaidLines({ heading, lines }: { heading: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <Card heading={heading}>
      <ul className={styles.advice}>{lines.map((line) => <li key={line}>{told(line)}</li>)}</ul>
    </Card>
  )
}
