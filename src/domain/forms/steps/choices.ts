/** Tables of labels as answers to choose from, and records of a kind read from what a form is given. */
import { programmeData, type ProgrammeKind, type ProgrammeRecords } from '../../indicators/counting/programme-data.ts'
import type { AnyRecord } from '../../records/kind.ts'
import type { StepChoice } from '../step-form.ts'

/** Every line of a table of labels, in its order. */
export function choicesOf(labels: Readonly<Record<string, string>>): StepChoice[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}

/** The code where the table has it; undefined for an open answer or one of another table. */
export function codeIn<Code extends string>(labels: Readonly<Record<Code, string>>, text: string): Code | undefined {
  return isCodeOf(labels, text) ? text : undefined
}

function isCodeOf<Code extends string>(labels: Readonly<Record<Code, string>>, text: string): text is Code {
  return Object.hasOwn(labels, text)
}

/** The record as one of this kind; undefined for none and for one of another kind. */
export function recordOfKind<Kind extends ProgrammeKind>(record: AnyRecord | undefined, kind: Kind): ProgrammeRecords[Kind] | undefined {
  return record?.kind === kind ? programmeData([record])[kind]?.[0] : undefined
}
