/** Reads pages of the feed for a device: only its present areas, only kinds that its role may read, bounded in rows and bytes. */
import type { Json } from '#domain/json.ts'
import type { FieldStamp } from '#domain/merge.ts'
import { findKind, recordKinds } from '#domain/records/index.ts'
import type { AreaPage, Cursor, FeedRow, PullRequest } from '#protocol/pull.ts'
import { mayRead } from '../access.ts'
import { Refusal } from '../http/problem.ts'
import { isKnownMark, readHead, type Head } from '../store/marks.ts'
import type { Db } from '../store/store.ts'
import type { Sender } from './verdict.ts'

/** Most bytes of records in one answer; a page is cut behind the record that passes it. */
const MAX_PAGE_BYTES = 1024 * 1024

/**
 * One page per asked area that is the device's own; others are left out, the scope in the answer tells why.
 * A lost history is refused with `ackN`, the number from which the phone has to send again.
 */
export async function readAreaPages(db: Db, sender: Sender, request: PullRequest, ackN: number): Promise<AreaPage[] | Refusal> {
  const cursors = uniqueCursors(request.cursors).filter(({ area }) => sender.areas.includes(area))
  for (const { seq, mark } of cursors) {
    if (seq > 0 && !(await isKnownMark(db, mark, seq))) return new Refusal('history-lost', { at: String(ackN) })
  }
  const head = await readHead(db)
  const kinds = recordKinds.map(({ id }) => id).filter((id) => isReadable(id, sender))
  const budget = { rows: request.limit, bytes: MAX_PAGE_BYTES }
  const pages: AreaPage[] = []
  for (const cursor of cursors) pages.push(await readPage(db, cursor, kinds, head, budget))
  return pages
}

function uniqueCursors(cursors: readonly Cursor[]): Cursor[] {
  return [...new Map(cursors.map((cursor) => [cursor.area, cursor])).values()]
}

function isReadable(kindId: string, { role }: Sender): boolean {
  const kind = findKind(kindId)
  return kind !== undefined && mayRead(role, kind)
}

async function readPage(db: Db, cursor: Cursor, kinds: readonly string[], head: Head, budget: { rows: number; bytes: number }): Promise<AreaPage> {
  const found =
    kinds.length === 0
      ? []
      : await db
          .selectFrom('feed')
          .innerJoin('record', 'record.id', 'feed.record_id')
          .select(['feed.seq', 'feed.record_id', 'feed.state', 'record.kind', 'record.fields', 'record.stamps', 'record.received_at'])
          .where('feed.area', '=', cursor.area)
          .where('feed.seq', '>', cursor.seq)
          .where('record.kind', 'in', kinds)
          .orderBy('feed.seq')
          .limit(Math.max(budget.rows, 0) + 1)
          .execute()
  const rows: FeedRow[] = []
  for (const row of found) {
    if (budget.rows <= 0 || budget.bytes <= 0) break
    rows.push(feedRow(row))
    budget.rows -= 1
    budget.bytes -= row.fields.length + row.stamps.length
  }
  return {
    area: cursor.area,
    from: cursor.seq,
    rows,
    next: { seq: rows.at(-1)?.seq ?? cursor.seq, mark: head.mark },
    more: rows.length < found.length,
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

/** Of a record that moved away nothing is told but that it has gone. */
function feedRow(row: FoundRow): FeedRow {
  const head = { seq: row.seq, recordId: row.record_id, kind: row.kind }
  if (row.state !== 'put') return { ...head, state: 'moved-out' }
  return {
    ...head,
    state: 'put',
    fields: JSON.parse(row.fields) as Record<string, Json>,
    stamps: JSON.parse(row.stamps) as Record<string, FieldStamp>,
    receivedAt: row.received_at,
  }
}
