/** The day that the ticks are written for: today while the round is on, a day of the round that one chooses afterwards. */
import { useState } from 'react'
import { vitaminADayProblems } from '#domain/forms/vitamin-a-dose.ts'
import type { QueueRound } from '#domain/schedules/vitamin-a-queue.ts'
import { isCalendarDay } from '#domain/time/calendar-day.ts'
import { dayLabel } from '#domain/time/day-label.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { ButtonPair } from '#ui/action/button-pair.tsx'
import { DateField } from '#ui/form/date-field.tsx'

const w = words.vitaminA

type DoseDayProps = {
  /** '' while none is chosen. */
  day: string
  round: QueueRound
  today: string
  /** A tick was tried without a day. */
  missing: boolean
  onChange: (day: string) => void
}

export function DoseDay({ day, round, today, missing, onChange }: DoseDayProps) {
  const [choosing, setChoosing] = useState(missing || day === '')
  const [typed, setTyped] = useState(day)
  if (!choosing) return <Button variant="tint" icon="calendar" detail={w.changeDay} onPress={() => setChoosing(true)}>{w.day(told(dayLabel(day, today)))}</Button>
  const [problem] = isCalendarDay(typed) ? vitaminADayProblems(typed, round, today) : []
  const offered = [...new Set([round.from, round.to])].filter((one) => one <= today)
  const take = (next: string) => {
    setTyped(next)
    const isGood = isCalendarDay(next) && vitaminADayProblems(next, round, today).length === 0
    onChange(isGood ? next : '')
  }
  return (
    <>
      <ButtonPair>
        {offered.map((one) => (
          <Button
            key={one}
            pressed={one === day}
            onPress={() => {
              take(one)
              setChoosing(false)
            }}
          >
            {told(dayLabel(one, today))}
          </Button>
        ))}
      </ButtonPair>
      <DateField id="dose-day" name="dose-day" label={w.dayQuestion} value={typed} onChange={take} today={today} quick={false} error={problem?.message ?? (missing && day === '' ? w.chooseDay : undefined)} />
    </>
  )
}
