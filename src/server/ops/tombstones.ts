/**
 * Erases records on a family's demand: what they said is gone from the book and from the ops that said it, a tombstone tells
 * the phones, and it is kept until every phone in use has read past it (source: sync.md §3, at least 400 days).
 */
import type { Ports } from '../ports.ts'
import { raiseFloor, takeSequences } from '../store/marks.ts'
import type { RecordTable } from '../store/schema.ts'
import { inChunks, type Db } from '../store/store.ts'
import { isHeld } from './held.ts'

/** A tombstone is kept at least so long. */
export const TOMBSTONE_DAYS = 400
const DAY_MS = 86_400_000
/** What is left of an erased op; its digest stays, so that the phone's order of ops can still be checked. */
export const ERASED_BODY = '{}'

/** Erases these records; call it inside a write of their ward. */
export async function eraseRecords(db: Db, ports: Ports, records: readonly RecordTable[]): Promise<void> {
  if (records.length === 0) return
  const now = ports.now()
  const { first } = await takeSequences(db, ports, records.length)
  for (const [index, { id, area }] of records.entries()) {
    const seq = first + index
    await db.updateTable('feed').set({ state: 'tombstone', seq }).where('record_id', '=', id).where('area', '=', area).execute()
    await db
      .updateTable('record')
      .set({ kind: 'erased', subject: null, household: null, is_open: 0, search_text: '', sort_key: '', fields: '{}', stamps: '{}', updated_seq: seq, erased_at: now })
      .where('id', '=', id)
      .execute()
  }
  for (const ids of inChunks(records.map(({ id }) => id))) {
    await db.updateTable('op').set({ body: ERASED_BODY, asked_note: null }).where('record_id', 'in', ids).execute()
    await db.updateTable('op').set({ resolved_at: now, settlement: 'dismissed' }).where('record_id', 'in', ids).where(isHeld).execute()
    await db.deleteFrom('conflict').where('record_id', 'in', ids).execute()
    await db.deleteFrom('witness_copy').where('record_id', 'in', ids).execute()
    await db.deleteFrom('seal').where('record_id', 'in', ids).execute()
  }
}

/** Drops tombstones that are old enough and that every phone in use has passed; a phone that was away for longer reads its areas anew. */
export async function pruneTombstones(db: Db, ports: Ports): Promise<number> {
  const before = ports.now() - TOMBSTONE_DAYS * DAY_MS
  const old = await db
    .selectFrom('feed')
    .innerJoin('record', 'record.id', 'feed.record_id')
    .select(['feed.area', 'feed.record_id', 'feed.seq'])
    .where('feed.state', '=', 'tombstone')
    .where('record.erased_at', '<', before)
    .orderBy('feed.seq')
    .execute()
  if (old.length === 0) return 0
  const phones = await db.selectFrom('device').select('cursors').where('revoked_at', 'is', null).where('seen_at', '>', before).where('cursors', 'is not', null).execute()
  const read = phones.map(({ cursors }) => JSON.parse(cursors ?? '{}') as Record<string, number>)
  const passed = old.filter(({ area, seq }) => read.every((cursors) => cursors[area] === undefined || cursors[area] >= seq))
  for (const { area, record_id } of passed) await db.deleteFrom('feed').where('area', '=', area).where('record_id', '=', record_id).execute()
  const highest = passed.at(-1)?.seq
  if (highest !== undefined) await raiseFloor(db, highest)
  return passed.length
}

/**
 * Empties what a phone sent about an erased record after it was erased, once nobody has to look at it any more: dismissed,
 * taken back or replaced. Call it daily; returns how many ops were emptied.
 */
export async function forgetLateOps(db: Db): Promise<number> {
  const erased = db.selectFrom('record').select('id').where('erased_at', 'is not', null)
  const [done] = await db
    .updateTable('op')
    .set({ body: ERASED_BODY, asked_note: null })
    .where('record_id', 'in', erased)
    .where('resolved_at', 'is not', null)
    .where('body', '<>', ERASED_BODY)
    .execute()
  return Number(done?.numUpdatedRows ?? 0)
}
