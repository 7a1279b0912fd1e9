/** A day: one tap for today, yesterday or the days one makes appointments for, three boxes for any other. */
import { useState, type ComponentProps, type ReactNode } from 'react'
import { words } from '#language/words.ts'
import { addDays, isCalendarDay } from '#domain/time/calendar-day.ts'
import { dayLabel, weekdayLabel } from '#domain/time/day-label.ts'
import { told } from '#language/told.ts'
import { Button } from '#ui/action/button.tsx'
import { ChoiceButtons } from '#ui/flow/choice-buttons.tsx'
import { StepFrame } from '#ui/flow/step-frame.tsx'
import { DateField } from '#ui/form/date-field.tsx'

type DayAnswerProps = {
  frame: Omit<ComponentProps<typeof StepFrame>, 'answers' | 'aside' | 'children'>
  name: string
  label: string
  ahead: boolean
  /** Before or after today: the boxes stand there at once. */
  anyDay: boolean
  today: string
  value: string
  /** Why a day cannot stand, as its question says. */
  problem?: ((day: string) => string | undefined) | undefined
  aside: ReactNode
  onAnswer: (day: string) => unknown
}

/** Days that are offered, from today: those of the last two days, or the appointments of a week, two and four. */
const PAST = [0, -1, -2]
const AHEAD = [7, 14, 28]

export function DayAnswer({ frame, name, label, ahead, anyDay, today, value, problem, aside, onAnswer }: DayAnswerProps) {
  const days = (ahead ? AHEAD : PAST).map((offset) => addDays(today, offset))
  const [choosing, setChoosing] = useState(anyDay || (value !== '' && !days.includes(value)))
  const [typed, setTyped] = useState(value)
  const [error, setError] = useState<string>()
  const faultOf = (day: string): string | undefined => {
    if (!isCalendarDay(day)) return day === '' ? words.ui.flow.openDay : words.ui.date.unfinished
    if (!anyDay && (ahead ? day <= today : day > today)) return ahead ? words.ui.flow.dayPast : words.ui.flow.dayAhead
    return problem?.(day)
  }
  const take = (day: string) => {
    const fault = faultOf(day)
    if (fault === undefined) return onAnswer(day)
    setTyped(day)
    setChoosing(true)
    return setError(fault)
  }
  if (!choosing) {
    return (
      <StepFrame
        {...frame}
        answers={
          <>
            <ChoiceButtons
              labelledBy={frame.questionId ?? ''}
              value={value}
              choices={days.map((day) => ({ value: day, label: ahead ? told(weekdayLabel(day, today)) : told(dayLabel(day, today)) }))}
              onChoose={take}
            />
            <Button size="large" icon="calendar" wide onPress={() => setChoosing(true)}>{words.ui.flow.otherDay}</Button>
          </>
        }
        aside={aside}
      />
    )
  }
  return (
    <StepFrame
      {...frame}
      answers={<Button variant="primary" size="large" wide onPress={() => take(typed)}>{words.ui.flow.next}</Button>}
      aside={aside}
    >
      <DateField
        id={name}
        name={name}
        label={label}
        value={typed}
        onChange={(day) => {
          setError(undefined)
          setTyped(day)
        }}
        today={today}
        quick={!ahead && !anyDay}
        error={error}
      />
    </StepFrame>
  )
}
