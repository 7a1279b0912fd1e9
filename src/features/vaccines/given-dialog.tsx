/** A dose that was given: what is known of it, what came after it, and how to mend it. */
import { useState } from 'react'
import type { DoseAnswers } from '#domain/forms/immunisation.ts'
import type { CardDose } from '#domain/immunisation/dose-card.ts'
import { reactionLabels, type Reaction } from '#domain/immunisation/not-given.ts'
import type { Immunisation } from '#domain/records/immunisation.ts'
import type { Person } from '#domain/records/person.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { Dialog } from '#ui/layout/dialog.tsx'
import { TypedDay } from './typed-day.tsx'
import styles from './vaccines.module.css'

type GivenDialogProps = {
  dose: CardDose
  person: Person
  /** The record of the card's own; undefined for a dose that another form tells. */
  own: Immunisation | undefined
  today: string
  onDay: (answers: Omit<DoseAnswers, 'dose' | 'source'>, before: Immunisation) => void
  onDiscard: (before: Immunisation) => void
  onReact: (before: Immunisation, reaction: Reaction) => void
  onClose: () => void
}

const w = words.vaccines
const REACTIONS: readonly Reaction[] = ['none', 'mild', 'severe']

export function GivenDialog({ dose, person, own, today, onDay, onDiscard, onReact, onClose }: GivenDialogProps) {
  const [changing, setChanging] = useState(false)
  const isChild = person.role === 'child'
  const day = own?.givenOn ?? ''
  const time = own?.givenAt?.slice(11) ?? ''
  return (
    <Dialog open title={told(dose.state.label)} onClose={onClose}>
      <p>{w.known(told(dose.line), own?.source ? words.ui.sources[own.source] : '')}</p>
      {!own && <p>{isChild ? w.fromNewborn : w.fromExam}</p>}
      {!own && isChild && <Button href={`/nguoi/${person.id}/so-sinh`} icon="heart-plus" size="large" wide>{w.openNewborn}</Button>}
      {own && changing && (
        <TypedDay person={person} today={today} byTheHour={dose.byTheHour} day={day} time={time} onTake={(on, at) => onDay({ given: 'yes', day: on, time: at, reason: '' }, own)} />
      )}
      {own && !changing && (
        <>
          {isChild && (
            <div role="group" aria-labelledby="reaction-question" className={styles.reactions}>
              <p id="reaction-question">{w.reaction}</p>
              {REACTIONS.map((reaction) => (
                <Button key={reaction} wide pressed={own.reaction === reaction} icon={reaction === 'severe' ? 'octagon-alert' : undefined} onPress={() => onReact(own, reaction)}>
                  {told(reactionLabels[reaction])}
                </Button>
              ))}
            </div>
          )}
          <Button icon="calendar" wide onPress={() => setChanging(true)}>{w.changeDay}</Button>
          <Button variant="quiet" icon="trash" onPress={() => onDiscard(own)}>{w.discard}</Button>
        </>
      )}
    </Dialog>
  )
}
