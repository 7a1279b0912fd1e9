/** What can be written down for a person today, in the order of the menu: one line a form, with whom it is meant for. */
import type { Person } from '../records/person.ts'
import { ageInMonths } from '../time/age.ts'
import type { CalendarDay } from '../time/calendar-day.ts'
import { earliestDay } from '../time/partial-date.ts'
import { signListFor } from '../signs/sign-list-for.ts'
import { antenatalContactForm } from './antenatal-contact.ts'
import { birthPlanForm } from './birth-plan.ts'
import { birthForm } from './birth.ts'
import { dangerSignsForm } from './danger-signs.ts'
import { feedingRecallForm } from './feeding-recall.ts'
import { deliveryForm } from './delivery.ts'
import type { FormId } from './form-id.ts'
import { householdVisitForm } from './household-visit.ts'
import { injuryForm } from './injury.ts'
import { childSubject } from './household-visit/looks.ts'
import { newbornCheckForm } from './newborn-check.ts'
import { periodicExamForm } from './periodic-exam.ts'
import { pregnancyEndForm } from './pregnancy-end.ts'
import { pregnancyForm } from './pregnancy.ts'
import { immunisationForm } from './immunisation.ts'
import { measurementForm } from './measurement.ts'
import { vitaminADoseForm } from './vitamin-a-dose.ts'

/** Whom the menu is opened for; `birthAgo` is in days since the last birth, null without one. */
export interface MenuPerson {
  readonly person: Person
  readonly today: CalendarDay
  readonly pregnant: boolean
  readonly birthAgo: number | null
}

/** One line of the menu. */
export interface MenuLine {
  readonly form: FormId
  readonly label: string
  isFor(person: MenuPerson): boolean
}

/** True for a child of the book younger than so many months; a child without a birthday counts as small. */
export function isChildBelow({ person, today }: MenuPerson, months: number): boolean {
  if (person.role !== 'child') return false
  return !person.birthDate || ageInMonths(earliestDay(person.birthDate), today) < months
}

/** Any woman of a household: mothers of 13 and of 50 are true as well. */
export function mayGiveBirth({ person }: Pick<MenuPerson, 'person'>): boolean {
  return person.sex === 'female' && person.role !== 'child' && person.role !== 'grandparent'
}

/** A woman of whom no pregnancy is known, and whose last birth is not of these weeks. */
function mayBePregnant(one: MenuPerson): boolean {
  return mayGiveBirth(one) && !one.pregnant && (one.birthAgo === null || one.birthAgo > WEEKS_AFTER_BIRTH * 7)
}

const WEEKS_AFTER_BIRTH = 7

/** A woman who is pregnant or in the weeks after a birth. */
function isWomanOfList({ person, pregnant, birthAgo }: MenuPerson): boolean {
  return mayGiveBirth({ person }) && signListFor({ pregnant, postpartumDays: birthAgo }) !== null
}

/** All lines, in the order in which they are likely to be wanted. */
export const recordMenu: readonly MenuLine[] = [
  { form: 'household-visit', label: householdVisitForm.title, isFor: (one) => isChildBelow(one, 72) || isWomanOfList(one) },
  { form: 'danger-signs', label: dangerSignsForm.title, isFor: (one) => childSubject(one.person, one.today) !== undefined || isWomanOfList(one) },
  { form: 'measurement', label: measurementForm.title, isFor: (one) => isChildBelow(one, 72) },
  { form: 'immunisation', label: immunisationForm.title, isFor: (one) => isChildBelow(one, 72) },
  { form: 'newborn-check', label: newbornCheckForm.title, isFor: (one) => isChildBelow(one, 12) },
  { form: 'vitamin-a-dose', label: vitaminADoseForm.title, isFor: (one) => isChildBelow(one, 37) && !isChildBelow(one, 6) },
  { form: 'feeding-recall', label: feedingRecallForm.title, isFor: (one) => isChildBelow(one, 24) },
  { form: 'periodic-exam', label: periodicExamForm.title, isFor: (one) => isChildBelow(one, 72) },
  { form: 'injury', label: injuryForm.title, isFor: (one) => isChildBelow(one, 192) },
  { form: 'antenatal-contact', label: antenatalContactForm.title, isFor: ({ pregnant }) => pregnant },
  { form: 'birth', label: birthForm.title, isFor: (one) => one.pregnant && mayGiveBirth(one) },
  { form: 'birth-plan', label: birthPlanForm.title, isFor: ({ pregnant }) => pregnant },
  { form: 'immunisation', label: immunisationForm.title, isFor: (one) => one.pregnant && mayGiveBirth(one) },
  { form: 'pregnancy-end', label: pregnancyEndForm.title, isFor: ({ pregnant }) => pregnant },
  { form: 'delivery', label: deliveryForm.title, isFor: (one) => mayGiveBirth(one) && one.birthAgo !== null && one.birthAgo <= WEEKS_AFTER_BIRTH * 7 },
  { form: 'pregnancy', label: pregnancyForm.title, isFor: mayBePregnant },
  { form: 'birth', label: birthForm.title, isFor: (one) => !one.pregnant && mayGiveBirth(one) },
]

/** The lines for this person; none for somebody who has moved away or died. */
export function menuFor(person: MenuPerson): MenuLine[] {
  return person.person.status === 'active' ? recordMenu.filter((line) => line.isFor(person)) : []
}
