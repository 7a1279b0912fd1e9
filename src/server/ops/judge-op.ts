/** Decides about one op: who may, does it fit, do the records exist that it names; then merges it. Pure. */
import { parseHlc } from '#domain/clock.ts'
import type { Json } from '#domain/json.ts'
import { mergeOp } from '#domain/merge.ts'
import type { Op } from '#domain/op.ts'
import { findKind } from '#domain/records/index.ts'
import type { RecordKind } from '#domain/records/kind.ts'
import { liftSet } from '#domain/records/lift.ts'
import { recordProblems, referencedIds } from '#domain/records/validate.ts'
import { liesWithin, mayWrite } from '../access.ts'
import { maySee } from '../restricted.ts'
import type { KeptRecord, Moment, Sender, Verdict } from './verdict.ts'

/** What was written in an area before it was lost is taken for so long (source: sync.md §3, 30 days). */
const LATE_MS = 30 * 86_400_000

/** What is known around the op; see `working-set.ts`. */
export interface World {
  record(id: string): KeptRecord | undefined
  isHeld(recordId: string): boolean
  descends(current: string, earlier: string, field: string): boolean
  valueGiven(opId: string, field: string): Json | undefined
  /** What the author had seen, as far as it ever stood: under a refused op lies what that one's author had seen. */
  standingBase(op: Op): Record<string, string>
}

/** The verdict on an op that did not come before; nothing is changed. */
export function judgeOp(raw: Op, sender: Sender, world: World, moment: Moment): Verdict {
  if (sender.isRevoked) return { status: 'rejected', code: 'not-allowed' }
  if (raw.author !== sender.author) return { status: 'rejected', code: 'not-allowed' }
  if (raw.type === 'withdraw' || raw.type === 'ask') return { status: 'noted' }
  const kind = findKind(raw.kind)
  if (!kind) return { status: 'rejected', code: 'unknown-kind' }
  if (!mayWrite(sender.role, kind)) return { status: 'rejected', code: 'not-allowed' }
  const op = { ...raw, set: liftSet(kind, raw.schemaVersion, raw.set) }
  const before = world.record(op.recordId)
  return (
    ownFault(op, before, world) ??
    areaFault(op, kind, before, sender, moment.receivedMs) ??
    restrictedFault(before, sender) ??
    fieldFault(op, kind, before, sender) ??
    parentFault(op, kind, sender, world) ??
    merged(op, kind, before, sender, world, moment)
  )
}

/** A change of a record whose first op lies in quarantine waits for that one. */
function ownFault({ recordId, set }: Op, before: KeptRecord | undefined, world: World): Verdict | undefined {
  return !before && set['area'] === undefined && world.isHeld(recordId) ? { status: 'waiting', waitsFor: recordId } : undefined
}

function areaFault(op: Op, kind: RecordKind, before: KeptRecord | undefined, sender: Sender, receivedMs: number): Verdict | undefined {
  const wrong: Verdict = { status: 'rejected', code: 'wrong-area', field: 'area' }
  if (before && before.ward !== sender.ward) return wrong
  if (before && before.erasedAt !== null) return { status: 'rejected', code: 'erased' }
  const areas = areasAtWriting(op, sender, receivedMs)
  if (before && !isOneOf(areas, before.fields['area'])) return wrong
  if (before && before.kind !== op.kind) return { status: 'rejected', code: 'wrong-record' }
  const area = op.set['area'] ?? before?.fields['area']
  if (area === undefined) return { status: 'rejected', code: 'wrong-field', field: 'area' }
  return typeof area === 'string' && liesWithin(areas, kind, area) ? undefined : wrong
}

/** A restricted record is its author's and the named officers', a meeting of a head of a group hers: a phone never learns of another's, so only a forged op names one. */
function restrictedFault(before: KeptRecord | undefined, sender: Sender): Verdict | undefined {
  return before && !maySee(sender, before.kind, before.createdBy) ? { status: 'rejected', code: 'not-allowed' } : undefined
}

/** Her areas of today, and those that she had when she wrote, unless it comes too late. */
function areasAtWriting(op: Op, { areas, formerAreas }: Sender, receivedMs: number): readonly string[] {
  if (formerAreas.length === 0) return areas
  const written = Math.min(parseHlc(op.hlc)?.ms ?? receivedMs, receivedMs)
  return [...areas, ...formerAreas.filter(({ until }) => written <= until && receivedMs - until <= LATE_MS).map(({ area }) => area)]
}

function isOneOf(areas: readonly string[], area: Json | undefined): boolean {
  return typeof area === 'string' && areas.includes(area)
}

function fieldFault(op: Op, kind: RecordKind, before: KeptRecord | undefined, sender: Sender): Verdict | undefined {
  // Nobody writes in another's name, also not inside a record; the station may keep the name of whom it vouches for.
  const isOwn = op.set['author'] === undefined || op.set['author'] === op.author || sender.vouches === true
  if (!isOwn) return { status: 'rejected', code: 'wrong-field', field: 'author' }
  const unknown = Object.keys(op.set).find((field) => !Object.hasOwn(kind.schema.shape, field))
  if (unknown !== undefined) return { status: 'rejected', code: 'wrong-field', field: unknown }
  // Checked as if every value won: one that loses the merge may still be chosen by a person later.
  const [problem] = recordProblems(kind, { ...before?.fields, ...op.set })
  return problem && { status: 'rejected', code: 'wrong-field', field: problem.field }
}

function parentFault(op: Op, kind: RecordKind, sender: Sender, world: World): Verdict | undefined {
  const isThere = (id: string) => {
    const parent = world.record(id)
    return parent !== undefined && parent.ward === sender.ward && parent.erasedAt === null
  }
  const missing = referencedIds(kind, op.set).find((id) => id !== op.recordId && !isThere(id))
  if (missing === undefined) return undefined
  const isErased = world.record(missing)?.ward === sender.ward
  if (!isErased && world.isHeld(missing)) return { status: 'waiting', waitsFor: missing }
  const field = kind.references.find((name) => referencedIds(kind, { [name]: op.set[name] ?? null }).includes(missing))
  return { status: 'rejected', code: isErased ? 'erased' : 'parent-missing', ...(field === undefined ? {} : { field }) }
}

function merged(op: Op, kind: RecordKind, before: KeptRecord | undefined, sender: Sender, world: World, { nowMs, receivedMs }: Moment): Verdict {
  const { record, stamp, conflicts } = mergeOp(before, { ...op, base: world.standingBase(op) }, {
    nowMs: receivedMs,
    clinical: kind.clinical,
    descends: (current, earlier, field) => world.descends(current, earlier, field),
    valueGiven: (opId, field) => world.valueGiven(opId, field),
  })
  const createdBy = before?.createdBy ?? writerOf(op, sender)
  return { status: 'accepted', set: op.set, record: { ...record, ward: sender.ward, createdBy, receivedAt: before?.receivedAt ?? nowMs, erasedAt: null }, stamp, conflicts }
}

/** What the station takes in for somebody stays hers. */
function writerOf({ author, set }: Op, { vouches }: Sender): string {
  const named = set['author']
  return vouches === true && typeof named === 'string' ? named : author
}
