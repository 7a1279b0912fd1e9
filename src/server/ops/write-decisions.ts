/** Writes what was decided: op rows, records, feed, clashes; the sequence counter is raised as late as can be. */
import { newId, type Ports } from '../ports.ts'
import { takeSequences } from '../store/marks.ts'
import type { ConflictTable, OpTable } from '../store/schema.ts'
import { inChunks, type Db } from '../store/store.ts'
import { followConflicts } from './conflicts.ts'
import { opRow, placeOf, type Numbered } from './op-rows.ts'
import { settleHeld } from './settle-held.ts'
import type { Decision } from './verdict.ts'
import type { WorkingSet } from './working-set.ts'
import { writeRecords } from './write-records.ts'

interface Decided {
  ward: string
  /** In the order in which they were made. */
  decisions: readonly Decision[]
  /** Rows that were there before, of those that were tried again. */
  held: readonly OpTable[]
  /** Clashes that were open before. */
  conflicts: readonly ConflictTable[]
}

/** Writes everything and returns the rows of all these ops. */
export async function writeDecisions(db: Db, ports: Ports, set: WorkingSet, { ward, decisions, held, conflicts: open }: Decided): Promise<OpTable[]> {
  const now = ports.now()
  const before = new Map(held.map((row) => [placeOf(row), row]))
  const conflicts = followConflicts(decisions, open, set, () => newId(ports))
  const drawn = decisions.map((decision): Numbered => ({ decision, ward, seq: 0, conflictIds: conflicts.idsOf(decision), now }))
  const due = drawn.filter((one) => one.decision.verdict.status !== 'duplicate' && hasNewFate(one, before))
  if (due.length > 0) {
    const { first } = await takeSequences(db, ports, due.length)
    for (const [index, one] of due.entries()) one.seq = first + index
  }
  const rows = drawn.map((one) => opRow(one))
  repeatSequences(drawn, rows)
  const fresh = rows.filter((row) => !before.has(placeOf(row)))
  for (const some of inChunks(fresh, 100)) await db.insertInto('op').values(some).execute()
  for (const row of rows) await updateRow(db, row, before.get(placeOf(row)))
  await settleHeld(db, drawn.map(({ decision, seq }) => ({ decision, seq: seq === 0 ? null : seq })), set, now)
  await writeRecords(db, set, lastSequences(drawn))
  await conflicts.write(db, ward, now)
  return rows
}

/** One that was tried again and is refused as before needs no new sequence: nobody has to hear of it. */
function hasNewFate(one: Numbered, before: ReadonlyMap<string, OpTable>): boolean {
  const row = opRow(one)
  const past = before.get(placeOf(row))
  return !past || differs(row, past)
}

function differs(row: OpTable, past: OpTable): boolean {
  return row.status !== past.status || row.code !== past.code || row.field !== past.field
}

/** A copy tells the sequence and the clashes of its original, also of one that came in the same push. */
function repeatSequences(drawn: readonly Numbered[], rows: readonly OpTable[]): void {
  const byPlace = new Map(rows.map((row) => [placeOf(row), row]))
  for (const [index, { decision: { verdict } }] of drawn.entries()) {
    const row = rows[index]
    if (verdict.status !== 'duplicate' || !row) continue
    const original = byPlace.get(placeOf(verdict.of))
    row.seq = verdict.of.seq || (original?.seq ?? 0)
    row.conflicts = verdict.of.conflicts ?? original?.conflicts ?? null
  }
}

/** An op whose fate changed gets its new sequence as the one by which its phone will hear of it. */
async function updateRow(db: Db, row: OpTable, past: OpTable | undefined): Promise<void> {
  if (!past) return
  const isTold = differs(row, past)
  if (!isTold && row.waits_for === past.waits_for) return
  const { status, code, field, waits_for, stamp, conflicts, area } = row
  const told = isTold ? { seq: row.seq, settled_seq: row.seq } : {}
  await db
    .updateTable('op')
    .set({ status, code, field, waits_for, stamp, conflicts, area, ...told })
    .where('device', '=', row.device)
    .where('n', '=', row.n)
    .execute()
}

function lastSequences(drawn: readonly Numbered[]): Map<string, number> {
  return new Map(drawn.flatMap(({ decision: { pushed, verdict }, seq }) => (verdict.status === 'accepted' ? [[pushed.recordId, seq] as const] : [])))
}
