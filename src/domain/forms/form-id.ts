/** The names of all forms that the phone can fill in; drafts, tasks and menus point to a form by its name. */

/** One form. */
export type FormId = 'household' | 'person' | 'birth' | 'newborn-check' | 'household-visit' | 'education-session'
