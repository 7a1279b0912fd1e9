/** A day in words, opened by a tap to be changed; a day that is half typed or refused keeps the screen's save waiting. */
import { useEffect, useRef, useState } from 'react'
import { isCalendarDay } from '#domain/time/calendar-day.ts'
import { words } from '#language/words.ts'
import { Button } from '../action/button.tsx'
import { DateField } from './date-field.tsx'
import { dateToParts } from './date-parts.ts'
import { dateFaultWords } from './date-words.ts'
import type { DayGuard } from './use-day-guard.ts'

type DayLineProps = {
  id: string
  label: string
  /** The words of the button. */
  said: string
  value: string
  today: string
  /** For a day on which something was done: today and yesterday are offered, and one that is not today stands open to be looked at. */
  quick?: boolean
  guard: DayGuard
  /** What the last save found wrong with the day. */
  error?: string
  /** Given whole days of the calendar alone: keeps the day, or says why not. */
  take: (day: string) => string | undefined
}

export function DayLine({ id, label, said, value, today, quick = true, guard, error, take }: DayLineProps) {
  // A day under typing is not yet a day: only a whole one is taken.
  const [typed, setTyped] = useState(quick && value !== today ? value : undefined)
  const [refusal, setRefusal] = useState<string>()
  const { tried, hold } = guard
  const box = useRef<HTMLInputElement>(null)
  const isOpen = typed !== undefined && (refusal !== undefined || !isCalendarDay(typed))
  useEffect(() => {
    hold(id, isOpen)
    return () => hold(id, false)
  }, [hold, id, isOpen])
  useEffect(() => {
    if (tried > 0 && isOpen) box.current?.focus()
  }, [tried, isOpen])

  const shown = typed ?? value
  if (typed === undefined && error === undefined) {
    return <Button variant="tint" icon="calendar" onPress={() => setTyped(value)}>{said}</Button>
  }
  const unfinished = tried > 0 && !isCalendarDay(shown) ? (dateFaultWords(dateToParts(shown)) ?? words.ui.date.unfinished) : undefined
  return (
    <DateField
      ref={box}
      id={id}
      name={id}
      label={label}
      value={shown}
      today={today}
      quick={quick}
      error={refusal ?? unfinished ?? error}
      onChange={(day) => {
        setTyped(day)
        setRefusal(isCalendarDay(day) ? take(day) : undefined)
      }}
    />
  )
}
