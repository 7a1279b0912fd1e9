/** Who had seen whose value, from the ops as they were kept: seen values never win, unseen clinical ones are shown to a person. */
import type { Op } from '#domain/op.ts'
import { sameJson, type Json } from '#domain/json.ts'
import { findKind } from '#domain/records/index.ts'
import { hold } from '../violation.ts'
import type { World } from '../world.ts'

interface FieldHistory {
  recordId: string
  field: string
  isClinical: boolean
  /** Ops that took effect and set the field, by id. */
  ops: Map<string, Op>
  /** All that set it, also the refused: whoever wrote over a refused value of hers had seen what lay under it. */
  written: Map<string, Op>
  value: Json
  winner: string
}

/** When an op took effect, in merged time and in the order of the endpoint. */
interface Effect {
  op_id: string
  stamp: string | null
  seq: number
}

/** P4 and P7. */
export function checkLineage(world: World): void {
  const { store } = world.endpoint
  const opsOf = Map.groupBy(store.look<{ body: string }>('select body from op').flatMap(({ body }) => keptOp(body) ?? []), ({ recordId }) => recordId)
  const clashes = store.look<{ record_id: string; field: string; shown: string; other: string }>('select record_id, field, shown, other from conflict')
  const effects = new Map(store.look<Effect>("select op_id, stamp, seq from op where status in ('accepted', 'conflict')").map((row) => [row.op_id, row]))
  for (const record of store.look<{ id: string; kind: string; fields: string; stamps: string }>('select id, kind, fields, stamps from record where erased_at is null')) {
    const fields = JSON.parse(record.fields) as Record<string, Json>
    const stamps = JSON.parse(record.stamps) as Record<string, { op: string; at: string }>
    const clinical = findKind(record.kind)?.clinical ?? []
    for (const [field, { op: winner, at }] of Object.entries(stamps)) {
      const written = new Map((opsOf.get(record.id) ?? []).filter(({ set }) => Object.hasOwn(set, field)).map((op) => [op.opId, op]))
      const ops = new Map([...written].filter(([opId]) => effects.has(opId)))
      const history: FieldHistory = { recordId: record.id, field, isClinical: clinical.includes(field), ops, written, value: fields[field] ?? null, winner }
      checkSeen(history)
      checkOrder(history, at, effects)
      if (history.isClinical) checkShown(history, clashes.filter((one) => one.record_id === record.id && one.field === field))
    }
  }
}

/** The op and all that its author had seen. */
function lineOf({ written, field }: FieldHistory, opId: string): Set<string> {
  const line = new Set<string>()
  for (let at: string | undefined = opId; at !== undefined && !line.has(at); at = written.get(at)?.base[field]) line.add(at)
  return line
}

/** P4: no op whose author had seen the present value is thrown away for it. */
function checkSeen(history: FieldHistory): void {
  const { ops, field, winner, value } = history
  for (const [opId, op] of ops) {
    if (opId === winner || sameJson(op.set[field], value)) continue
    hold('P4', !lineOf(history, opId).has(winner), () => `${field} of ${history.recordId}: ${winner} stands, which the author of ${opId} had seen`)
  }
}

/** P4: what stands is stamped after what its author had seen and was let in before, so that nobody comes between the two. */
function checkOrder({ ops, field, recordId, winner }: FieldHistory, at: string, effects: ReadonlyMap<string, Effect>): void {
  const seen = ops.get(ops.get(winner)?.base[field] ?? '')
  // Of several who wrote the same value only the first is stamped into the record.
  if (!seen || [...ops.values()].some((op) => op !== seen && sameJson(op.set[field], seen.set[field]))) return
  const [before, own] = [effects.get(seen.opId), effects.get(winner)]
  const isOlder = before?.stamp && own && before.seq < own.seq
  hold('P4', !isOlder || at > (before.stamp ?? ''), () => `${field} of ${recordId}: ${winner} is stamped ${at}, not after ${before?.stamp}, which its author had seen`)
}

/** P7: a clinical value that nobody saw before it was overruled lies in a clash, open or decided. */
function checkShown(history: FieldHistory, clashes: readonly { shown: string; other: string }[]): void {
  const { ops, field, winner } = history
  const standing = lineOf(history, winner)
  const seen = new Set([...ops.keys()].flatMap((opId) => [...lineOf(history, opId)].filter((one) => one !== opId)))
  const named = new Set(clashes.flatMap(({ shown, other }) => [shown, other].map((side) => (JSON.parse(side) as { op: string }).op)))
  for (const clash of clashes) {
    const [shown, other] = [clash.shown, clash.other].map((side) => (JSON.parse(side) as { op: string }).op)
    const isSeen = shown !== undefined && other !== undefined && (lineOf(history, shown).has(other) || lineOf(history, other).has(shown))
    hold('P7', !isSeen, () => `${field} of ${history.recordId}: a clash between ${shown} and ${other}, of which one author had seen the other's`)
  }
  const standingValues = [...standing].flatMap((opId) => ops.get(opId)?.set[field] ?? [])
  for (const [opId, op] of ops) {
    const isOver = standing.has(opId) || seen.has(opId) || standingValues.some((value) => sameJson(value, op.set[field]))
    hold('P7', isOver || named.has(opId), () => `${field} of ${history.recordId}: ${opId} was overruled by ${winner} unseen, and nobody is shown it`)
  }
}

/** An op as the endpoint kept it; undefined for one that was erased. */
function keptOp(body: string): Op | undefined {
  if (body === '{}') return undefined
  const op = JSON.parse(body) as Op
  return findKind(op.kind) ? op : undefined
}
