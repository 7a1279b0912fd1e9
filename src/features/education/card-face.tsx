/** One card on the whole screen: picture and sentence face the mother, the buttons face the collaborator. */
import { useEffect, type ReactNode } from 'react'
import { words } from '#language/words.ts'
import type { EducationCard } from '#domain/education/topic.ts'
import { told } from '#language/told.ts'
import { Button } from '#ui/action/button.tsx'
import { ButtonPair } from '#ui/action/button-pair.tsx'
import { useSpeech, type Speech } from '#ui/hooks/use-speech.ts'
import { FlowBar } from '#ui/layout/app-bar.tsx'
import { PhoneScreen } from '#ui/layout/phone-screen.tsx'
import { Picture } from '#ui/pictures/index.ts'
import styles from './card-face.module.css'
import { sharePicture } from './share-picture.ts'

type CardFaceProps = {
  card: EducationCard
  title: string
  /** "Thẻ 3 / 14". */
  place: string
  flipped: boolean
  onFlip: () => void
  back: string | (() => void)
  saved?: boolean
  actions: ReactNode
}

export function CardFace({ card, title, place, flipped, onFlip, back, saved = false, actions }: CardFaceProps) {
  const speech = useSpeech()
  const pictureId = `card-${card.id}`
  const canShare = 'share' in navigator
  return (
    <PhoneScreen
      title={told(card.sentence)}
      ground="card"
      bar={<FlowBar title={title} subtitle={place} back={back} backLabel={words.education.stop} saved={saved} isPageHeading={false} />}
      actions={actions}
      actionsLook="bare"
    >
      <div className={`${styles.face} ${flipped ? styles.flipped : ''}`}>
        <div id={pictureId}>
          <Picture id={card.picture} label={told(card.sentence)} className={styles.picture} />
        </div>
        <h1 className={styles.sentence} lang="vi">{card.sentence}</h1>
      </div>
      <ButtonPair>
        <Button variant="tint" icon="flip" pressed={flipped} onPress={onFlip}>{words.education.card.flip}</Button>
        {speech && <ReadAloud key={card.id} speech={speech} text={card.readAloud} />}
        {canShare && (
          <Button variant="tint" icon="share" onPress={() => sharePicture(document.getElementById(pictureId), card.sentence)}>
            {words.education.card.share}
          </Button>
        )}
      </ButtonPair>
    </PhoneScreen>
  )
}

/** One for each card: going on to the next makes it fall silent. */
function ReadAloud({ speech, text }: { speech: Speech; text: string }) {
  useEffect(() => speech.stop, [speech])
  return <Button variant="tint" icon="speaker" onPress={() => speech.say(text)}>{words.education.card.readAloud}</Button>
}
