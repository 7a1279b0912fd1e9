/** Takes in one page of an area with its cursor, in the transaction of its answer. */
import type { AreaPage, FeedRow } from '#protocol/pull.ts'
import type { RecordRow } from '../db.ts'
import { dropCovered } from '../keepsakes.ts'
import { readMetas, writeMeta } from '../meta.ts'
import { clashesOf, linksOf } from '../overlay.ts'
import type { Phone } from '../phone.ts'
import { startResync } from '../resync.ts'
import { readServerStates, writeServerStates, type ServerState } from './server-states.ts'

/** Stores a page; false when it was asked from another place than this phone now stands, or is of none of its areas. */
export async function applyPage(phone: Phone, fence: number, page: AreaPage, asked: number | undefined): Promise<boolean> {
  const [scope, cursors] = await readMetas(phone, 'scope', 'cursors')
  if (scope && !scope.areas.includes(page.area)) return false
  const present = cursors[page.area]?.seq ?? 0
  const isNewStart = page.restart === true && present > 0 && asked === present
  if (!isNewStart && page.from !== present) return false
  if (isNewStart) await startResync(phone, [page.area], fence)
  const [after, resync, sweeps] = await readMetas(phone, 'cursors', 'resync', 'sweeps')
  await takeRows(phone, page, resync[page.area]?.round ?? sweeps[page.area]?.round)
  await writeMeta(phone, 'cursors', { ...after, [page.area]: page.next })
  return true
}

async function takeRows(phone: Phone, { area, rows }: AreaPage, round: number | undefined): Promise<void> {
  if (rows.length === 0) return
  const ids = rows.map((row) => row.recordId)
  const known = await readServerStates(phone, ids)
  const next = new Map<string, ServerState>()
  for (const feed of rows) {
    const state = stateAfter(area, feed, next.get(feed.recordId) ?? known.get(feed.recordId), round)
    if (state) next.set(feed.recordId, state)
  }
  await writeServerStates(phone, next)
  await dropCovered(phone, ids, (id) => next.get(id)?.state)
  const erased = rows.filter((row) => row.state === 'tombstone').map((row) => row.recordId)
  if (erased.length > 0) await Promise.all([phone.db.keepsakes.bulkDelete(erased), phone.db.copied.bulkDelete(erased)])
}

/** The endpoint's state after a row; undefined when the row changes nothing here. */
function stateAfter(area: string, feed: FeedRow, known: ServerState | undefined, round: number | undefined): ServerState | undefined {
  if (feed.state !== 'put') {
    // A move writes moved-out in the old area and put in the new one: only the area that it still lies in may take it away.
    if (known?.state && known.state.area !== area) return undefined
    return { state: null, seq: feed.seq, isKnown: true }
  }
  const marked = round === undefined ? {} : { round }
  if (known && known.seq > feed.seq) return known.state ? { ...known, isAbsent: false, state: { ...found(known.state), ...marked } } : undefined
  return { state: { ...rowOf(area, feed), ...marked }, seq: feed.seq, isKnown: true }
}

function found(row: RecordRow): RecordRow {
  const state = { ...row }
  delete state.isMissing
  return state
}

function rowOf(area: string, feed: FeedRow): RecordRow {
  const fields = (feed.fields ?? {}) as RecordRow['fields']
  return {
    id: feed.recordId,
    kind: feed.kind,
    area,
    links: linksOf(feed.kind, fields),
    fields,
    stamps: feed.stamps ?? {},
    seq: feed.seq,
    receivedAt: feed.receivedAt ?? null,
    ...clashesOf(feed.conflicts),
  }
}
