/** Checks a record's fields against its kind: the same check on the phone before saving and on the endpoint before keeping. */
import * as z from 'zod/mini'
import type { Json } from '../json.ts'
import type { RecordKind } from './kind.ts'

/** A field that does not fit, by name. */
export interface FieldProblem {
  field: string
  code: 'missing' | 'wrong-type' | 'unknown-field'
}

/** Problems of a whole record; none when it fits. Unknown fields are kept only when `allowUnknown` (a newer phone). */
export function recordProblems(kind: RecordKind, fields: Record<string, Json>, allowUnknown = false): FieldProblem[] {
  const known = kind.schema.shape
  const unknown = Object.keys(fields)
    .filter((field) => !(field in known))
    .map((field): FieldProblem => ({ field, code: 'unknown-field' }))
  const parsed = z.safeParse(kind.schema, fields)
  const wrong = parsed.success
    ? []
    : parsed.error.issues.map((issue): FieldProblem => {
        const field = String(issue.path[0] ?? '')
        return { field, code: fields[field] === undefined ? 'missing' : 'wrong-type' }
      })
  return allowUnknown ? wrong : [...unknown, ...wrong]
}

/** Ids of other records that these fields name. */
export function referencedIds(kind: RecordKind, fields: Record<string, Json>): string[] {
  return kind.references.flatMap((field) => {
    const value = fields[field]
    if (typeof value === 'string') return [value]
    return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
  })
}
