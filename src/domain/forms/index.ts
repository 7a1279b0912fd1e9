/** The forms that exist, one line each. */
import { birthForm } from './birth.ts'
import { educationSessionForm } from './education-session.ts'
import { householdVisitForm } from './household-visit.ts'
import { householdForm } from './household.ts'
import { newbornCheckForm } from './newborn-check.ts'
import { personForm } from './person.ts'
import type { StepForm } from './step-form.ts'

/** All forms, in the order in which a family meets them. */
export const forms = [
  householdForm,
  personForm,
  birthForm,
  newbornCheckForm,
  householdVisitForm,
  educationSessionForm,
] as const

/** The forms that are asked question by question, in the order in which a family meets them. */
export const stepForms: readonly StepForm[] = []
