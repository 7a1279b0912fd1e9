/** Decides about one op: who may, does it fit, do the records exist that it names; then merges it. Pure. */
import type { Json } from '#domain/json.ts'
import { canonicalJson } from '#domain/json.ts'
import { mergeOp } from '#domain/merge.ts'
import type { Op } from '#domain/op.ts'
import { findKind } from '#domain/records/index.ts'
import type { RecordKind } from '#domain/records/kind.ts'
import { recordProblems, referencedIds } from '#domain/records/validate.ts'
import { liesWithin, mayWrite } from '../access.ts'
import type { EarlierOp, KeptRecord, Sender, Verdict } from './verdict.ts'

/** What is known around the op; see `working-set.ts`. */
export interface World {
  record(id: string): KeptRecord | undefined
  earlierOp(opId: string): EarlierOp | undefined
  isHeld(recordId: string): boolean
  descends(current: string, earlier: string, field: string): boolean
}

/** The verdict on an op; nothing is changed. */
export function judgeOp(op: Op, sender: Sender, world: World, nowMs: number): Verdict {
  if (op.device !== sender.device) return { status: 'rejected', code: 'foreign-device' }
  const earlier = world.earlierOp(op.opId)
  if (earlier) return saysTheSame(op, earlier) ? { status: 'duplicate', of: earlier } : { status: 'rejected', code: 'op-altered' }
  if (sender.isRevoked) return { status: 'rejected', code: 'not-allowed' }
  const kind = findKind(op.kind)
  if (!kind) return { status: 'rejected', code: 'unknown-kind' }
  if (op.author !== sender.author || !mayWrite(sender.role, kind)) return { status: 'rejected', code: 'not-allowed' }
  const before = world.record(op.recordId)
  return (
    areaFault(op, kind, before, sender) ??
    fieldFault(op, kind, before) ??
    parentFault(op, kind, sender, world) ??
    merged(op, kind, before, sender, world, nowMs)
  )
}

/** A phone that had to start a new device numbers its ops anew; everything else about the op stays. */
function saysTheSame(op: Op, earlier: EarlierOp): boolean {
  const past = JSON.parse(earlier.body) as Record<string, Json>
  return contentText({ ...op }) === contentText(past)
}

function contentText(op: Record<string, Json>): string {
  const { device: _device, n: _n, ...content } = op
  return canonicalJson(content)
}

function areaFault(op: Op, kind: RecordKind, before: KeptRecord | undefined, sender: Sender): Verdict | undefined {
  const wrong: Verdict = { status: 'rejected', code: 'wrong-area', field: 'area' }
  if (before && (before.ward !== sender.ward || !isOneOf(sender.areas, before.fields['area']))) return wrong
  if (before && before.kind !== op.kind) return { status: 'rejected', code: 'wrong-record' }
  const area = op.set['area'] ?? before?.fields['area']
  if (area === undefined) return { status: 'rejected', code: 'wrong-field', field: 'area' }
  return typeof area === 'string' && liesWithin(sender.areas, kind, area) ? undefined : wrong
}

function isOneOf(areas: readonly string[], area: Json | undefined): boolean {
  return typeof area === 'string' && areas.includes(area)
}

function fieldFault(op: Op, kind: RecordKind, before: KeptRecord | undefined): Verdict | undefined {
  // Nobody writes in another's name, also not inside a record.
  if (op.set['author'] !== undefined && op.set['author'] !== op.author) return { status: 'rejected', code: 'wrong-field', field: 'author' }
  const unknown = Object.keys(op.set).find((field) => !Object.hasOwn(kind.schema.shape, field))
  if (unknown !== undefined) return { status: 'rejected', code: 'wrong-field', field: unknown }
  // Checked as if every value won: one that loses the merge may still be chosen by a person later.
  const [problem] = recordProblems(kind, { ...before?.fields, ...op.set })
  return problem && { status: 'rejected', code: 'wrong-field', field: problem.field }
}

function parentFault(op: Op, kind: RecordKind, sender: Sender, world: World): Verdict | undefined {
  const missing = referencedIds(kind, op.set).find((id) => id !== op.recordId && world.record(id)?.ward !== sender.ward)
  if (missing === undefined) return undefined
  if (world.isHeld(missing)) return { status: 'waiting', waitsFor: missing }
  const field = kind.references.find((name) => referencedIds(kind, { [name]: op.set[name] ?? null }).includes(missing))
  return { status: 'rejected', code: 'parent-missing', ...(field === undefined ? {} : { field }) }
}

function merged(op: Op, kind: RecordKind, before: KeptRecord | undefined, sender: Sender, world: World, nowMs: number): Verdict {
  const descends = (current: string, earlier: string, field: string) => world.descends(current, earlier, field)
  const { record, stamp, conflicts } = mergeOp(before, op, { nowMs, clinical: kind.clinical, descends })
  const kept = { ...record, ward: sender.ward, createdBy: before?.createdBy ?? op.author, receivedAt: before?.receivedAt ?? nowMs }
  return { status: 'accepted', record: kept, stamp, conflicts }
}
