/** The upper arm in millimetres, where there is a tape for it. */
import { useState } from 'react'
import { measurementProblems } from '#domain/forms/measurement.ts'
import { typedFigure } from '#domain/forms/measurement/answers.ts'
import { words } from '#language/words.ts'
import { Button } from '#ui/action/button.tsx'
import { StepFrame, StripLabel } from '#ui/flow/step-frame.tsx'
import { Keypad } from '#ui/form/keypad.tsx'
import type { MeasureStepProps } from './figure-step.tsx'

const w = words.growth.arm

export function ArmStep({ facts, answers, context, onKeep, onAnswer }: MeasureStepProps) {
  const [tried, setTried] = useState(false)
  const problem = typedFigure(answers.muac) === null ? w.empty : measurementProblems(answers, context).find(({ field }) => field === 'muac')?.message
  return (
    <StepFrame
      facts={facts}
      question={w.question}
      how={w.how}
      strip={<StripLabel>{w.strip}</StripLabel>}
      answers={
        <Button variant="primary" size="large" wide onPress={() => (problem === undefined ? onAnswer({ muac: answers.muac }) : setTried(true))}>{words.ui.flow.next}</Button>
      }
      aside={<Button variant="quiet" onPress={() => onAnswer({ muac: '' })}>{w.none}</Button>}
    >
      <Keypad
        label={w.label}
        value={answers.muac}
        onChange={(muac) => {
          setTried(false)
          return onKeep({ muac })
        }}
        unit="mm"
        maxLength={3}
        error={tried ? problem : undefined}
      />
    </StepFrame>
  )
}
