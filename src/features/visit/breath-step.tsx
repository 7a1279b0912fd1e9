/** The breath count inside the visit: what was counted, stored, and whether a second count must confirm the first. */
import type { ReactNode } from 'react'
import { words } from '#language/words.ts'
import type { SignAnswers } from '#domain/forms/danger-signs/look.ts'
import { Button } from '#ui/action/button.tsx'
import { BreathCounter } from '#ui/breath/breath-counter.tsx'
import { StepFrame, type FrameFacts } from '#ui/flow/step-frame.tsx'

type BreathStepProps = {
  facts: FrameFacts
  strip: ReactNode
  answers: SignAnswers
  /** The signs that a count answers. */
  findings: readonly string[]
  ageDays: number
  vibrate: boolean
  onKeep: (part: Partial<SignAnswers>) => unknown
  onAnswer: (part: Partial<SignAnswers>) => unknown
}

export function BreathStep({ facts, strip, answers, findings, ageDays, vibrate, onKeep, onAnswer }: BreathStepProps) {
  const first = answers.breathToConfirm
  const giveUp = () => {
    // A first fast count that cannot be repeated is believed: the safe side.
    if (first) return onAnswer({ breaths: [first], breathToConfirm: null, breathSeen: null, signs: counted(answers) })
    return onAnswer({ breaths: [], breathSeen: null, signs: { ...answers.signs, ...Object.fromEntries(findings.map((code) => [code, 'unknown' as const])) } })
  }
  return (
    <StepFrame
      facts={facts}
      question={words.breath.question}
      strip={strip}
      aside={<Button variant="quiet" icon="help" onPress={giveUp}>{first ? words.breath.cannotRepeat : words.breath.cannot}</Button>}
    >
      <BreathCounter
        ageDays={ageDays}
        first={first}
        seen={answers.breathSeen}
        onSeen={(breathSeen) => onKeep({ breathSeen })}
        vibrate={vibrate}
        onCount={(count, believed) => {
          if (!believed && !first) return onKeep({ breathToConfirm: count, breathSeen: null })
          return onAnswer({ breaths: first ? [first, count] : [count], breathToConfirm: null, breathSeen: null, signs: counted(answers) })
        }}
      />
    </StepFrame>
  )
}

/** A count answers for itself: an earlier "không biết" goes. */
function counted({ signs }: SignAnswers): SignAnswers['signs'] {
  const { fast_breathing: _fast, slow_breathing: _slow, ...rest } = signs
  return rest
}
