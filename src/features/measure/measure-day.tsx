/** The day of measuring: today, until one says otherwise. */
import { useState } from 'react'
import { dayProblems } from '#domain/forms/measurement.ts'
import { isCalendarDay } from '#domain/time/calendar-day.ts'
import { dayLabel } from '#domain/time/day-label.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { DateField } from '#ui/form/date-field.tsx'

type MeasureDayProps = { day: string; today: string; birthDate: string; onChange: (day: string) => unknown }

export function MeasureDay({ day, today, birthDate, onChange }: MeasureDayProps) {
  const [choosing, setChoosing] = useState(false)
  // A day under typing is not yet a day: only one that can stand reaches the answers.
  const [typed, setTyped] = useState(day)
  if (!choosing) {
    return (
      <Button variant="quiet" icon="calendar" label={`${words.growth.day(told(dayLabel(day, today)))}. ${words.growth.changeDay}`} onPress={() => setChoosing(true)}>{words.growth.day(told(dayLabel(day, today)))}</Button>
    )
  }
  const [problem] = isCalendarDay(typed) ? dayProblems(typed, today, birthDate) : []
  return (
    <DateField
      id="occurredOn"
      name="occurredOn"
      label={words.growth.dayLabel}
      value={typed}
      onChange={(next) => {
        setTyped(next)
        if (isCalendarDay(next) && dayProblems(next, today, birthDate).length === 0) void onChange(next)
      }}
      today={today}
      error={problem?.message}
    />
  )
}
