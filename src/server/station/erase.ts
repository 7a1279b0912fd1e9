/** Erases a household, or one person, with everything written about them, on the family's demand. */
import type { EraseRequest } from '#protocol/station-sync.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { Refusal } from '../http/problem.ts'
import { eraseRecords } from '../ops/tombstones.ts'
import type { Ports } from '../ports.ts'
import { writeAudit } from '../store/audit.ts'
import type { RecordTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'
import { allRecordsAbout, recordsById } from './station-records.ts'

/** Erases; returns how many records went. The reason stays with the tombstone, the trail holds ids only. */
export async function eraseOnDemand(db: Db, ports: Ports, who: SignedIn, { record, reason }: EraseRequest): Promise<number | Refusal> {
  const { ward, login } = who.account
  const root = (await recordsById(db, who, [record])).get(record)
  if (!root || (root.kind !== 'household' && root.kind !== 'person')) return new Refusal('not-found', { at: 'record' })
  const all = await everythingAbout(db, ward, root)
  await eraseRecords(db, ports, all)
  await db.updateTable('record').set({ fields: JSON.stringify({ voidReason: reason }) }).where('id', '=', root.id).execute()
  await writeAudit(db, ports, { ward, actor: login, action: 'erase', subjects: all.map(({ id }) => id) })
  return all.length
}

/** The record, the members of a household, and what was written about any of them. */
async function everythingAbout(db: Db, ward: string, root: RecordTable): Promise<RecordTable[]> {
  const linked = root.kind === 'household' ? await allRecordsAbout(db, ward, 'household', [root.id]) : []
  const persons = root.kind === 'person' ? [root] : linked.filter(({ kind }) => kind === 'person')
  const about = await allRecordsAbout(db, ward, 'subject', persons.map(({ id }) => id))
  return [...new Map([root, ...linked, ...about].map((row) => [row.id, row])).values()]
}
