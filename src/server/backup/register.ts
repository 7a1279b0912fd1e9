/** The list of copies in the database: taken, proved, removed, failed. */
import type { BackupFault } from '#protocol/station-backup.ts'
import { isKnownMark } from '../store/marks.ts'
import type { BackupTable } from '../store/schema.ts'
import { inChunks, type Db } from '../store/store.ts'
import type { BackupHeader } from './format.ts'
import type { Unpacked } from './unpack.ts'

/** Rows of copies that are long gone are of no use to anybody. */
const GONE_ROWS_KEPT_MS = 400 * 86_400_000
const ROWS_AT_ONCE = 300

/** Mark of a copy of a history that a restore has left: kept for its time, never counted. */
export const OTHER_HISTORY = 'other-history'

/** A copy as its file shows it. */
export interface KnownCopy {
  header: BackupHeader
  file: string
  bytes: number
  sha256: string
  rows: number
}

/** Adds a copy, not proved yet; a failure before it is forgotten. */
export async function addCopy(db: Db, { header, file, bytes, sha256, rows }: KnownCopy, offMachine: boolean): Promise<void> {
  await forgetFailures(db)
  await db.insertInto('backup').values({ ...newRow(header.id, header.takenAt), file, bytes, sha256, rows, head_seq: header.head.seq, off_machine: offMachine ? 1 : 0 }).execute()
}

/** Remembers an attempt that gave no file, until the next one. */
export async function addFailure(db: Db, { id, at, fault }: { id: string; at: number; fault: BackupFault }): Promise<void> {
  await forgetFailures(db)
  await db.insertInto('backup').values({ ...newRow(id, at), verify_fault: fault, removed_at: at }).execute()
}

/** The copy was restored on trial and found whole: from now on it counts. */
export async function markProved(db: Db, id: string, at: number, { devices, footer }: Pick<Unpacked, 'devices' | 'footer'>): Promise<void> {
  await db.deleteFrom('backup_device').where('backup', '=', id).execute()
  for (const some of inChunks(devices, ROWS_AT_ONCE)) {
    await db.insertInto('backup_device').values(some.map(({ device, ackN }) => ({ backup: id, device, ack_n: ackN }))).execute()
  }
  await db.updateTable('backup').set({ verified_at: at, verify_fault: null, rows: footer.rows }).where('id', '=', id).execute()
}

/** The copy did not stand its trial. */
export async function markFaulty(db: Db, id: string, fault: BackupFault | typeof OTHER_HISTORY): Promise<void> {
  await db.deleteFrom('backup_device').where('backup', '=', id).execute()
  await db.updateTable('backup').set({ verified_at: null, verify_fault: fault }).where('id', '=', id).execute()
}

/** The file is there again, as when a disk was plugged in again: it counts after a new trial. */
export async function markFound(db: Db, id: string): Promise<void> {
  await db.updateTable('backup').set({ removed_at: null, verified_at: null }).where('id', '=', id).execute()
}

/** The file is gone: the copy counts no more. */
export async function markRemoved(db: Db, ids: readonly string[], at: number): Promise<void> {
  for (const some of inChunks(ids, ROWS_AT_ONCE)) {
    await db.deleteFrom('backup_device').where('backup', 'in', some).execute()
    await db.updateTable('backup').set({ removed_at: at }).where('id', 'in', some).execute()
  }
  await db.deleteFrom('backup').where('removed_at', '<', at - GONE_ROWS_KEPT_MS).execute()
}

/** Copies whose file should be there, newest first. */
export function liveCopies(db: Db): Promise<BackupTable[]> {
  return db.selectFrom('backup').selectAll().where('removed_at', 'is', null).orderBy('taken_at', 'desc').orderBy('id', 'desc').execute()
}

/** The newest attempt, good or not; copies of a history that a restore has left are none of ours. */
export function lastAttempt(db: Db): Promise<BackupTable | undefined> {
  return db
    .selectFrom('backup')
    .selectAll()
    .where((the) => the.or([the('verify_fault', 'is', null), the('verify_fault', '<>', OTHER_HISTORY)]))
    .orderBy('taken_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst()
}

/** True when the copy is of this history and not of one that a restore has left. */
export async function isOfThisHistory(db: Db, { head }: BackupHeader): Promise<boolean> {
  return head.seq === 0 || isKnownMark(db, head.mark, head.seq)
}

async function forgetFailures(db: Db): Promise<void> {
  await db.deleteFrom('backup').where('file', '=', '').execute()
}

function newRow(id: string, takenAt: number): BackupTable {
  return { id, taken_at: takenAt, file: '', bytes: 0, sha256: '', rows: 0, head_seq: 0, off_machine: 0, verified_at: null, verify_fault: null, removed_at: null }
}
