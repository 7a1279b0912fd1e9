/** The steps of a visit, in order: whom one met, the danger signs of child and woman, care, birth plan, advice, the next day, and the summary. */
import { isYoung } from '#domain/forms/household-visit/advice.ts'
import type { VisitAnswers, VisitContext } from '#domain/forms/household-visit/answers.ts'
import { asksWoman, childSubject, visitWoman } from '#domain/forms/household-visit/looks.ts'
import { repeatOffer, type CareQuestion, type RepeatedAnswers } from '#domain/forms/household-visit/repeat.ts'
import type { HouseholdVisit } from '#domain/records/household-visit.ts'
import type { Person } from '#domain/records/person.ts'
import { signSteps, type SignStep } from '#domain/signs/sign-steps.ts'
import type { SignSubject } from '#domain/signs/sign-subject.ts'
import { ageInMonths } from '#domain/time/age.ts'
import { isCalendarDay } from '#domain/time/calendar-day.ts'

/** Whose signs a step asks for. */
export type Whose = 'child' | 'woman'

/** One screen of danger signs, with all screens of its list, for the strip. */
export interface SignsStep {
  kind: 'signs'
  whose: Whose
  person: Person
  subject: SignSubject
  steps: readonly SignStep[]
  place: number
}

/** One screen of the visit. */
export type VisitStep =
  | { kind: 'seen' | CareQuestion | 'birth-plan' | 'advice' | 'next-visit' | 'summary' }
  | { kind: 'repeat'; offer: RepeatedAnswers }
  | SignsStep

/** What the steps are worked out of. */
export interface VisitPlan extends Pick<VisitContext, 'person' | 'mother' | 'woman'> {
  lastVisit: HouseholdVisit | undefined
}

/** Children are asked about breastfeeding up to this age. */
const FEEDING_MONTHS = 24

/** The steps of this visit as answered so far; nobody met means nothing to look at. */
export function visitSteps(answers: VisitAnswers, plan: VisitPlan, past: number): VisitStep[] {
  const end: VisitStep[] = [{ kind: 'next-visit' }, { kind: 'summary' }]
  if (past > 0 && answers.seen.length === 0) return [{ kind: 'seen' }, ...end]
  const care = careQuestions(answers, plan.person)
  const offer = repeatOffer(plan.lastVisit, care, answers, plan)
  const looked = [...childSteps(answers, plan), ...womanSteps(answers, plan)]
  if (offer && answers.repeat === 'same') return [{ kind: 'seen' }, ...looked, { kind: 'repeat', offer }, { kind: 'summary' }]
  return [
    { kind: 'seen' },
    ...looked,
    ...(offer ? [{ kind: 'repeat', offer } as const] : []),
    ...care.map((kind) => ({ kind })),
    ...(isPregnant(answers, plan) ? [{ kind: 'birth-plan' } as const] : []),
    { kind: 'advice' },
    ...end,
  ]
}

/** The screens of one list, as steps. */
export function signsOf(whose: Whose, person: Person, subject: SignSubject, seen: Parameters<typeof signSteps>[1]): SignsStep[] {
  const steps = signSteps(subject, seen)
  return steps.map((_, place) => ({ kind: 'signs', whose, person, subject, steps, place }))
}

function childSteps(answers: VisitAnswers, { person }: VisitPlan): SignsStep[] {
  const subject = childSubject(person, answers.occurredOn)
  return subject ? signsOf('child', person, subject, answers) : []
}

function womanSteps(answers: VisitAnswers, plan: VisitPlan): SignsStep[] {
  const woman = visitWoman(plan, answers.occurredOn)
  return woman && asksWoman(answers, plan) ? signsOf('woman', woman.person, woman.subject, { signs: answers.motherSigns, breaths: [] }) : []
}

function isPregnant(answers: VisitAnswers, plan: VisitPlan): boolean {
  return plan.person.role !== 'child' && visitWoman(plan, answers.occurredOn)?.subject.list === 'pregnant'
}

function careQuestions({ occurredOn }: VisitAnswers, person: Person): CareQuestion[] {
  if (isYoung(person, occurredOn)) return ['feeding', 'cord', 'warm']
  const birth = person.birthDate ?? ''
  const isNursing = person.role === 'child' && isCalendarDay(birth) && ageInMonths(birth, occurredOn) < FEEDING_MONTHS
  return isNursing ? ['feeding'] : []
}
