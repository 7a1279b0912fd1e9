/** The cards of a topic one after another, without writing anything down. */
import { useState } from 'react'
import { words } from '#language/words.ts'
import type { EducationTopic } from '#domain/education/topic.ts'
import { told } from '#language/told.ts'
import { Button } from '#ui/action/button.tsx'
import { ButtonPair } from '#ui/action/button-pair.tsx'
import { CardFace } from './card-face.tsx'

type CardsInOrderProps = {
  topic: EducationTopic
  /** Which card stands there, from 0. */
  place: number
  onClose: () => void
  /** Called with the place of the card before. */
  onBefore: (place: number) => unknown
  /** Called with the card that is left and the place of the next one, undefined after the last. */
  onNext: (cardId: string, place: number | undefined) => unknown
}

export function LookAtCards({ topic, onClose }: Pick<CardsInOrderProps, 'topic' | 'onClose'>) {
  const [place, setPlace] = useState(0)
  return <CardsInOrder topic={topic} place={place} onClose={onClose} onBefore={setPlace} onNext={(_, next) => (next === undefined ? onClose() : setPlace(next))} />
}

/** The cards where somebody else remembers the place. */
export function CardsInOrder({ topic, place, onClose, onBefore, onNext }: CardsInOrderProps) {
  const [flipped, setFlipped] = useState(true)
  const card = topic.cards[place]
  if (!card) return null
  const last = place + 1 >= topic.cards.length
  return (
    <CardFace
      card={card}
      title={told(topic.label)}
      place={words.education.card.place(place + 1, topic.cards.length)}
      flipped={flipped}
      onFlip={() => setFlipped(!flipped)}
      back={onClose}
      actions={
        <ButtonPair>
          {place > 0 && <Button size="large" icon="back" onPress={() => onBefore(place - 1)}>{words.education.before}</Button>}
          <Button variant="primary" size="large" onPress={() => onNext(card.id, last ? undefined : place + 1)}>{last ? words.education.card.done : words.education.card.next}</Button>
        </ButtonPair>
      }
    />
  )
}
