/** Keeps the clashes that a person has to decide: opened by a merge, closed only by an op that resolves them. */
import type { FieldConflict } from '#domain/merge.ts'
import { inChunks, type Db } from '../store/store.ts'
import type { Decision } from './decide.ts'

interface Opened {
  id: string
  recordId: string
  conflict: FieldConflict
  resolvedBy: string | null
}

/** The clashes of one push, each with its id. */
export interface OpenedConflicts {
  idsOf(decision: Decision): string[]
  write(db: Db, ward: string, now: number): Promise<void>
}

/** Gives ids to the clashes among these decisions; one that a later op of the same push resolves is born closed. */
export function openConflicts(all: readonly Decision[], newId: () => string): OpenedConflicts {
  const opened: Opened[] = []
  const ids = new Map<Decision, string[]>()
  for (const decision of all) {
    const { pushed, verdict } = decision
    if (verdict.status !== 'accepted') continue
    for (const one of opened) if (resolves(decision, one.recordId, one.conflict.field)) one.resolvedBy ??= pushed.opId
    const mine = verdict.conflicts.map((conflict): Opened => ({ id: newId(), recordId: pushed.recordId, conflict, resolvedBy: null }))
    opened.push(...mine)
    ids.set(decision, mine.map(({ id }) => id))
  }
  return {
    idsOf: (decision) => ids.get(decision) ?? [],
    async write(db, ward, now) {
      const rows = opened.map(({ id, recordId, conflict, resolvedBy }) => ({
        id,
        ward,
        record_id: recordId,
        field: conflict.field,
        shown: JSON.stringify(conflict.shown),
        other: JSON.stringify(conflict.other),
        opened_at: now,
        resolved_by: resolvedBy,
        resolved_at: resolvedBy === null ? null : now,
      }))
      for (const some of inChunks(rows, 100)) await db.insertInto('conflict').values(some).execute()
    },
  }
}

/** Closes the clashes of earlier pushes that these decisions resolve. */
export async function closeConflicts(db: Db, all: readonly Decision[], now: number): Promise<void> {
  for (const { pushed, verdict } of all) {
    const fields = Object.keys(pushed.op?.set ?? {})
    if (verdict.status !== 'accepted' || pushed.op?.type !== 'resolve' || fields.length === 0) continue
    await db
      .updateTable('conflict')
      .set({ resolved_by: pushed.opId, resolved_at: now })
      .where('record_id', '=', pushed.recordId)
      .where('field', 'in', fields)
      .where('resolved_by', 'is', null)
      .execute()
  }
}

function resolves({ pushed }: Decision, recordId: string, field: string): boolean {
  return pushed.op?.type === 'resolve' && pushed.recordId === recordId && Object.hasOwn(pushed.op.set, field)
}
