/**
 * The merge rule: per field, the value that saw the other wins; of two that did not see each other the later stamp shows,
 * and two people who changed the same clinical field make a conflict with both values kept.
 */
import { effectiveStamp, type Hlc } from './clock.ts'
import { sameJson, type Json } from './json.ts'
import type { Op } from './op.ts'

/** Which op gave a field its value, and when in server-bounded time. */
export interface FieldStamp {
  op: string
  at: Hlc
  author: string
}

/** A record as merged so far. */
export interface MergedRecord {
  id: string
  kind: string
  fields: Record<string, Json>
  stamps: Record<string, FieldStamp>
}

/** Two values of one clinical field, each written without knowledge of the other. */
export interface FieldConflict {
  field: string
  shown: { value: Json; op: string; author: string; at: Hlc }
  other: { value: Json; op: string; author: string; at: Hlc }
}

/** What an op did to a record. */
export interface MergeResult {
  record: MergedRecord
  stamp: Hlc
  conflicts: FieldConflict[]
}

/** What the merge must be told about the world around the op. */
export interface MergeContext {
  nowMs: number
  /** Fields of the kind on which a clash goes to a person. */
  clinical: readonly string[]
  /** True when the value that `current` gave was written by somebody who had seen `earlier`'s. */
  descends: (current: string, earlier: string, field: string) => boolean
  /** The value that an op gave to a field; undefined when the op is not known. */
  valueGiven: (op: string, field: string) => Json | undefined
}

/** Merges one op into a record (undefined = not yet there). Pure; the same op twice changes nothing. */
export function mergeOp(before: MergedRecord | undefined, op: Op, context: MergeContext): MergeResult {
  const record: MergedRecord = before
    ? { ...before, fields: { ...before.fields }, stamps: { ...before.stamps } }
    : { id: op.recordId, kind: op.kind, fields: {}, stamps: {} }
  const seen = Object.keys(op.set).flatMap((field) => {
    const current = record.stamps[field]
    return current && sawCurrent(record, op, field, context) ? [current.at] : []
  })
  const stamp = effectiveStamp(op.hlc, context.nowMs, seen)
  const conflicts: FieldConflict[] = []
  for (const [field, value] of Object.entries(op.set)) {
    const conflict = mergeField(record, op, field, value, stamp, context)
    if (conflict) conflicts.push(conflict)
  }
  return { record, stamp, conflicts }
}

/**
 * The author had the present value before her: given by the very op that stands, or by another that gave the same value
 * (two people who write the same see no difference, whichever of them stands).
 */
function sawCurrent(record: MergedRecord, op: Op, field: string, { valueGiven, descends }: MergeContext): boolean {
  const seen = op.base[field]
  if (seen === undefined) return false
  if (seen === record.stamps[field]?.op) return true
  // What was written over hers is no value that she had before her, though it be the same.
  if (descends(record.stamps[field]?.op ?? '', op.opId, field)) return false
  const value = valueGiven(seen, field)
  return value !== undefined && sameJson(value, record.fields[field] ?? null)
}

function mergeField(
  record: MergedRecord,
  op: Op,
  field: string,
  value: Json,
  stamp: Hlc,
  context: MergeContext,
): FieldConflict | undefined {
  const current = record.stamps[field]
  const mine: FieldStamp = { op: op.opId, at: stamp, author: op.author }
  if (current?.op === op.opId) return undefined
  if (!current || sawCurrent(record, op, field, context)) {
    record.fields[field] = value
    record.stamps[field] = mine
    return undefined
  }
  if (context.descends(current.op, op.opId, field)) return undefined
  const currentValue = record.fields[field] ?? null
  const wins = stamp > current.at || (stamp === current.at && op.opId > current.op)
  if (sameJson(currentValue, value)) {
    // Whoever said it last stands for it: what she had seen and written over may still come, and must find her here.
    if (wins) record.stamps[field] = mine
    return undefined
  }
  if (wins) {
    record.fields[field] = value
    record.stamps[field] = mine
  }
  if (!context.clinical.includes(field)) return undefined
  const theirs = { value: currentValue, op: current.op, author: current.author, at: current.at }
  const ours = { value, op: op.opId, author: op.author, at: stamp }
  return wins ? { field, shown: ours, other: theirs } : { field, shown: theirs, other: ours }
}
