/** Moving away as a fact of a person, with its day. */
import { useState } from 'react'
import type { Person } from '#domain/records/person.ts'
import { isCalendarDay } from '#domain/time/calendar-day.ts'
import { earliestDay } from '#domain/time/partial-date.ts'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'

type StatusDialogProps = {
  person: Person
  name: string
  today: string
  onConfirm: (day: string) => Promise<void>
  onClose: () => void
}

/** What is wrong with the day, in words; undefined for a day that can be. */
function dayFault(day: string, person: Person, today: string): string | undefined {
  if (!isCalendarDay(day)) return words.person.statusDayMissing
  if (day > today) return words.person.statusDayAfterToday
  return person.birthDate && day < earliestDay(person.birthDate) ? words.person.statusDayBeforeBirth : undefined
}

export function StatusDialog({ person, name, today, onConfirm, onClose }: StatusDialogProps) {
  const [day, setDay] = useState('')
  const [error, setError] = useState<string>()
  const confirm = async () => {
    const fault = dayFault(day, person, today)
    if (fault === undefined) await onConfirm(day)
    else setError(fault)
  }
  return (
    <Dialog
      open
      title={words.person.moveTitle(name)}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" wide onPress={confirm}>{words.person.confirm}</Button>
          <Button wide onPress={onClose}>{words.person.cancel}</Button>
        </>
      }
    >
      <DateField
        id="status-on"
        name="status-on"
        label={words.person.statusDay}
        today={today}
        value={day}
        error={error}
        onChange={(value) => {
          setDay(value)
          setError(undefined)
        }}
      />
    </Dialog>
  )
}
