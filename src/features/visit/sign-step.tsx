/** One danger sign, one question (mock 2): picture, how to look, Không and Có of equal weight. */
import { useState } from 'react'
import { words } from '#language/words.ts'
import type { ThreeWay } from '#domain/records/kind.ts'
import type { NewbornFinding } from '#domain/signs/newborn-findings.ts'
import { AnswerPair } from '#ui/action/answer-pair.tsx'
import { Button } from '#ui/action/button.tsx'
import type { ReactNode } from 'react'
import { PicturePanel } from './picture-panel.tsx'
import { StepFrame, type FrameFacts } from '#ui/flow/step-frame.tsx'
import { UnsureDialog } from './unsure-dialog.tsx'

type SignStepProps = {
  facts: FrameFacts
  strip: ReactNode
  finding: NewbornFinding
  value: ThreeWay | undefined
  onAnswer: (answer: ThreeWay) => unknown
}

export function SignStep({ facts, strip, finding, value, onAnswer }: SignStepProps) {
  const [unsure, setUnsure] = useState(false)
  const questionId = `question-${finding.code}`
  return (
    <StepFrame
      facts={facts}
      question={finding.question}
      questionId={questionId}
      how={finding.howToLook}
      strip={strip}
      figure={<PicturePanel finding={finding} spoken={`${finding.question} ${finding.howToLook}`} />}
      answers={<AnswerPair labelledBy={questionId} value={value === 'unknown' ? null : value} onAnswer={onAnswer} />}
      aside={<Button variant="quiet" icon="help" onPress={() => setUnsure(true)}>{words.visit.unsure}</Button>}
    >
      <UnsureDialog
        finding={unsure ? finding : undefined}
        onClose={() => setUnsure(false)}
        onUnknown={() => {
          setUnsure(false)
          return onAnswer('unknown')
        }}
      />
    </StepFrame>
  )
}
