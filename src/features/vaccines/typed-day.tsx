/** A day as the booklet writes it, with the hour where that counts. */
import { useState } from 'react'
import { doseProblems } from '#domain/forms/immunisation.ts'
import type { Person } from '#domain/records/person.ts'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { TimeField } from '#ui/form/time-field.tsx'

type TypedDayProps = {
  person: Person
  today: string
  byTheHour: boolean
  day?: string
  time?: string
  onTake: (day: string, time: string) => void
}

const w = words.vaccines

export function TypedDay({ person, today, byTheHour, day: firstDay = '', time: firstTime = '', onTake }: TypedDayProps) {
  const [day, setDay] = useState(firstDay)
  const [time, setTime] = useState(firstTime)
  const [tried, setTried] = useState(false)
  const problems = doseProblems({ dose: '', given: 'yes', day, time, source: '', reason: '' }, { person, today })
  const errorOf = (field: string) => (tried ? problems.find((problem) => problem.field === field)?.message : undefined)
  return (
    <>
      <DateField id="dose-day" name="dose-day" label={w.day} hint={w.dayHint} value={day} onChange={setDay} today={today} quick={false} error={errorOf('day') ?? (tried && day === '' ? words.ui.date.unfinished : undefined)} />
      {byTheHour && <TimeField id="dose-hour" name="dose-hour" label={w.time} hint={w.timeHint} value={time} onChange={setTime} error={errorOf('time')} />}
      <Button variant="primary" size="large" wide onPress={() => (day === '' || problems.length > 0 ? setTried(true) : onTake(day, time))}>{w.record}</Button>
    </>
  )
}
