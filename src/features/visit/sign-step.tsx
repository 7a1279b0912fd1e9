/** One danger sign, one question (mock 2): picture, how to look, Không and Có of equal weight; a private question stands apart and may stay unanswered. */
import { useState, type ReactNode } from 'react'
import { words } from '#language/words.ts'
import type { ThreeWay } from '#domain/records/kind.ts'
import type { AskedSign } from '#domain/signs/sign-steps.ts'
import { AnswerPair } from '#ui/action/answer-pair.tsx'
import { Button } from '#ui/action/button.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { PicturePanel } from './picture-panel.tsx'
import { StepFrame, type FrameFacts } from '#ui/flow/step-frame.tsx'
import { UnsureDialog } from './unsure-dialog.tsx'

type SignStepProps = {
  facts: FrameFacts
  strip: ReactNode
  finding: AskedSign
  isPrivate: boolean
  value: ThreeWay | undefined
  onAnswer: (answer: ThreeWay) => unknown
}

export function SignStep({ facts, strip, finding, isPrivate, value, onAnswer }: SignStepProps) {
  const [unsure, setUnsure] = useState(false)
  const questionId = `question-${finding.code}`
  return (
    <StepFrame
      facts={facts}
      question={finding.question}
      questionId={questionId}
      how={finding.howToLook}
      strip={strip}
      figure={isPrivate ? undefined : <PicturePanel finding={finding} spoken={`${finding.question} ${finding.howToLook}`} />}
      answers={
        <AnswerPair
          labelledBy={questionId}
          // What is no danger by itself only opens further questions.
          alarming={finding.urgency === 'home-care' ? 'none' : 'yes'}
          value={value === 'unknown' ? null : value}
          onAnswer={onAnswer}
        />
      }
      aside={
        isPrivate ? (
          <Button variant="quiet" icon="help" onPress={() => onAnswer('unknown')}>{words.visit.noAnswer}</Button>
        ) : (
          <Button variant="quiet" icon="help" onPress={() => setUnsure(true)}>{words.visit.unsure}</Button>
        )
      }
    >
      {isPrivate && <Banner tone="info" icon="lock">{words.visit.askAlone}</Banner>}
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
