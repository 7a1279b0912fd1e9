/** Tells a phone what became of its ops after their first receipt: let in with their parent, taken in or put aside by the station. */
import type { PullReply } from '#protocol/pull.ts'
import type { Db } from '../store/store.ts'
import { receiptOf } from './receipts.ts'

const MOST_RECEIPTS = 200

/** Receipts of ops whose fate changed after `seq`, oldest change first; undefined when there is none. */
export async function readSettled(db: Db, device: string, seq: number): Promise<PullReply['settled']> {
  const rows = await db
    .selectFrom('op')
    .selectAll()
    .where('device', '=', device)
    .where('settled_seq', '>', seq)
    .orderBy('settled_seq')
    .orderBy('n')
    .limit(MOST_RECEIPTS + 1)
    .execute()
  const told = wholeSequences(rows)
  const last = told.at(-1)?.settled_seq
  if (typeof last !== 'number') return undefined
  return { seq: last, receipts: told.map(receiptOf), more: told.length < rows.length }
}

/** Ops settled by one act share a sequence, and the cursor may not stop among them. */
function wholeSequences<Row extends { settled_seq: number | null }>(rows: readonly Row[]): Row[] {
  if (rows.length <= MOST_RECEIPTS) return [...rows]
  const cut = rows.at(-1)?.settled_seq
  const whole = rows.filter((row) => row.settled_seq !== cut)
  return whole.length > 0 ? whole : [...rows]
}
