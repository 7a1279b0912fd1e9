/** Reads for the station what names people, and leaves a row in the audit of who read which records. */
import type { AuditAction } from '#language/vi/audit.ts'
import type { SignedIn } from '../auth/sessions.ts'
import type { Parts } from '../http/context.ts'
import { writeAudit } from '../store/audit.ts'
import type { Db } from '../store/store.ts'

/** Reads, then writes down who read which records. */
export async function readNamed<T>(
  { store, ports }: Parts,
  who: SignedIn,
  action: AuditAction,
  work: (db: Db) => Promise<T>,
  subjectsOf: (found: T) => string[],
): Promise<T> {
  const found = await store.read(work)
  const { ward, login } = who.account
  await store.write(`audit ${ward}`, (db) => writeAudit(db, ports, { ward, actor: login, action, subjects: subjectsOf(found) }))
  return found
}
