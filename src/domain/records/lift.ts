/** Lifts what an older phone wrote to the present shape of its kind, step by step; the op itself is kept as it came. */
import type { Json } from '../json.ts'
import type { RecordKind } from './kind.ts'

/** Fields as the present version of the kind names them; `version` is the one that the phone wrote by. */
export function liftSet(kind: Pick<RecordKind, 'lifts'>, version: number, set: Record<string, Json>): Record<string, Json> {
  return kind.lifts.slice(Math.max(0, version - 1)).reduce((fields, lift) => lift(fields), set)
}
