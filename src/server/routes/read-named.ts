/** Reads for the station what names people, and leaves a row in the audit of who read which records. */
import { createHash } from 'node:crypto'
import type { AuditAction } from '#language/vi/audit.ts'
import type { SignedIn } from '../auth/sessions.ts'
import type { Parts } from '../http/context.ts'
import { writeAudit, type AuditEntry } from '../store/audit.ts'
import type { Db } from '../store/store.ts'

/** An open screen asks again each half minute; the same person shown the same records within this time leaves no second row. */
export const SAME_READING_MS = 10 * 60_000
const MOST_KEPT = 5000
const lookUps: readonly AuditAction[] = ['read-household', 'read-record', 'read-report', 'compare-report']

/** Reads, then writes down who read which records. */
export async function readNamed<T>(
  parts: Parts,
  who: SignedIn,
  action: AuditAction,
  work: (db: Db) => Promise<T>,
  subjectsOf: (found: T) => string[],
): Promise<T> {
  const { store, ports } = parts
  const found = await store.read(work)
  const { ward, login } = who.account
  const entry = { ward, actor: login, action, subjects: subjectsOf(found) }
  const lately = readingsOf(parts)
  const key = keyOf(entry)
  const before = lately.get(key)
  if (before !== undefined && ports.now() - before < SAME_READING_MS && !isVain(entry)) return found
  await store.write(`audit ${ward}`, (db) => writeAudit(db, ports, entry))
  lately.delete(key)
  lately.set(key, ports.now())
  if (lately.size > MOST_KEPT) lately.delete(lately.keys().next().value ?? '')
  return found
}

/** In this process's memory: after a restart, and in another process, the row is written once more. */
const readingsByParts = new WeakMap<Parts, Map<string, number>>()

function readingsOf(parts: Parts): Map<string, number> {
  const known = readingsByParts.get(parts) ?? new Map<string, number>()
  readingsByParts.set(parts, known)
  return known
}

function keyOf({ ward, actor, action, subjects }: AuditEntry): string {
  return createHash('sha256').update(JSON.stringify([ward, actor, action, subjects])).digest('base64url')
}

/** Looked up by id and not there: each such try is worth a row of its own. */
function isVain({ action, subjects }: AuditEntry): boolean {
  return subjects.length === 0 && lookUps.includes(action)
}
