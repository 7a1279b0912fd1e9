/** The view of a record: the endpoint's last state with this phone's own unanswered ops on top, in their order. */
import { findKind } from '#domain/records/index.ts'
import { referencedIds } from '#domain/records/validate.ts'
import type { Json } from '#domain/json.ts'
import type { Op } from '#domain/op.ts'
import type { OpenConflict } from '#protocol/pull.ts'
import type { OpRow, RecordRow } from './db.ts'

/** Ids of the records that a record belongs to: without them it makes no sense. */
export function ownersOf(kind: string, fields: Record<string, Json>): string[] {
  const known = findKind(kind)
  return known ? referencedIds(known, fields) : []
}

/** Ids that a record is found by: what it belongs to, and whom a visit saw. */
export function linksOf(kind: string, fields: Record<string, Json>): string[] {
  const seen = Array.isArray(fields['seen']) ? fields['seen'].filter((id) => typeof id === 'string') : []
  return [...new Set([...ownersOf(kind, fields), ...seen])]
}

/** Clashes as a row holds them: the mark over which they are found is there only when one is open. */
export function clashesOf(conflicts: readonly OpenConflict[] | undefined): Pick<RecordRow, 'conflicts' | 'clash'> {
  return conflicts && conflicts.length > 0 ? { conflicts: [...conflicts], clash: 1 } : {}
}

/** True for ops that change a record; the others are words about ops. */
export function changesRecord(op: Op): boolean {
  return op.type === 'set' || op.type === 'resolve'
}

/** Puts one op on a row (or on nothing); the op's values show until the endpoint has decided. */
export function layOp(row: RecordRow | null, op: Op): RecordRow {
  const fields = { ...row?.fields, ...op.set }
  const stamps = { ...row?.stamps }
  for (const field of Object.keys(op.set)) stamps[field] = { op: op.opId, at: op.hlc, author: op.author }
  const area = typeof fields['area'] === 'string' ? fields['area'] : (row?.area ?? '')
  const decided = op.type === 'resolve' ? (op.settles ?? []) : []
  return {
    id: op.recordId,
    kind: op.kind,
    area,
    links: linksOf(op.kind, fields),
    fields,
    stamps,
    seq: row?.seq ?? 0,
    receivedAt: row?.receivedAt ?? null,
    ...clashesOf(row?.conflicts?.filter(({ id }) => !decided.includes(id))),
    ...(row?.round === undefined ? {} : { round: row.round }),
    ...(row?.isMissing ? { isMissing: true } : {}),
  }
}

/** True while an op must still be laid over the endpoint's state of its record. */
export function isUnanswered(row: OpRow, serverSeq: number): boolean {
  if (!changesRecord(row.op)) return false
  if (row.status === 'refused') return true
  // An op that goes again under another number is in the endpoint's state already when its first answer says so.
  if (row.status === 'waiting') return row.receipt === null || row.receipt.seq > serverSeq
  return row.status === 'sent' && row.receipt !== null && row.receipt.seq > serverSeq
}

/** True for an op whose fate is open, or which its author must mend: its record never goes away under it. */
export function isPending(row: OpRow): boolean {
  return (row.status === 'waiting' || row.status === 'refused') && changesRecord(row.op)
}

/** Orders ops as they were written: a form that was set aside has a number below all others, but its stamp still tells. */
export function inOrderOfWriting(left: OpRow, right: OpRow): number {
  if (left.op.hlc === right.op.hlc) return left.n - right.n
  return left.op.hlc < right.op.hlc ? -1 : 1
}

/** The endpoint's state with all unanswered ops on it; null when nothing is left. */
export function viewOf(serverState: RecordRow | null, ops: readonly OpRow[], serverSeq = serverState?.seq ?? 0): RecordRow | null {
  return ops
    .filter((row) => isUnanswered(row, serverSeq))
    .sort(inOrderOfWriting)
    .reduce<RecordRow | null>((view, row) => layOp(view, row.op), serverState)
}
