/** Clashes of two writers, shown with both values and names, and decided by the station through an op like any phone's. */
import type { ConflictResolve, ConflictRow } from '#protocol/station-sync.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { Refusal } from '../http/problem.ts'
import { openConflictOf } from '../ops/open-conflicts.ts'
import type { Ports } from '../ports.ts'
import { writeAudit } from '../store/audit.ts'
import type { Db } from '../store/store.ts'
import { writeStationOp } from '../ward/station-op.ts'
import { aboutWhom } from './about-whom.ts'
import { authorNames, recordsById, stationRecord } from './station-records.ts'

const MOST_ROWS = 500

/** What waits for a decision, oldest first. */
export async function conflictRows(db: Db, who: SignedIn): Promise<ConflictRow[]> {
  const { ward } = who.account
  const rows = await db.selectFrom('conflict').selectAll().where('ward', '=', ward).where('resolved_by', 'is', null).orderBy('opened_at').orderBy('id').limit(MOST_ROWS).execute()
  const records = await recordsById(db, who, rows.map((row) => row.record_id))
  const kept = [...records.values()]
  const about = await aboutWhom(db, who, kept.map((record) => ({ recordId: record.id, fields: {} })))
  const aboutRecord = new Map(kept.map((record, place) => [record.id, about[place] ?? '']))
  const names = await authorNames(db, ward)
  return rows.flatMap((row): ConflictRow[] => {
    const record = records.get(row.record_id)
    if (!record) return []
    const conflict = openConflictOf(row)
    return [
      {
        conflict,
        record: stationRecord(record, names),
        about: aboutRecord.get(record.id) ?? '',
        shownBy: names.get(conflict.shown.author) ?? '',
        otherBy: names.get(conflict.other.author) ?? '',
      },
    ]
  })
}

/** Decides: the chosen value is written anew by the station, and the clash is closed with it. */
export async function decideConflict(db: Db, ports: Ports, who: SignedIn, { id, keep }: ConflictResolve): Promise<Refusal | undefined> {
  const { ward, login } = who.account
  const row = await db.selectFrom('conflict').selectAll().where('id', '=', id).where('ward', '=', ward).where('resolved_by', 'is', null).executeTakeFirst()
  const record = row && (await recordsById(db, who, [row.record_id])).get(row.record_id)
  if (!row || !record) return new Refusal('not-found', { at: 'id' })
  const { value } = openConflictOf(row)[keep]
  const change = { kind: record.kind, recordId: record.id, set: { [row.field]: value }, type: 'resolve', settles: [id] } as const
  const written = await writeStationOp(db, ports, who.author, change)
  await writeAudit(db, ports, { ward, actor: login, action: `conflict-${keep}`, subjects: [record.id] })
  return written.status === 'rejected' || written.status === 'waiting' ? new Refusal('wrong-shape', { at: written.field ?? 'keep' }) : undefined
}
