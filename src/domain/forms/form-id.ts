/** The names of all forms that the phone can fill in; drafts, tasks and menus point to a form by its name. */

/** Forms that are asked question by question and drawn by one screen. */
export const stepFormIds = [
  'pregnancy', 'birth-plan', 'antenatal-contact', 'pregnancy-end', 'delivery', 'death', 'feeding-recall', 'periodic-exam', 'injury',
] as const

/** One form in steps. */
export type StepFormId = (typeof stepFormIds)[number]

/** One form. */
export type FormId =
  | 'household' | 'person' | 'birth' | 'newborn-check' | 'household-visit' | 'danger-signs' | 'education-session' | 'home-hazard-check' | 'special-circumstance'
  | 'measurement' | 'immunisation' | 'vitamin-a-dose'
  | StepFormId

/** Whether a name is that of a form in steps. */
export function isStepForm(form: string): form is StepFormId {
  return stepFormIds.some((id) => id === form)
}

/** Forms about what only their author and named officers may know: their drafts are offered on their own screen alone. */
export const privateFormIds: readonly FormId[] = ['special-circumstance']

/** Whether drafts of this form are kept out of every list. */
export function isPrivateForm(form: string): boolean {
  return privateFormIds.some((id) => id === form)
}
