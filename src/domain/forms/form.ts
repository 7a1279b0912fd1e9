/** What every form gives: its answers' schema, the wording of its fields, and the pure step from answers to records. */
import type * as z from 'zod/mini'
import type { RecordChange } from '../records/change.ts'
import type { FormId } from './form-id.ts'

/** Something to mend, placed on a field, in the user's words. */
export interface FormProblem {
  field: string
  message: string
}

/** Records to save, or what to mend; `warnings` ask back and never block. */
export type FormResult =
  | { ok: true; changes: RecordChange[]; warnings: FormProblem[] }
  | { ok: false; problems: FormProblem[] }

/** Wording of one field. */
export interface FormField {
  name: string
  label: string
  hint?: string
}

/** A form: data and pure functions; `ui/form` draws its fields. */
export interface FormDefinition<Answers, Context> {
  id: FormId
  title: string
  /** Names of the records that it makes; a draft gives each an id beforehand. */
  idNames: readonly string[]
  fields: readonly FormField[]
  answersSchema: z.ZodMiniType<Answers>
  toRecords: (answers: Answers, context: Context) => FormResult
}
