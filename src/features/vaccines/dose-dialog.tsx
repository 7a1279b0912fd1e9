/** On what day a dose was given: one tap for today, for a day already in the card, or for one that nobody knows; or why it was not given. */
import { useState } from 'react'
import type { DoseAnswers } from '#domain/forms/immunisation.ts'
import type { CardDose } from '#domain/immunisation/dose-card.ts'
import { notGivenLabels, notGivenReasons } from '#domain/immunisation/not-given.ts'
import type { Immunisation } from '#domain/records/immunisation.ts'
import type { Person } from '#domain/records/person.ts'
import { displayDate } from '#domain/time/partial-date.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { TimeField } from '#ui/form/time-field.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'
import { TypedDay } from './typed-day.tsx'

type DoseDialogProps = {
  dose: CardDose
  person: Person
  today: string
  /** Days that stand in the card, the latest first. */
  knownDays: readonly string[]
  /** The record of a dose that was given too early to count. */
  early: Immunisation | undefined
  onRecord: (answers: Omit<DoseAnswers, 'dose' | 'source'>) => void
  onDiscard: (before: Immunisation) => void
  onClose: () => void
}

const w = words.vaccines
/** So many days of the card are offered. */
const OFFERED = 3

export function DoseDialog({ dose, person, today, knownDays, early, onRecord, onDiscard, onClose }: DoseDialogProps) {
  const [asking, setAsking] = useState<'day' | 'typed' | 'reason'>('day')
  const [time, setTime] = useState('')
  const born = person.birthDate ?? ''
  const given = (day: string) => onRecord({ given: 'yes', day, time: dose.byTheHour ? time : '', reason: '' })
  const offered = knownDays.filter((day) => day !== today && day >= born).slice(0, OFFERED)
  return (
    <Dialog open title={asking === 'reason' ? w.why : told(dose.state.label)} onClose={onClose}>
      {asking === 'reason' &&
        notGivenReasons.map((reason) => (
          <Button key={reason} size="large" wide onPress={() => onRecord({ given: 'no', day: '', time: '', reason })}>{told(notGivenLabels[reason])}</Button>
        ))}
      {asking === 'typed' && <TypedDay person={person} today={today} byTheHour={dose.byTheHour} onTake={(day, at) => onRecord({ given: 'yes', day, time: at, reason: '' })} />}
      {asking === 'day' && (
        <>
          {dose.state.why === 'dose-before-missing' && <Banner tone="waiting" icon="syringe">{w.waits}</Banner>}
          {dose.state.state === 'given-too-early' && <Banner tone="waiting" icon="syringe">{w.early}</Banner>}
          <p>{w.when}</p>
          {dose.byTheHour && <TimeField id="dose-time" name="dose-time" label={w.time} hint={w.timeHint} value={time} onChange={setTime} />}
          {dose.byTheHour && born.length === 10 && born !== today && !offered.includes(born) && (
            <Button size="large" wide onPress={() => given(born)}>{w.bornOn(displayDate(born))}</Button>
          )}
          <Button size="large" wide onPress={() => given(today)}>{w.today}</Button>
          {offered.map((day) => (
            <Button key={day} size="large" wide onPress={() => given(day)}>{w.onDay(displayDate(day))}</Button>
          ))}
          <Button size="large" wide icon="help" onPress={() => given('')}>{w.undated}</Button>
          <Button size="large" wide icon="calendar" onPress={() => setAsking('typed')}>{w.otherDay}</Button>
          {early && <Button variant="quiet" icon="trash" onPress={() => onDiscard(early)}>{w.discard}</Button>}
          <Button variant="quiet" onPress={() => setAsking('reason')}>{w.notGiven}</Button>
        </>
      )}
    </Dialog>
  )
}
