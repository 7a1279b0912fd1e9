/** Asks on which day the household moved away; the book keeps everything. */
import { useState } from 'react'
import { isCalendarDay } from '#domain/time/calendar-day.ts'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'

type MoveDialogProps = {
  open: boolean
  number: string
  today: string
  onMove: (day: string) => Promise<void>
  onClose: () => void
}

export function MoveDialog({ open, number, today, onMove, onClose }: MoveDialogProps) {
  const [day, setDay] = useState('')
  const [error, setError] = useState<string>()
  const confirm = async () => {
    if (!isCalendarDay(day)) setError(words.household.moveDayMissing)
    else if (day > today) setError(words.household.dayAfterToday)
    else await onMove(day)
  }
  return (
    <Dialog
      open={open}
      title={words.household.moveTitle(number)}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" wide onPress={confirm}>{words.household.confirm}</Button>
          <Button wide onPress={onClose}>{words.household.cancel}</Button>
        </>
      }
    >
      <p>{words.household.moveNote}</p>
      <DateField id="moved-on" name="moved-on" label={words.household.moveDay} today={today} value={day} error={error} onChange={(value) => { setDay(value); setError(undefined) }} />
    </Dialog>
  )
}
