/** The names of all forms that the phone can fill in; drafts, tasks and menus point to a form by its name. */

/** Forms that are asked question by question and drawn by one screen. */
export const stepFormIds = [
  'pregnancy', 'birth-plan', 'antenatal-contact', 'pregnancy-end', 'death', 'feeding-recall', 'periodic-exam', 'injury',
] as const

/** One form in steps. */
export type StepFormId = (typeof stepFormIds)[number]

/** One form. */
export type FormId = 'household' | 'person' | 'birth' | 'newborn-check' | 'household-visit' | 'education-session' | StepFormId

/** Whether a name is that of a form in steps. */
export function isStepForm(form: string): form is StepFormId {
  return stepFormIds.some((id) => id === form)
}
