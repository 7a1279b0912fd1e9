/** The cards of a topic one after another, without writing anything down. */
import { useState } from 'react'
import { words } from '#language/words.ts'
import type { EducationTopic } from '#domain/education/topic.ts'
import { told } from '#language/told.ts'
import { Button } from '#ui/action/button.tsx'
import { ButtonPair } from '#ui/action/button-pair.tsx'
import { CardFace } from './card-face.tsx'

type LookAtCardsProps = {
  topic: EducationTopic
  onClose: () => void
  /** Called with each card as it is left. */
  onShown?: (cardId: string) => unknown
}

export function LookAtCards({ topic, onClose, onShown }: LookAtCardsProps) {
  const [place, setPlace] = useState(0)
  const [flipped, setFlipped] = useState(true)
  const card = topic.cards[place]
  if (!card) return null
  const last = place + 1 >= topic.cards.length
  const goOn = async () => {
    await onShown?.(card.id)
    if (last) onClose()
    else setPlace(place + 1)
  }
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
          {place > 0 && <Button size="large" icon="back" onPress={() => setPlace(place - 1)}>{words.education.before}</Button>}
          <Button variant="primary" size="large" onPress={goOn}>{last ? words.education.card.done : words.education.card.next}</Button>
        </ButtonPair>
      }
    />
  )
}
