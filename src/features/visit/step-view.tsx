/** Draws the step that the visit stands at. */
import { hasAnswers, type SignAnswers } from '#domain/forms/danger-signs/look.ts'
import { adviceFor } from '#domain/forms/household-visit/advice.ts'
import type { VisitAnswers } from '#domain/forms/household-visit/answers.ts'
import { childAnswers, womanAnswers, type VisitLooks } from '#domain/forms/household-visit/looks.ts'
import { offeredDays } from '#domain/forms/household-visit/next-days.ts'
import type { FormProblem } from '#domain/forms/form.ts'
import type { Person } from '#domain/records/person.ts'
import type { VisitContextPage } from '#storage/read/visit-context.ts'
import { AdviceStep } from './advice-step.tsx'
import { BirthPlanStep } from './birth-plan-step.tsx'
import { CareStep, FeedingStep } from './care-step.tsx'
import { NextStep } from './next-step.tsx'
import { visitNameLine } from './person-words.ts'
import { RepeatStep } from './repeat-step.tsx'
import { SeenStep } from './seen-step.tsx'
import { SignsView } from './signs-view.tsx'
import type { FrameFacts } from '#ui/flow/step-frame.tsx'
import type { SignsStep, VisitStep } from './steps.ts'
import { summaryFacts } from './summary-facts.ts'
import { SummaryStep } from './summary-step.tsx'

type StepViewProps = {
  facts: FrameFacts
  page: VisitContextPage
  step: VisitStep
  answers: VisitAnswers
  looks: VisitLooks
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
  const { facts, page, step, answers, nameOf, onKeep, onAnswer } = props
  const { person, mother, members, today, woman, lastVisit } = page
  switch (step.kind) {
    case 'signs':
      return <VisitSigns {...props} screen={step} />
    case 'seen':
      return (
        <SeenStep
          facts={facts}
          person={person}
          mother={mother}
          members={members}
          nameOf={nameOf}
          bereaved={person.role !== 'child' && woman?.bereaved === true}
          seen={answers.seen}
          onAnswer={(seen) => onAnswer({ seen })}
        />
      )
    case 'repeat':
      return (
        <RepeatStep
          facts={facts}
          offer={step.offer}
          lastOn={lastVisit?.occurredOn ?? today}
          today={today}
          onSame={() => onAnswer({ ...step.offer, repeat: 'same' })}
          onChanged={() => onAnswer({ repeat: 'changed' })}
        />
      )
    case 'feeding':
      return <FeedingStep facts={facts} value={answers.breastfeeding} onAnswer={(breastfeeding) => onAnswer({ breastfeeding })} />
    case 'cord':
      return <CareStep facts={facts} about="cord" value={answers.cordDry} onAnswer={(cordDry) => onAnswer({ cordDry })} />
    case 'warm':
      return <CareStep facts={facts} about="warm" value={answers.keptWarm} onAnswer={(keptWarm) => onAnswer({ keptWarm })} />
    case 'birth-plan':
      return <BirthPlanStep facts={facts} person={person} woman={woman} onAnswer={(reminded) => onAnswer({ advice: withAdvice(answers.advice, 'birth-plan', reminded) })} />
    case 'advice':
      return (
        <AdviceStep
          facts={facts}
          offered={adviceFor(answers, page)}
          advice={answers.advice}
          onTick={(advice) => onKeep({ advice })}
          onAnswer={(advice) => onAnswer({ advice })}
        />
      )
    case 'next-visit':
      return (
        <NextStep
          facts={facts}
          days={offeredDays(page, answers.occurredOn)}
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

function withAdvice(advice: readonly string[], code: string, given: boolean): string[] {
  const others = advice.filter((one) => one !== code)
  return given ? [...others, code] : others
}

/** The woman's answers lie beside the child's: her screens read and write their own. */
function VisitSigns({ facts, page, answers, screen, nameOf, onKeep, onAnswer }: StepViewProps & { screen: SignsStep }) {
  if (screen.whose === 'child') {
    return <SignsView facts={facts} screen={screen} answers={childAnswers(answers)} vibrate={page.vibrate} onKeep={onKeep} onAnswer={onAnswer} />
  }
  const hers = ({ signs }: Partial<SignAnswers>): Partial<VisitAnswers> => (signs ? { motherSigns: signs } : {})
  const asked = { ...facts, name: nameOf(screen.person), line: visitNameLine(screen.person, undefined, answers.occurredOn) }
  return (
    <SignsView
      facts={asked}
      screen={screen}
      answers={womanAnswers(answers)}
      vibrate={page.vibrate}
      onKeep={(part) => onKeep(hers(part))}
      onAnswer={(part) => onAnswer(hers(part))}
    />
  )
}

function SummaryView({ facts, page, answers, looks, nameOf, problems, attempt, onKeep, onSave }: StepViewProps) {
  const { person, mother, members, today } = page
  const names = new Map([...members, person, ...(mother ? [mother] : [])].map((one) => [one.id, nameOf(one)]))
  const asked = [looks.child, looks.woman].flatMap((look) => (look && hasAnswers(look.seen) ? [look] : []))
  const open = asked.find(({ referral }) => referral && typeof referral.voidReason !== 'string')?.referral
  const motherAsked = asked.some((look) => look === looks.woman)
  return (
    <SummaryStep
      facts={facts}
      lines={summaryFacts(answers, asked, (id) => names.get(id) ?? '', today)}
      answers={answers}
      today={today}
      motherMet={mother !== undefined && answers.seen.includes(mother.id) && !motherAsked}
      problems={problems}
      attempt={attempt}
      referralHref={open && `/chuyen-gui/${open.id}`}
      onChange={onKeep}
      onSave={onSave}
    />
  )
}
