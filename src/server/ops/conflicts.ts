/**
 * Keeps the clashes that a person has to decide: opened by a merge, closed by an op that decides them. A clash follows its
 * record: when the one who lost writes on, her newer value takes the older one's place; whatever comes to stand is the value
 * shown. So there is one open clash per value that lost, and none is forgotten.
 */
import { sameJson } from '#domain/json.ts'
import type { FieldConflict, MergedRecord } from '#domain/merge.ts'
import type { Op } from '#domain/op.ts'
import type { ConflictTable } from '../store/schema.ts'
import { inChunks, type Db } from '../store/store.ts'
import type { Decision } from './verdict.ts'
import type { WorkingSet } from './working-set.ts'

type Side = FieldConflict['shown']

interface Clash {
  id: string
  recordId: string
  field: string
  shown: Side
  other: Side
  closedBy: string | null
  state: 'kept' | 'changed' | 'new'
}

/** The clashes of one push. */
export interface PushConflicts {
  /** Ids of those that an op opened. */
  idsOf(decision: Decision): string[]
  write(db: Db, ward: string, now: number): Promise<void>
}

/** Goes through the decisions in order; `open` are the clashes that stood before. */
export function followConflicts(all: readonly Decision[], open: readonly ConflictTable[], set: WorkingSet, newId: () => string): PushConflicts {
  const clashes = open.map(clashOf)
  const ids = new Map<Decision, string[]>()
  for (const decision of all) {
    const { pushed, verdict } = decision
    if (verdict.status !== 'accepted' || !pushed.op) continue
    const { op } = pushed
    if (op.type === 'resolve') closeDecided(op, clashes)
    const own = clashes.filter((clash) => clash.recordId === op.recordId && clash.closedBy === null && Object.hasOwn(verdict.set, clash.field))
    for (const clash of own) follow(clash, op, verdict.record, set)
    const isNew = ({ field, other }: FieldConflict) => !own.some((clash) => clash.closedBy === null && clash.field === field && set.descends(clash.other.op, other.op, field))
    const fresh = verdict.conflicts.filter(isNew).map((conflict): Clash => ({ ...conflict, id: newId(), recordId: op.recordId, closedBy: null, state: 'new' }))
    clashes.push(...fresh)
    ids.set(decision, fresh.map(({ id }) => id))
  }
  return {
    idsOf: (decision) => ids.get(decision) ?? [],
    write: (db, ward, now) => writeClashes(db, ward, now, clashes),
  }
}

/** Closes what the person saw and decided; a phone of version 1 names none, and means all of these fields. */
function closeDecided(op: Op, clashes: readonly Clash[]): void {
  for (const clash of clashes) {
    const isMeant = op.settles ? op.settles.includes(clash.id) : Object.hasOwn(op.set, clash.field)
    if (isMeant && clash.recordId === op.recordId && clash.closedBy === null) close(clash, op)
  }
}

/** A clash is over when the one who lost has written on, or when the value that now stands is the one that lost. */
function follow(clash: Clash, op: Op, record: MergedRecord, set: WorkingSet): void {
  const stamp = record.stamps[clash.field]
  const value = record.fields[clash.field] ?? null
  if (set.descends(op.opId, clash.other.op, clash.field) || sameJson(value, clash.other.value)) close(clash, op)
  else if (stamp && stamp.op !== clash.shown.op) {
    clash.shown = { ...stamp, value }
    if (clash.state === 'kept') clash.state = 'changed'
  }
}

function close(clash: Clash, op: Op): void {
  clash.closedBy = op.opId
  if (clash.state === 'kept') clash.state = 'changed'
}

function clashOf(row: ConflictTable): Clash {
  const shown = JSON.parse(row.shown) as Side
  const other = JSON.parse(row.other) as Side
  return { id: row.id, recordId: row.record_id, field: row.field, shown, other, closedBy: null, state: 'kept' }
}

async function writeClashes(db: Db, ward: string, now: number, clashes: readonly Clash[]): Promise<void> {
  const fresh = clashes.filter(({ state }) => state === 'new').map((clash) => ({
    id: clash.id,
    ward,
    record_id: clash.recordId,
    field: clash.field,
    shown: JSON.stringify(clash.shown),
    other: JSON.stringify(clash.other),
    opened_at: now,
    ...closing(clash, now),
  }))
  for (const some of inChunks(fresh, 100)) await db.insertInto('conflict').values(some).execute()
  for (const clash of clashes) {
    if (clash.state !== 'changed') continue
    await db.updateTable('conflict').set({ shown: JSON.stringify(clash.shown), ...closing(clash, now) }).where('id', '=', clash.id).execute()
  }
}

function closing({ closedBy }: Clash, now: number): Pick<ConflictTable, 'resolved_by' | 'resolved_at'> {
  return { resolved_by: closedBy, resolved_at: closedBy === null ? null : now }
}
