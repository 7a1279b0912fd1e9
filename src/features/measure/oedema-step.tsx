/** Swelling of both feet: a yes sends the child to the station at once. */
import { words } from '#language/words.ts'
import { AnswerPair } from '#ui/action/answer-pair.tsx'
import { Button } from '#ui/action/button.tsx'
import { StepFrame, StripLabel } from '#ui/flow/step-frame.tsx'
import type { MeasureStepProps } from './figure-step.tsx'

const w = words.growth.oedema
const QUESTION = 'question-oedema'

export function OedemaStep({ facts, answers, onAnswer }: MeasureStepProps) {
  return (
    <StepFrame
      facts={facts}
      question={w.question}
      questionId={QUESTION}
      how={w.how}
      strip={<StripLabel>{w.strip}</StripLabel>}
      answers={
        <AnswerPair labelledBy={QUESTION} value={answers.oedema === 'yes' || answers.oedema === 'no' ? answers.oedema : null} onAnswer={(oedema) => void onAnswer({ oedema })} />
      }
      aside={<Button variant="quiet" icon="help" onPress={() => onAnswer({ oedema: 'unknown' })}>{words.ui.flow.unknown}</Button>}
    />
  )
}
