/** The view of a record: the endpoint's last state with this phone's own unanswered ops on top, in their order. */
import { findKind } from '#domain/records/index.ts'
import { referencedIds } from '#domain/records/validate.ts'
import type { Json } from '#domain/json.ts'
import type { Op } from '#domain/op.ts'
import type { OpRow, RecordRow } from './db.ts'

/** Ids that a record is found by. */
export function linksOf(kind: string, fields: Record<string, Json>): string[] {
  const known = findKind(kind)
  return known ? [...new Set(referencedIds(known, fields))] : []
}

/** Puts one op on a row (or on nothing); the op's values show until the endpoint has decided. */
export function layOp(row: RecordRow | null, op: Op): RecordRow {
  const fields = { ...row?.fields, ...op.set }
  const stamps = { ...row?.stamps }
  for (const field of Object.keys(op.set)) stamps[field] = { op: op.opId, at: op.hlc, author: op.author }
  const area = typeof fields['area'] === 'string' ? fields['area'] : (row?.area ?? '')
  return {
    id: op.recordId,
    kind: op.kind,
    area,
    links: linksOf(op.kind, fields),
    fields,
    stamps,
    seq: row?.seq ?? 0,
    receivedAt: row?.receivedAt ?? null,
  }
}

/** True while an op must still be laid over the endpoint's state of its record. */
export function isUnanswered(row: OpRow, serverSeq: number): boolean {
  if (row.status === 'waiting' || row.status === 'refused') return true
  return row.status === 'sent' && row.receipt !== null && row.receipt.seq > serverSeq
}

/** The endpoint's state with all unanswered ops on it; null when nothing is left. */
export function viewOf(serverState: RecordRow | null, ops: readonly OpRow[]): RecordRow | null {
  const serverSeq = serverState?.seq ?? 0
  return ops
    .filter((row) => isUnanswered(row, serverSeq))
    .sort((left, right) => left.n - right.n)
    .reduce<RecordRow | null>((view, row) => layOp(view, row.op), serverState)
}
