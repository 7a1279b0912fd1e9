/** The trail of who read and changed what: ids only, never names; rows are only ever added, each chained to the one before. */
import { sql } from 'kysely'
import type { AuditAction } from '#language/vi/audit.ts'
import { newId, type Ports } from '../ports.ts'
import { chainHash } from './audit-chain.ts'
import type { Db } from './store.ts'

export interface AuditEntry {
  ward: string
  /** A login, a device, or '' for whoever sits at the server itself. */
  actor: string
  action: AuditAction
  /** Ids of what it was about. */
  subjects: readonly string[]
}

/** The same row in the trail of every ward: what happens to the whole endpoint happens to each. */
export async function writeAuditOfAll(db: Db, ports: Ports, action: AuditAction): Promise<void> {
  const wards = await db.selectFrom('ward').select('area').orderBy('area').execute()
  for (const { area } of wards) await writeAudit(db, ports, { ward: area, actor: '', action, subjects: [] })
}

/** Adds one row, in the transaction of what it tells of. The ward's row is the head of the chain: it stays locked to the commit, so that two never take one place. */
export async function writeAudit(db: Db, ports: Ports, { subjects, ...entry }: AuditEntry): Promise<void> {
  const { ward } = entry
  const head = await db
    .updateTable('ward')
    .set({ audit_n: sql<number>`audit_n + 1` })
    .where('area', '=', ward)
    .returning(['audit_n', 'audit_hash'])
    .executeTakeFirstOrThrow()
  const row = { ...entry, id: newId(ports), at: ports.now(), n: head.audit_n, subjects: JSON.stringify(subjects) }
  const hash = chainHash(head.audit_hash, row)
  await db.insertInto('audit').values({ ...row, hash }).execute()
  await db.updateTable('ward').set({ audit_hash: hash }).where('area', '=', ward).execute()
}
