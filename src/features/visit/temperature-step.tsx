/** The armpit temperature on large keys, or the hand on the belly where there is no thermometer. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { words } from '#language/words.ts'
import type { SignAnswers } from '#domain/forms/danger-signs/look.ts'
import { temperatureAskBack, temperatureProblem } from '#domain/forms/household-visit/temperature.ts'
import { askedSign } from '#domain/signs/sign-steps.ts'
import { told } from '#language/told.ts'
import { Button } from '#ui/action/button.tsx'
import { Keypad } from '#ui/form/keypad.tsx'
import { Banner } from '#ui/layout/banner.tsx'
import { ChoiceButtons } from '#ui/flow/choice-buttons.tsx'
import { StepFrame, type FrameFacts } from '#ui/flow/step-frame.tsx'
import { UnsureDialog } from './unsure-dialog.tsx'

type TemperatureStepProps = {
  facts: FrameFacts
  strip: ReactNode
  answers: SignAnswers
  /** Stores without leaving the step: keys are kept as they are typed. */
  onType: (part: Partial<SignAnswers>) => unknown
  onAnswer: (part: Partial<SignAnswers>) => unknown
}

const QUESTION = 'question-temperature'
type Touch = 'hot' | 'cold' | 'normal'

export function TemperatureStep({ facts, strip, answers, onType, onAnswer }: TemperatureStepProps) {
  const [byTouch, setByTouch] = useState(touchOf(answers) !== undefined)
  const [tried, setTried] = useState(false)
  const [unsure, setUnsure] = useState(false)
  const typed = answers.temperatureTyping
  const problem = typed === '' ? words.visit.temperature.empty : told(temperatureProblem(typed))
  const askBack = typed.replace(/\D/g, '').length < 3 ? undefined : told(temperatureAskBack(typed))
  const finding = askedSign('young-infant', 'temperature_fever')
  const signsAfter = (fever: 'yes' | 'no' | 'unknown', cold: 'yes' | 'no' | 'unknown') => ({
    signs: { ...answers.signs, temperature_fever: fever, temperature_cold: cold },
    temperature: '',
    temperatureTyping: '',
  })
  const measured = () => {
    if (problem !== undefined) return setTried(true)
    const { temperature_fever: _fever, temperature_cold: _cold, ...signs } = answers.signs
    return onAnswer({ signs, temperature: typed })
  }
  const touched = { hot: signsAfter('yes', 'no'), cold: signsAfter('no', 'yes'), normal: signsAfter('no', 'no') }

  if (byTouch) {
    return (
      <StepFrame
        facts={facts}
        question={words.visit.temperature.touch}
        questionId={QUESTION}
        how={finding?.howToLook}
        strip={strip}
        answers={
          <ChoiceButtons<Touch>
            labelledBy={QUESTION}
            value={touchOf(answers)}
            choices={[
              { value: 'normal', label: words.visit.temperature.normal },
              { value: 'hot', label: words.visit.temperature.hot },
              { value: 'cold', label: words.visit.temperature.cold },
            ]}
            onChoose={(touch) => onAnswer(touched[touch])}
          />
        }
        aside={<Button variant="quiet" icon="help" onPress={() => setUnsure(true)}>{words.visit.unsure}</Button>}
      >
        <Button variant="tint" icon="thermometer" onPress={() => setByTouch(false)}>{words.visit.temperature.have}</Button>
        <UnsureDialog
          finding={unsure ? finding : undefined}
          onClose={() => setUnsure(false)}
          onUnknown={() => onAnswer(signsAfter('unknown', 'unknown'))}
        />
      </StepFrame>
    )
  }
  return (
    <StepFrame
      facts={facts}
      question={words.visit.temperature.question}
      questionId={QUESTION}
      strip={strip}
      answers={<Button variant="primary" size="large" wide onPress={measured}>{words.visit.next}</Button>}
      aside={<Button variant="quiet" icon="thermometer" onPress={() => setByTouch(true)}>{words.visit.temperature.none}</Button>}
    >
      <Keypad
        label={words.visit.temperature.label}
        value={typed}
        onChange={(value) => {
          setTried(false)
          return onType({ temperatureTyping: withComma(value) })
        }}
        unit="°C"
        decimals={1}
        maxLength={4}
        error={tried ? problem : undefined}
      />
      {askBack && <Banner tone="waiting" icon="thermometer" live>{askBack}</Banner>}
    </StepFrame>
  )
}

/** Three digits are degrees and a tenth: the comma comes by itself, so that the number can be read back. */
function withComma(typed: string): string {
  return /^[2-4]\d\d$/.test(typed) ? `${typed.slice(0, 2)},${typed.slice(2)}` : typed
}

function touchOf({ signs, temperature }: SignAnswers): Touch | undefined {
  if (temperature !== '') return undefined
  if (signs['temperature_fever'] === 'yes') return 'hot'
  if (signs['temperature_cold'] === 'yes') return 'cold'
  return signs['temperature_fever'] === 'no' ? 'normal' : undefined
}
