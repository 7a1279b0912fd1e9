/** Mẹ kể lại: chips are ticked as she tells, without reading the list to her; then what she missed is shown again. */
import { useState } from 'react'
import { words } from '#language/words.ts'
import { expectedAfter, scoreSentence, scoreTeachBack } from '#domain/education/score.ts'
import type { EducationTopic } from '#domain/education/topic.ts'
import { told } from '#language/told.ts'
import { Button } from '#ui/action/button.tsx'
import { ChoiceListMany } from '#ui/action/choice-list.tsx'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { DiskFull } from '#ui/layout/disk-full.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import styles from './card-face.module.css'
import { CardFace } from './card-face.tsx'

type TellStepProps = {
  topic: EducationTopic
  name: string
  recalled: readonly string[]
  saved: boolean
  failed: boolean
  back: () => void
  onTick: (recalled: string[]) => unknown
  onSkip: () => unknown
  onDone: () => unknown
}

export function TellStep({ topic, name, recalled, saved, failed, back, onTick, onSkip, onDone }: TellStepProps) {
  return (
    <PhoneScreen
      title={told(topic.question)}
      ground="card"
      bar={<FlowBar title={words.education.tell.title(name)} subtitle={told(topic.label)} back={back} backLabel={words.education.stop} saved={saved} isPageHeading={false} />}
      actionsLook="bare"
      actions={
        <>
          <Button variant="primary" size="large" wide onPress={onDone}>{words.education.tell.done}</Button>
          <Button variant="quiet" wide onPress={onSkip}>{words.education.tell.skip}</Button>
        </>
      }
    >
      {failed && <DiskFull />}
      <h1 className={styles.question}>{told(topic.question)}</h1>
      <p className={styles.how}>{words.education.tell.how}</p>
      <ChoiceListMany
        id="recalled"
        name="recalled"
        legend={words.education.tell.chips}
        legendHidden
        look="chips"
        choices={topic.teachBack.map(({ code, chip }) => ({ value: code, label: chip }))}
        values={recalled}
        onChange={onTick}
      />
    </PhoneScreen>
  )
}

type ScoreStepProps = Pick<TellStepProps, 'topic' | 'name' | 'recalled' | 'saved' | 'back' | 'onDone'> & {
  shown: readonly string[]
  /** The missed card that is shown again; '' for none. */
  again: string
  onAgain: (cardId: string) => unknown
}

/** How much that was; what was missed can be shown again, card by card. */
export function ScoreStep({ topic, name, shown, recalled, saved, again, back, onAgain, onDone }: ScoreStepProps) {
  const [flipped, setFlipped] = useState(true)
  const score = scoreTeachBack(topic, { recalled, expected: expectedAfter(topic, shown) })
  const place = score.missedCards.findIndex(({ id }) => id === again)
  const card = score.missedCards[place]
  if (card) {
    const next = score.missedCards[place + 1]
    return (
      <CardFace
        card={card}
        title={told(topic.label)}
        place={words.education.card.place(place + 1, score.missedCards.length)}
        flipped={flipped}
        onFlip={() => setFlipped(!flipped)}
        back={() => onAgain('')}
        saved={saved}
        actions={
          <Button variant="primary" size="large" wide onPress={() => onAgain(next?.id ?? '')}>
            {next ? words.education.card.next : words.education.card.done}
          </Button>
        }
      />
    )
  }
  return (
    <PhoneScreen
      title={words.education.tell.title(name)}
      ground="card"
      bar={<FlowBar title={words.education.tell.title(name)} subtitle={told(topic.label)} back={back} saved={saved} />}
      actionsLook="bare"
      actions={
        <>
          {score.missedCards.length > 0 && (
            <Button size="large" icon="cards" wide onPress={() => onAgain(score.missedCards[0]?.id ?? '')}>{words.education.score.again(score.missedCards.length)}</Button>
          )}
          <Button variant="primary" size="large" wide onPress={onDone}>{words.education.score.next}</Button>
        </>
      }
    >
      <p className={styles.score} role="status">{told(scoreSentence(topic, score))}</p>
      {score.missedCards.length === 0 && <Banner tone="ok" icon="heart">{words.education.score.all}</Banner>}
    </PhoneScreen>
  )
}
