/** The forms that exist, one line each. */
import { birthForm } from './birth.ts'
import { educationSessionForm } from './education-session.ts'
import { householdVisitForm } from './household-visit.ts'
import { householdForm } from './household.ts'
import { newbornCheckForm } from './newborn-check.ts'
import { personForm } from './person.ts'

/** All forms, in the order in which a family meets them. */
export const forms = [
  householdForm,
  personForm,
  birthForm,
  newbornCheckForm,
  householdVisitForm,
  educationSessionForm,
] as const
