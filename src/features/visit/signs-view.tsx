/** Draws one screen of danger signs, whichever list it is of, with the strip of all its screens. */
import { words } from '#language/words.ts'
import type { SignAnswers } from '#domain/forms/danger-signs/look.ts'
import { keptTemperature } from '#domain/forms/household-visit/temperature.ts'
import { askedSign } from '#domain/signs/sign-steps.ts'
import { isWoman, judgeSigns, signLevel } from '#domain/signs/sign-subject.ts'
import { StepDots, type StepState } from '#ui/layout/step-dots.tsx'
import { BreathStep } from './breath-step.tsx'
import { dangerHeading } from './person-words.ts'
import { SignListStep } from './sign-list-step.tsx'
import { SignStep } from './sign-step.tsx'
import type { FrameFacts } from '#ui/flow/step-frame.tsx'
import type { SignsStep } from './steps.ts'
import { TemperatureStep } from './temperature-step.tsx'

type SignsViewProps = {
  facts: FrameFacts
  screen: SignsStep
  answers: SignAnswers
  vibrate: boolean
  /** Stores and stays. */
  onKeep: (part: Partial<SignAnswers>) => unknown
  /** Stores and goes on. */
  onAnswer: (part: Partial<SignAnswers>) => unknown
}

export function SignsView({ facts, screen, answers, vibrate, onKeep, onAnswer }: SignsViewProps) {
  const { steps, place, subject, person } = screen
  const step = steps[place]
  if (!step) return null
  const heading = step.private ? words.visit.askAloneStrip : dangerHeading(person)
  const strip = <StepDots label={heading} steps={stepStates(screen, answers)} current={place} />
  const shared = { facts, strip, answers }
  if (step.kind === 'breath-count') {
    const ageDays = isWoman(subject) ? 0 : subject.ageDays
    return <BreathStep {...shared} findings={step.findings} ageDays={ageDays} vibrate={vibrate} onKeep={onKeep} onAnswer={onAnswer} />
  }
  if (step.kind === 'temperature') return <TemperatureStep {...shared} onType={onKeep} onAnswer={onAnswer} />
  if (step.kind === 'list') {
    return (
      <SignListStep
        facts={facts}
        strip={strip}
        list={subject.list}
        step={step}
        signs={answers.signs}
        onAnswer={(code, value, last) => (last ? onAnswer : onKeep)({ signs: { ...answers.signs, [code]: value } })}
        onNext={() => onAnswer({})}
      />
    )
  }
  const finding = askedSign(subject.list, step.findings[0] ?? '', isWoman(subject) && subject.alone)
  if (!finding) return null
  return (
    <SignStep
      facts={facts}
      strip={strip}
      finding={finding}
      isPrivate={step.private === true}
      value={answers.signs[finding.code]}
      onAnswer={(value) => onAnswer({ signs: { ...answers.signs, [finding.code]: value } })}
    />
  )
}

function stepStates({ steps, subject }: SignsStep, { signs, breaths, temperature }: SignAnswers): StepState[] {
  const { reasons, unknown } = judgeSigns(subject, { signs, breaths, temperatureCelsius: keptTemperature(temperature) })
  const alarming = reasons.filter((code) => signLevel(subject.list, code) !== 'home-care')
  return steps.map(({ findings }): StepState => {
    if (findings.some((code) => alarming.includes(code))) return 'danger'
    return findings.some((code) => unknown.includes(code)) ? 'todo' : 'clear'
  })
}
