/** Hẹn: one tap for the day of the schedule or a near one, three boxes for any other. */
import { useState } from 'react'
import { words } from '#language/words.ts'
import type { OfferedDay } from '#domain/forms/household-visit/next-days.ts'
import { weekdayLabel } from '#domain/time/day-label.ts'
import { isCalendarDay } from '#domain/time/calendar-day.ts'
import { told } from '#language/told.ts'
import { Button } from '#ui/action/button.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { ChoiceButtons } from '#ui/flow/choice-buttons.tsx'
import { StepFrame, StripLabel, type FrameFacts } from '#ui/flow/step-frame.tsx'

type NextStepProps = {
  facts: FrameFacts
  days: readonly OfferedDay[]
  occurredOn: string
  today: string
  value: string
  none: boolean
  onAnswer: (day: string, none: boolean) => unknown
}

const QUESTION = 'question-next'

export function NextStep({ facts, days, occurredOn, today, value, none, onAnswer }: NextStepProps) {
  const [choosing, setChoosing] = useState(value !== '' && !days.some(({ day }) => day === value))
  const [typed, setTyped] = useState(value)
  const [error, setError] = useState<string>()
  const strip = <StripLabel>{words.visit.nextVisit.strip}</StripLabel>
  const take = () => {
    if (!isCalendarDay(typed)) return setError(words.ui.date.unfinished)
    return typed > occurredOn ? onAnswer(typed, false) : setError(words.visit.nextVisit.tooEarly)
  }
  return (
    <StepFrame
      facts={facts}
      question={words.visit.nextVisit.question}
      questionId={QUESTION}
      strip={strip}
      answers={
        choosing ? (
          <Button variant="primary" size="large" wide onPress={take}>{words.visit.next}</Button>
        ) : (
          <ChoiceButtons
            labelledBy={QUESTION}
            value={none ? 'none' : value}
            choices={[
              ...days.map(({ day, bySchedule }) => ({
                value: day,
                label: bySchedule ? words.visit.nextVisit.bySchedule(told(weekdayLabel(day, today))) : told(weekdayLabel(day, today)),
              })),
              { value: 'none', label: words.visit.nextVisit.none },
            ]}
            onChoose={(day) => (day === 'none' ? onAnswer('', true) : onAnswer(day, false))}
          />
        )
      }
      aside={
        <Button variant="quiet" icon="calendar" onPress={() => setChoosing(!choosing)}>
          {choosing ? words.ui.close : words.visit.nextVisit.choose}
        </Button>
      }
    >
      {choosing && (
        <DateField
          id="nextVisitOn"
          name="nextVisitOn"
          label={words.visit.nextVisit.day}
          value={typed}
          onChange={(day) => {
            setError(undefined)
            setTyped(day)
          }}
          today={today}
          quick={false}
          error={error}
        />
      )}
    </StepFrame>
  )
}
