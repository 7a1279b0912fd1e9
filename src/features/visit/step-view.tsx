/** Draws the step that the visit stands at. */
import { words } from '#language/words.ts'
import type { VisitAnswers } from '#domain/forms/household-visit/answers.ts'
import { assessVisit } from '#domain/forms/household-visit/danger.ts'
import type { FormProblem } from '#domain/forms/form.ts'
import type { Person } from '#domain/records/person.ts'
import { findFinding } from '#domain/signs/newborn-findings.ts'
import { newbornSteps } from '#domain/signs/newborn-steps.ts'
import type { VisitContextPage } from '#storage/read/visit-context.ts'
import { StepDots, type StepState } from '#ui/layout/step-dots.tsx'
import { AdviceStep } from './advice-step.tsx'
import { BreathStep } from './breath-step.tsx'
import { CareStep, FeedingStep } from './care-step.tsx'
import { NextStep } from './next-step.tsx'
import { SeenStep } from './seen-step.tsx'
import { SignListStep } from './sign-list-step.tsx'
import { SignStep } from './sign-step.tsx'
import type { FrameFacts } from '#ui/flow/step-frame.tsx'
import type { VisitStep } from './steps.ts'
import { summaryFacts } from './summary-facts.ts'
import { SummaryStep } from './summary-step.tsx'
import { TemperatureStep } from './temperature-step.tsx'

type StepViewProps = {
  facts: FrameFacts
  page: VisitContextPage
  step: VisitStep
  answers: VisitAnswers
  ageDays: number
  young: boolean
  nameOf: (person: Person) => string
  problems: readonly FormProblem[]
  attempt: number
  /** Stores and stays. */
  onKeep: (part: Partial<VisitAnswers>) => unknown
  /** Stores and goes on. */
  onAnswer: (part: Partial<VisitAnswers>) => unknown
  onSave: () => unknown
}

export function StepView(props: StepViewProps) {
  const { facts, page, step, answers, young, nameOf, onKeep, onAnswer } = props
  const { person, mother, members, today } = page
  switch (step.kind) {
    case 'signs':
      return <SignsView {...props} step={step} />
    case 'seen':
      return <SeenStep facts={facts} person={person} mother={mother} members={members} nameOf={nameOf} seen={answers.seen} onAnswer={(seen) => onAnswer({ seen })} />
    case 'feeding':
      return <FeedingStep facts={facts} value={answers.breastfeeding} onAnswer={(breastfeeding) => onAnswer({ breastfeeding })} />
    case 'cord':
      return <CareStep facts={facts} about="cord" value={answers.cordDry} onAnswer={(cordDry) => onAnswer({ cordDry })} />
    case 'warm':
      return <CareStep facts={facts} about="warm" value={answers.keptWarm} onAnswer={(keptWarm) => onAnswer({ keptWarm })} />
    case 'advice':
      return <AdviceStep facts={facts} young={young} advice={answers.advice} onTick={(advice) => onKeep({ advice })} onAnswer={(advice) => onAnswer({ advice })} />
    case 'next-visit':
      return (
        <NextStep
          facts={facts}
          birthDate={person.birthDate}
          occurredOn={answers.occurredOn}
          today={today}
          value={answers.nextVisitOn}
          none={answers.noNextVisit}
          onAnswer={(nextVisitOn, noNextVisit) => onAnswer({ nextVisitOn, noNextVisit })}
        />
      )
    case 'summary':
      return <SummaryView {...props} />
  }
}

function SignsView({ facts, page, step: { step, place }, answers, ageDays, onKeep, onAnswer }: StepViewProps & { step: Extract<VisitStep, { kind: 'signs' }> }) {
  const strip = <StepDots label={words.visit.danger} steps={stepStates(answers, page.person)} current={place} />
  const shared = { facts, strip, answers }
  if (step.kind === 'breath-count') return <BreathStep {...shared} ageDays={ageDays} vibrate={page.vibrate} onKeep={onKeep} onAnswer={onAnswer} />
  if (step.kind === 'temperature') return <TemperatureStep {...shared} onType={onKeep} onAnswer={onAnswer} />
  if (step.kind === 'list') {
    return (
      <SignListStep
        facts={facts}
        strip={strip}
        step={step}
        ageDays={ageDays}
        signs={answers.signs}
        onAnswer={(code, value, last) => (last ? onAnswer : onKeep)({ signs: { ...answers.signs, [code]: value } })}
        onNext={() => onAnswer({})}
      />
    )
  }
  const finding = findFinding(step.findings[0] ?? '')
  if (!finding) return null
  return (
    <SignStep
      facts={facts}
      strip={strip}
      finding={finding}
      value={answers.signs[finding.code]}
      onAnswer={(value) => onAnswer({ signs: { ...answers.signs, [finding.code]: value } })}
    />
  )
}

function stepStates(answers: VisitAnswers, person: Person): StepState[] {
  const { reasons, unknown } = assessVisit(answers, person)
  return newbornSteps.map(({ findings }): StepState => {
    if (findings.some((code) => reasons.includes(code))) return 'danger'
    return findings.some((code) => unknown.includes(code)) ? 'todo' : 'clear'
  })
}

function SummaryView({ facts, page, answers, young, nameOf, problems, attempt, onKeep, onSave }: StepViewProps) {
  const { person, mother, members, today, referral } = page
  const names = new Map([...members, person, ...(mother ? [mother] : [])].map((one) => [one.id, nameOf(one)]))
  const openReferral = referral && typeof referral.voidReason !== 'string' ? `/chuyen-gui/${referral.id}` : undefined
  return (
    <SummaryStep
      facts={facts}
      lines={summaryFacts(answers, person, young && answers.seen.length > 0, (id) => names.get(id) ?? '', today)}
      answers={answers}
      today={today}
      motherMet={mother !== undefined && answers.seen.includes(mother.id)}
      problems={problems}
      attempt={attempt}
      referralHref={openReferral}
      onChange={onKeep}
      onSave={onSave}
    />
  )
}
