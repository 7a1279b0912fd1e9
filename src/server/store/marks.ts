/** The order of commits: a counter that is raised last in a transaction, and a random mark by which a lost history is known. */
import { sql } from 'kysely'
import { bytesToHex } from '../auth/secrets.ts'
import type { Ports } from '../ports.ts'
import type { Db } from './store.ts'

/** The newest commit: its sequence and its mark; 0 and empty before the first. */
export interface Head {
  seq: number
  mark: string
}

/** The newest commit that this connection sees. */
export async function readHead(db: Db): Promise<Head> {
  const row = await db.selectFrom('commit_mark').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return row ?? { seq: 0, mark: '' }
}

/**
 * Takes `count` sequences and marks the commit; returns the first of them. The counter's row stays locked until the
 * commit, so no reader ever sees a sequence while a lower one is still in flight: call it as late as can be.
 */
export async function takeSequences(db: Db, ports: Ports, count: number): Promise<{ first: number; head: Head }> {
  const { v } = await db
    .updateTable('counter')
    .set({ v: sql<number>`v + ${count}` })
    .where('id', '=', 1)
    .returning('v')
    .executeTakeFirstOrThrow()
  const head = { seq: v, mark: bytesToHex(ports.randomBytes(16)) }
  await db.insertInto('commit_mark').values(head).execute()
  return { first: v - count + 1, head }
}

/** True when this endpoint's history holds the mark, at or after the sequence. */
export async function isKnownMark(db: Db, mark: string, seq: number): Promise<boolean> {
  return knowsMarks(db, [{ mark, seq }])
}

/** True when this endpoint's history holds all of these marks, each at or after its sequence. */
export async function knowsMarks(db: Db, read: readonly Head[]): Promise<boolean> {
  const marks = [...new Set(read.map(({ mark }) => mark))]
  if (marks.length === 0) return true
  if (!marks.every((mark) => /^[0-9a-f]{32}$/.test(mark))) return false
  const rows = await db.selectFrom('commit_mark').selectAll().where('mark', 'in', marks).execute()
  const seqs = new Map(rows.map((row) => [row.mark, row.seq]))
  return read.every(({ mark, seq }) => (seqs.get(mark) ?? -1) >= seq)
}

const FLOOR = 2

/** The sequence below which tombstones are no longer kept; 0 while all are. */
export async function readFloor(db: Db): Promise<number> {
  const row = await db.selectFrom('counter').select('v').where('id', '=', FLOOR).executeTakeFirst()
  return row?.v ?? 0
}

/** Raises the floor; it never falls. */
export async function raiseFloor(db: Db, seq: number): Promise<void> {
  await db.updateTable('counter').set({ v: seq }).where('id', '=', FLOOR).where('v', '<', seq).execute()
}
