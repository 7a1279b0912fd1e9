/** Whom a home visit looks at for danger signs: the child that it is for, and the woman whose time it is; ages and days: `signs/sign-list-for.ts`. */
import { daysSinceBirth, womanSubject } from '../../pregnancy/woman-now.ts'
import type { Person } from '../../records/person.ts'
import { signListDays, signListFor } from '../../signs/sign-list-for.ts'
import type { ChildSubject, WomanSubject } from '../../signs/sign-subject.ts'
import { isCalendarDay } from '../../time/calendar-day.ts'
import type { Look, SignAnswers } from '../danger-signs/look.ts'
import { ageOnVisit, type VisitAnswers, type VisitContext } from './answers.ts'
import { keptTemperature } from './temperature.ts'

/** The looks of one visit; undefined where nobody is looked at. */
export interface VisitLooks {
  readonly child: Look | undefined
  readonly woman: Look | undefined
}

/** The list that is asked of a child on a day; undefined when none is, or the birthday is not known. */
export function childSubject(person: Person, day: string): ChildSubject | undefined {
  const ageDays = ageOnVisit(person, day)
  if (person.role !== 'child' || ageDays === undefined) return undefined
  const list = signListFor({ ageDays })
  return list === 'young-infant' || list === 'child' ? { list, ageDays } : undefined
}

/** The list of the woman of the visit: on her own page whichever is hers, with her child the one after birth. */
export function visitWoman({ person, mother, woman }: Pick<VisitContext, 'person' | 'mother' | 'woman'>, day: string): { person: Person; subject: WomanSubject } | undefined {
  if (!mother || !woman || !isCalendarDay(day)) return undefined
  const subject = womanSubject(woman, day)
  if (!subject || (person.id !== mother.id && subject.list !== 'postpartum')) return undefined
  return { person: mother, subject }
}

/** True for a contact after birth: mother and newborn, or the mother alone. */
export function isPostnatal({ person, mother, woman }: Pick<VisitContext, 'person' | 'mother' | 'woman'>, day: string): boolean {
  const { postpartumUntil } = signListDays.value
  if (person.role === 'child') {
    const age = ageOnVisit(person, day)
    return age !== undefined && age >= 0 && age <= postpartumUntil
  }
  const since = mother?.id === person.id && woman?.gaveBirth ? daysSinceBirth(woman, day) : null
  return since !== null && since >= 0 && since <= postpartumUntil
}

/** The child's answers of a visit. */
export function childAnswers({ signs, breaths, breathToConfirm, breathSeen, temperature, temperatureTyping }: VisitAnswers): SignAnswers {
  return { signs, breaths, breathToConfirm, breathSeen, temperature, temperatureTyping }
}

/** Both looks as answered so far. What was answered is judged whoever is said to have been met: a sign is never lost. */
export function visitLooks(answers: VisitAnswers, context: VisitContext): VisitLooks {
  return { child: childLook(answers, context), woman: womanLook(answers, context) }
}

function childLook(answers: VisitAnswers, { person, ids, destinations, referral }: VisitContext): Look | undefined {
  const { occurredOn } = answers
  if (person.role !== 'child') return undefined
  const asked = childSubject(person, occurredOn)
  if (!asked && !hasChildAnswers(answers)) return undefined
  return {
    person, referral, occurredOn, destinations,
    // Answers to a list that a changed day no longer asks are judged by the strictest one.
    subject: asked ?? { list: 'young-infant', ageDays: Math.max(0, ageOnVisit(person, occurredOn) ?? 0) },
    seen: { signs: answers.signs, breaths: answers.breaths, temperatureCelsius: keptTemperature(answers.temperature) },
    ids: { check: ids['check'] ?? '', referral: ids['referral'] ?? '' },
  }
}

function womanLook(answers: VisitAnswers, context: VisitContext): Look | undefined {
  const { mother, ids, destinations, motherReferral } = context
  const asked = visitWoman(context, answers.occurredOn)
  if (!mother || (!asked && Object.keys(answers.motherSigns).length === 0)) return undefined
  return {
    person: mother,
    referral: motherReferral,
    occurredOn: answers.occurredOn,
    destinations: womanDestinations(destinations),
    subject: asked?.subject ?? { list: 'postpartum', gestationWeeks: null },
    seen: { signs: answers.motherSigns, breaths: [], temperatureCelsius: null },
    ids: { check: ids['mother-check'] ?? '', referral: ids['mother-referral'] ?? '' },
  }
}

function hasChildAnswers({ signs, breaths, temperature }: VisitAnswers): boolean {
  return Object.keys(signs).length > 0 || breaths.length > 0 || temperature !== ''
}

/** The ward's place for emergencies is the children's; a woman goes to the nearest. NSC. */
export function womanDestinations({ emergency: _children, ...rest }: VisitContext['destinations']): VisitContext['destinations'] {
  return rest
}

/** Whether the woman's signs are part of this visit as answered: she was met, or something was said of her. */
export function asksWoman(answers: VisitAnswers, context: Pick<VisitContext, 'person' | 'mother' | 'woman'>): boolean {
  const woman = visitWoman(context, answers.occurredOn)
  return woman !== undefined && (answers.seen.includes(woman.person.id) || Object.keys(answers.motherSigns).length > 0)
}

/** What the woman's screens read; her temperature is asked by the hand, not typed. */
export function womanAnswers({ motherSigns }: VisitAnswers): SignAnswers {
  return { signs: motherSigns, breaths: [], breathToConfirm: null, breathSeen: null, temperature: '', temperatureTyping: '' }
}
