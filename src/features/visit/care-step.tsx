/** Feeding, cord and warmth: one question a screen. */
import { words } from '#language/words.ts'
import { breastfeedingLabels } from '#domain/forms/household-visit.ts'
import type { VisitAnswers } from '#domain/forms/household-visit/answers.ts'
import type { ThreeWay } from '#domain/records/kind.ts'
import { told } from '#language/told.ts'
import { AnswerPair } from '#ui/action/answer-pair.tsx'
import { Button } from '#ui/action/button.tsx'
import { pictureById, type PictureId } from '#ui/pictures/index.ts'
import { ChoiceButtons } from '#ui/flow/choice-buttons.tsx'
import { StepFrame, StripLabel, type FrameFacts } from '#ui/flow/step-frame.tsx'
import styles from './picture-panel.module.css'

const strip = <StripLabel>{words.visit.care.strip}</StripLabel>
const QUESTION = 'question-care'
type Feeding = keyof typeof breastfeedingLabels

const feedingChoices = (['exclusive', 'mixed', 'none', 'unknown'] as const satisfies readonly Feeding[]).map((value) => ({
  value,
  label: told(breastfeedingLabels[value]),
}))

export function FeedingStep({ facts, value, onAnswer }: { facts: FrameFacts; value: VisitAnswers['breastfeeding']; onAnswer: (value: Feeding) => unknown }) {
  return (
    <StepFrame
      facts={facts}
      question={words.visit.care.feeding}
      questionId={QUESTION}
      strip={strip}
      figure={<CarePicture id="breastfeeding_first_hour" />}
      answers={<ChoiceButtons<Feeding> labelledBy={QUESTION} value={value} choices={feedingChoices} onChoose={onAnswer} />}
    />
  )
}

type CareQuestion = 'cord' | 'warm'
const careQuestions: Record<CareQuestion, { question: string; how: string; picture: PictureId }> = {
  cord: { question: words.visit.care.cord, how: words.visit.care.cordHow, picture: 'cord_clean_dry' },
  warm: { question: words.visit.care.warm, how: words.visit.care.warmHow, picture: 'keep_warm' },
}

type CareStepProps = { facts: FrameFacts; about: CareQuestion; value: '' | ThreeWay; onAnswer: (value: ThreeWay) => unknown }

export function CareStep({ facts, about, value, onAnswer }: CareStepProps) {
  const { question, how, picture } = careQuestions[about]
  return (
    <StepFrame
      facts={facts}
      question={question}
      questionId={QUESTION}
      how={how}
      strip={strip}
      figure={<CarePicture id={picture} />}
      answers={
        <AnswerPair labelledBy={QUESTION} alarming="none" value={value === 'yes' || value === 'no' ? value : null} onAnswer={onAnswer} />
      }
      aside={<Button variant="quiet" icon="help" onPress={() => onAnswer('unknown')}>{words.visit.unknown}</Button>}
    />
  )
}

function CarePicture({ id }: { id: PictureId }) {
  const Picture = pictureById[id]
  return (
    <figure className={styles.figure}>
      <Picture label="" className={styles.picture} />
    </figure>
  )
}
