/** The trail of who read and changed what: ids only, never names; nothing in the product alters it. */
import { newId, type Ports } from '../ports.ts'
import type { Db } from './store.ts'

export interface AuditEntry {
  ward: string
  /** A login, a device, or `set-up`. */
  actor: string
  action: string
  /** Ids of what it was about. */
  subjects: readonly string[]
}

/** Adds one row, in the transaction of what it tells of. */
export async function writeAudit(db: Db, ports: Ports, entry: AuditEntry): Promise<void> {
  const { ward, actor, action, subjects } = entry
  await db
    .insertInto('audit')
    .values({ id: newId(ports), at: ports.now(), ward, actor, action, subjects: JSON.stringify(subjects) })
    .execute()
}
