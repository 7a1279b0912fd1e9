/** The steps of a visit, in order: whom one met, the eight danger-sign steps of a young infant, care, advice, the next day, and the summary. */
import { ageInMonths } from '#domain/time/age.ts'
import { isCalendarDay } from '#domain/time/calendar-day.ts'
import { asksDangerSigns, type VisitAnswers } from '#domain/forms/household-visit/answers.ts'
import type { Person } from '#domain/records/person.ts'
import { newbornSteps, type DangerSignStep } from '#domain/signs/newborn-steps.ts'

/** One screen of the visit. */
export type VisitStep =
  | { kind: 'seen' | 'feeding' | 'cord' | 'warm' | 'advice' | 'next-visit' | 'summary' }
  | { kind: 'signs'; step: DangerSignStep; place: number }

/** Children are asked about breastfeeding up to this age. */
const FEEDING_MONTHS = 24

/** The steps of this visit as answered so far; nobody met means nothing to look at. */
export function visitSteps(answers: VisitAnswers, person: Person, past: number): VisitStep[] {
  const end: VisitStep[] = [{ kind: 'next-visit' }, { kind: 'summary' }]
  if (past > 0 && answers.seen.length === 0) return [{ kind: 'seen' }, ...end]
  const young = asksDangerSigns(person, answers.occurredOn)
  const signs = young ? newbornSteps.map((step, place): VisitStep => ({ kind: 'signs', step, place })) : []
  const care: VisitStep[] = young ? [{ kind: 'feeding' }, { kind: 'cord' }, { kind: 'warm' }] : isNursing(person, answers) ? [{ kind: 'feeding' }] : []
  return [{ kind: 'seen' }, ...signs, ...care, { kind: 'advice' }, ...end]
}

function isNursing(person: Person, answers: VisitAnswers): boolean {
  const birth = person.birthDate ?? ''
  return person.role === 'child' && isCalendarDay(birth) && ageInMonths(birth, answers.occurredOn) < FEEDING_MONTHS
}
