/** The forms that exist, one line each. */
import { antenatalContactForm } from './antenatal-contact.ts'
import { birthPlanForm } from './birth-plan.ts'
import { birthForm } from './birth.ts'
import { deathForm } from './death.ts'
import { deliveryForm } from './delivery.ts'
import { dangerSignsForm } from './danger-signs.ts'
import { educationSessionForm } from './education-session.ts'
import { feedingRecallForm } from './feeding-recall.ts'
import { homeHazardCheckForm } from './home-hazard-check.ts'
import { householdVisitForm } from './household-visit.ts'
import { householdForm } from './household.ts'
import { injuryForm } from './injury.ts'
import { immunisationForm } from './immunisation.ts'
import { measurementForm } from './measurement.ts'
import { newbornCheckForm } from './newborn-check.ts'
import { periodicExamForm } from './periodic-exam.ts'
import { personForm } from './person.ts'
import { specialCircumstanceForm } from './special-circumstance.ts'
import { pregnancyEndForm } from './pregnancy-end.ts'
import { pregnancyForm } from './pregnancy.ts'
import type { StepForm } from './step-form.ts'
import { vitaminADoseForm } from './vitamin-a-dose.ts'

/** All forms, in the order in which a family meets them. */
export const forms = [
  householdForm,
  personForm,
  birthForm,
  newbornCheckForm,
  householdVisitForm,
  dangerSignsForm,
  educationSessionForm,
  homeHazardCheckForm,
  specialCircumstanceForm,
  measurementForm,
  immunisationForm,
  vitaminADoseForm,
] as const

/** The forms that are asked question by question, in the order in which a family meets them. */
export const stepForms: readonly StepForm[] = [
  pregnancyForm, antenatalContactForm, birthPlanForm, pregnancyEndForm, deliveryForm, feedingRecallForm, periodicExamForm, injuryForm, deathForm,
]
