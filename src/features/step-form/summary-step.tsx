/** The last look at a form in steps: every answer in a line that can be mended, what to say to the family, the day, and the one save. */
import { useState } from 'react'
import { words } from '#language/words.ts'
import type { FormProblem } from '#domain/forms/form.ts'
import { textAnswer, type StepAnswers, type StepContext, type StepForm, type StepQuestion } from '#domain/forms/step-form.ts'
import { isCalendarDay } from '#domain/time/calendar-day.ts'
import { dayLabel } from '#domain/time/day-label.ts'
import { told } from '#language/told.ts'
import { Button } from '#ui/action/button.tsx'
import { StepFrame, StripLabel, type FrameFacts } from '#ui/flow/step-frame.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
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
  const [dayOpen, setDayOpen] = useState(false)
  const asksDay = form.isOnlyChange === true || questions.some(({ name }) => name === 'occurredOn')
  return (
    <StepFrame
      facts={facts}
      question={words.stepForm.review}
      strip={<StripLabel>{form.title}</StripLabel>}
      answers={
        <Button variant="primary" size="large" icon="check" wide onPress={() => (dayOpen ? undefined : onSave())}>{words.stepForm.save}</Button>
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
      {!asksDay && <OwnDay value={textAnswer(answers, 'occurredOn')} today={context.today} onOpen={setDayOpen} onChange={(occurredOn) => onKeep({ occurredOn })} />}
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

type OwnDayProps = { value: string; today: string; /** Told whether a day under typing is not yet a day. */ onOpen: (open: boolean) => void; onChange: (day: string) => unknown }

/** The day of what was recorded, today unless it is changed. */
function OwnDay({ value, today, onOpen, onChange }: OwnDayProps) {
  const [changing, setChanging] = useState(value !== today)
  const [typed, setTyped] = useState(value)
  if (!changing) {
    return (
      <Button variant="tint" icon="calendar" onPress={() => setChanging(true)}>
        {words.stepForm.onDay(told(dayLabel(value, today)))}
      </Button>
    )
  }
  const fault = !isCalendarDay(typed) ? words.ui.date.unfinished : typed > today ? words.ui.flow.dayAhead : undefined
  return (
    <DateField
      id="occurredOn"
      name="occurredOn"
      label={words.stepForm.day}
      value={typed}
      today={today}
      error={typed === '' || fault === undefined ? undefined : fault}
      onChange={(day) => {
        setTyped(day)
        const isDay = isCalendarDay(day) && day <= today
        onOpen(!isDay)
        if (isDay) void onChange(day)
      }}
    />
  )
}
