/** Reads pages of the feed for a device: only its present areas, only kinds that its role may read, of restricted kinds what its person wrote, bounded in rows and bytes. */
import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'
import type { Json } from '#domain/json.ts'
import type { FieldStamp } from '#domain/merge.ts'
import { recordKinds } from '#domain/records/index.ts'
import { areaSum } from '#protocol/area-sum.ts'
import type { AreaPage, Cursor, FeedRow, OpenConflict, PullRequest } from '#protocol/pull.ts'
import { mayRead } from '../access.ts'
import { ownKindsOf } from '../restricted.ts'
import { knowsMarks, readFloor, readHead, type Head } from '../store/marks.ts'
import type { Schema } from '../store/schema.ts'
import type { Db } from '../store/store.ts'
import { openConflictsOf } from './open-conflicts.ts'
import type { Sender } from './verdict.ts'

/** Most bytes of records in one answer; a page is cut behind the record that passes it. */
const MAX_PAGE_BYTES = 1024 * 1024

/** What a person is told of: all records of some kinds, and of others those that she made. */
interface Reach {
  kinds: readonly string[]
  ownKinds: readonly string[]
  author: string
}

interface Reading {
  reach: Reach
  head: Head
  floor: number
  /** What is left of the answer's room. */
  budget: { rows: number; bytes: number }
  verify: boolean
}

/** One page per asked area that is the device's own, others are left out; undefined when a cursor belongs to a history that is lost. */
export async function readAreaPages(db: Db, sender: Sender, request: PullRequest): Promise<AreaPage[] | undefined> {
  const cursors = uniqueCursors(request.cursors).filter(({ area }) => sender.areas.includes(area))
  if (!(await knowsMarks(db, cursors.filter(({ seq }) => seq > 0)))) return undefined
  const reading: Reading = {
    reach: {
      kinds: recordKinds.filter((kind) => mayRead(sender.role, kind)).map(({ id }) => id),
      // Also a named officer's phone: a name given or taken would change what a cursor has passed. She reads the others' at the station.
      ownKinds: ownKindsOf(sender.role),
      author: sender.author,
    },
    head: await readHead(db),
    floor: await readFloor(db),
    budget: { rows: request.limit, bytes: MAX_PAGE_BYTES },
    verify: request.verify === true,
  }
  const pages: AreaPage[] = []
  for (const cursor of cursors) pages.push(await readPage(db, cursor, reading))
  // Version 1 knows no other way to begin anew.
  if (request.proto === 1 && pages.some((page) => page.restart)) return undefined
  // Version 1 takes a page for each of its areas; later ones know that no page means no news.
  return request.proto === 1 ? pages : pages.filter((page) => page.rows.length > 0 || page.more || page.restart || page.sum !== undefined)
}

function uniqueCursors(cursors: readonly Cursor[]): Cursor[] {
  return [...new Map(cursors.map((cursor) => [cursor.area, cursor])).values()]
}

async function readPage(db: Db, cursor: Cursor, { reach, head, floor, budget, verify }: Reading): Promise<AreaPage> {
  // Tombstones below the floor are no longer kept: what went meanwhile is seen only by reading all of it.
  const restart = cursor.seq > 0 && cursor.seq < floor
  const from = restart ? 0 : cursor.seq
  const found = await rowsAfter(db, cursor.area, from, reach, Math.max(budget.rows, 0) + 1)
  const taken: FoundRow[] = []
  for (const row of found) {
    if (budget.rows <= 0 || budget.bytes <= 0) break
    taken.push(row)
    budget.rows -= 1
    budget.bytes -= row.fields.length + row.stamps.length
  }
  const conflicts = await openConflictsOf(db, taken.map((row) => row.record_id))
  const more = taken.length < found.length
  return {
    area: cursor.area,
    from,
    ...(restart ? { restart } : {}),
    rows: taken.map((row) => feedRow(row, conflicts.get(row.record_id))),
    // Read to its end, a quiet area stands at the floor: else it would be read anew each time.
    next: { seq: Math.max(taken.at(-1)?.seq ?? from, more ? 0 : floor), mark: head.mark },
    more,
    ...(verify && !more ? { sum: await sumOf(db, cursor.area, reach) } : {}),
  }
}

interface FoundRow {
  seq: number
  record_id: string
  state: string
  kind: string
  fields: string
  stamps: string
  received_at: number
}

type FeedRecord = ExpressionBuilder<Schema, 'feed' | 'record'>

function isWithin(row: FeedRecord, { kinds, ownKinds, author }: Reach): ExpressionWrapper<Schema, 'feed' | 'record', SqlBool> {
  const isOf = (some: readonly string[]) => (some.length === 0 ? row.lit(false) : row('record.kind', 'in', some))
  return row.or([isOf(kinds), row.and([isOf(ownKinds), row('record.created_by', '=', author)])])
}

/** Of what is there and of what moved away those are told who may read it: nobody else ever had it. An erased record has no kind any more: all are told, also where it had moved away from. */
function rowsAfter(db: Db, area: string, seq: number, reach: Reach, limit: number): Promise<FoundRow[]> {
  return db
    .selectFrom('feed')
    .innerJoin('record', 'record.id', 'feed.record_id')
    .select(['feed.seq', 'feed.record_id', 'feed.state', 'record.kind', 'record.fields', 'record.stamps', 'record.received_at'])
    .where('feed.area', '=', area)
    .where('feed.seq', '>', seq)
    .where((row) => row.or([row.and([row('feed.state', '<>', 'put'), row('record.kind', '=', 'erased')]), isWithin(row, reach)]))
    .orderBy('feed.seq')
    .limit(limit)
    .execute()
}

/** Of a record that moved away or was erased nothing is told but that it has gone. */
function feedRow(row: FoundRow, conflicts: OpenConflict[] | undefined): FeedRow {
  const head = { seq: row.seq, recordId: row.record_id, kind: row.kind }
  if (row.state !== 'put') return { ...head, state: row.state === 'tombstone' ? 'tombstone' : 'moved-out' }
  return {
    ...head,
    state: 'put',
    fields: JSON.parse(row.fields) as Record<string, Json>,
    stamps: JSON.parse(row.stamps) as Record<string, FieldStamp>,
    receivedAt: row.received_at,
    ...(conflicts === undefined ? {} : { conflicts }),
  }
}

async function sumOf(db: Db, area: string, reach: Reach): Promise<string> {
  const rows = await db
    .selectFrom('feed')
    .innerJoin('record', 'record.id', 'feed.record_id')
    .select(['feed.record_id as recordId', 'feed.seq'])
    .where('feed.area', '=', area)
    .where('feed.state', '=', 'put')
    .where((row) => isWithin(row, reach))
    .execute()
  return areaSum(rows)
}
