/** Writes what was decided: op rows, records, feed, clashes; the sequence counter is raised as late as can be. */
import { newId, type Ports } from '../ports.ts'
import { takeSequences } from '../store/marks.ts'
import type { OpTable } from '../store/schema.ts'
import { inChunks, type Db } from '../store/store.ts'
import { followConflicts } from './conflicts.ts'
import type { Decision } from './decide.ts'
import type { HeldOp, LoadedWorld } from './load.ts'
import { areaOf, recordRow } from './record-columns.ts'
import { settleHeld } from './settle-held.ts'
import type { WorkingSet } from './working-set.ts'

interface Decided {
  ward: string
  /** Ops that came now. */
  fresh: readonly Decision[]
  /** Ops that had a row already. */
  again: readonly Decision[]
  /** Those rows. */
  held: readonly HeldOp[]
  loaded: LoadedWorld
}

/** Writes everything and returns the rows of the fresh ops, or, without any, of those tried again. */
export async function writeDecisions(db: Db, ports: Ports, set: WorkingSet, { ward, fresh, again, held, loaded }: Decided): Promise<OpTable[]> {
  const all = [...fresh, ...again]
  const now = ports.now()
  const conflicts = followConflicts(all, loaded.conflicts, set, () => newId(ports))
  const numbered = all.filter(({ verdict }) => verdict.status !== 'duplicate')
  const first = numbered.length > 0 ? (await takeSequences(db, ports, numbered.length)).first : 0
  const seqs = new Map(numbered.map((decision, index) => [decision, first + index]))
  const rows = all.map((decision) => opRow(decision, ward, seqs, conflicts.idsOf(decision), now))
  repeatSequences(all, rows)
  const freshRows = rows.slice(0, fresh.length)
  const againRows = rows.slice(fresh.length)
  for (const some of inChunks(freshRows, 100)) await db.insertInto('op').values(some).execute()
  await settleHeld(db, fresh, loaded, now)
  for (const row of againRows) await updateRow(db, row, held.find((one) => one.row.device === row.device && one.row.n === row.n)?.row)
  await writeRecords(db, set, all, seqs)
  await conflicts.write(db, ward, now)
  return fresh.length > 0 ? freshRows : againRows
}

function opRow(decision: Decision, ward: string, seqs: ReadonlyMap<Decision, number>, conflictIds: readonly string[], now: number): OpTable {
  const { pushed, sender, verdict } = decision
  return {
    device: sender.device,
    n: pushed.n,
    op_id: pushed.opId,
    ward,
    txn: pushed.txn,
    record_id: pushed.recordId,
    kind: pushed.kind,
    area: verdict.status === 'accepted' ? areaOf(verdict.record) : pushed.area,
    author: sender.author,
    body: pushed.body,
    digest: pushed.digest,
    seq: seqs.get(decision) ?? 0,
    received_at: now,
    settled_seq: null,
    asked_at: null,
    asked_note: null,
    ...outcome(decision, conflictIds, now),
  }
}

type Outcome = Pick<OpTable, 'status' | 'code' | 'field' | 'waits_for' | 'stamp' | 'conflicts' | 'resolved_at' | 'settlement'>

function outcome({ verdict }: Decision, conflictIds: readonly string[], now: number): Outcome {
  const none = { code: null, field: null, waits_for: null, stamp: null, conflicts: null, resolved_at: null, settlement: null }
  switch (verdict.status) {
    case 'accepted':
      return conflictIds.length > 0
        ? { ...none, status: 'conflict', stamp: verdict.stamp, conflicts: JSON.stringify(conflictIds) }
        : { ...none, status: 'accepted', stamp: verdict.stamp }
    case 'noted':
      return { ...none, status: 'accepted' }
    case 'duplicate':
      return { ...none, status: 'duplicate', stamp: verdict.of.stamp, conflicts: verdict.of.conflicts }
    case 'waiting':
      return { ...none, status: 'waiting', code: 'parent-missing', waits_for: verdict.waitsFor }
    case 'rejected':
      // A field name comes from the phone: cut, and never longer than a name may be.
      return {
        ...none,
        status: 'rejected',
        code: verdict.code,
        field: verdict.field?.replace(/[^A-Za-z\d]/g, '').slice(0, 40) ?? null,
        // What a person settled already lies in quarantine under its other number and needs nobody's eye.
        ...(verdict.code === 'settled' ? { resolved_at: now, settlement: 'replaced' } : {}),
      }
  }
}

/** A copy tells the sequence of its original, also of one that came in the same push. */
function repeatSequences(all: readonly Decision[], rows: readonly OpTable[]): void {
  const byPlace = new Map(rows.map((row) => [`${row.device} ${row.n}`, row]))
  for (const [index, { verdict }] of all.entries()) {
    const row = rows[index]
    if (verdict.status !== 'duplicate' || !row) continue
    row.seq = verdict.of.seq || (byPlace.get(`${verdict.of.device} ${verdict.of.n}`)?.seq ?? 0)
  }
}

/** An op whose fate changed gets its new sequence as the one by which its phone will hear of it. */
async function updateRow(db: Db, row: OpTable, before: OpTable | undefined): Promise<void> {
  if (row.status === before?.status && row.code === before.code && row.field === before.field && row.waits_for === before.waits_for) return
  const { status, code, field, waits_for, stamp, conflicts, seq, area } = row
  await db
    .updateTable('op')
    .set({ status, code, field, waits_for, stamp, conflicts, seq, area, settled_seq: seq })
    .where('device', '=', row.device)
    .where('n', '=', row.n)
    .execute()
}

async function writeRecords(db: Db, set: WorkingSet, all: readonly Decision[], seqs: ReadonlyMap<Decision, number>): Promise<void> {
  const lastSeq = new Map<string, number>()
  for (const decision of all) {
    if (decision.verdict.status === 'accepted') lastSeq.set(decision.pushed.recordId, seqs.get(decision) ?? 0)
  }
  const records = [...set.changed].flatMap((id) => set.record(id) ?? [])
  const rows = records.map((record) => recordRow(record, lastSeq.get(record.id) ?? 0))
  for (const some of inChunks(rows, 100)) {
    await db
      .insertInto('record')
      .values(some)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((excluded) => ({
          area: excluded.ref('excluded.area'),
          subject: excluded.ref('excluded.subject'),
          household: excluded.ref('excluded.household'),
          occurred_on: excluded.ref('excluded.occurred_on'),
          is_open: excluded.ref('excluded.is_open'),
          search_text: excluded.ref('excluded.search_text'),
          sort_key: excluded.ref('excluded.sort_key'),
          fields: excluded.ref('excluded.fields'),
          stamps: excluded.ref('excluded.stamps'),
          erased_at: excluded.ref('excluded.erased_at'),
          updated_seq: excluded.ref('excluded.updated_seq'),
        })),
      )
      .execute()
  }
  const feed = rows.flatMap(({ id, area, updated_seq }) => [
    ...[...(set.leftAreas.get(id) ?? [])]
      .filter((left) => left !== area)
      .map((left) => ({ area: left, record_id: id, seq: updated_seq, state: 'moved-out' })),
    { area, record_id: id, seq: updated_seq, state: 'put' },
  ])
  for (const some of inChunks(feed, 200)) {
    await db
      .insertInto('feed')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['area', 'record_id']).doUpdateSet((excluded) => ({
          seq: excluded.ref('excluded.seq'),
          state: excluded.ref('excluded.state'),
        })),
      )
      .execute()
  }
}
