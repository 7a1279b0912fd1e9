/** The picture of a sign with "Cho mẹ xem", which turns it to face her, and "Nghe đọc" where the phone has a Vietnamese voice. */
import { useEffect, useRef, useState } from 'react'
import { words } from '#language/words.ts'
import type { AskedSign } from '#domain/signs/sign-steps.ts'
import { told } from '#language/told.ts'
import { Button } from '#ui/action/button.tsx'
import { ButtonPair } from '#ui/action/button-pair.tsx'
import { useSpeech } from '#ui/hooks/use-speech.ts'
import { pictureById } from '#ui/pictures/index.ts'
import { pictureOf } from './picture-of.ts'
import styles from './picture-panel.module.css'

export function PicturePanel({ finding, spoken }: { finding: AskedSign; /** What is read aloud. */ spoken: string }) {
  const [shown, setShown] = useState(false)
  const speech = useSpeech()
  const drawing = pictureOf(finding)
  const Picture = drawing === undefined ? undefined : pictureById[drawing]
  if (!Picture && !speech) return null
  return (
    <>
      {Picture && (
        <figure className={styles.figure}>
          <Picture label={told(saidOf(finding))} className={styles.picture} />
        </figure>
      )}
      <ButtonPair>
        {Picture && <Button variant="tint" icon="expand" onPress={() => setShown(true)}>{words.visit.showMother}</Button>}
        {speech && <Button variant="tint" icon="speaker" onPress={() => speech.say(spoken)}>{words.visit.readAloud}</Button>}
      </ButtonPair>
      {Picture && shown && <FacingMother finding={finding} onClose={() => setShown(false)} />}
    </>
  )
}

/** Full screen and upside down for the collaborator: right way up for the mother opposite. */
function FacingMother({ finding, onClose }: { finding: AskedSign; onClose: () => void }) {
  const [flipped, setFlipped] = useState(true)
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    element.current?.showModal()
  }, [])
  const drawing = pictureOf(finding)
  const Picture = drawing === undefined ? undefined : pictureById[drawing]
  return (
    <dialog ref={element} className={styles.sheet} aria-label={told(saidOf(finding))} onClose={onClose}>
      <div className={`${styles.facing} ${flipped ? styles.flipped : ''}`} lang="vi">
        {Picture && <Picture label={saidOf(finding)} className={styles.large} />}
        <p className={styles.sentence}>{saidOf(finding)}</p>
      </div>
      <ButtonPair>
        <Button size="large" icon="flip" onPress={() => setFlipped(!flipped)}>{words.visit.flip}</Button>
        <Button size="large" variant="primary" icon="close" onPress={onClose}>{words.ui.close}</Button>
      </ButtonPair>
    </dialog>
  )
}

function saidOf({ caregiverWords, label }: AskedSign): string {
  return caregiverWords ?? label
}
