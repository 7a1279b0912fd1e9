/** The endpoint's own states of records, and the views that follow from them: read and written for many records at once. */
import type { OpRow, RecordRow, ShadowRow } from '../db.ts'
import { isPending, isUnanswered, linksOf, viewOf } from '../overlay.ts'
import type { Phone } from '../phone.ts'

/** What the endpoint last said of a record. */
export interface ServerState {
  state: RecordRow | null
  /** Sequence of the state, or with which it went. */
  seq: number
  /** False when this phone holds nothing of it. */
  isKnown: boolean
  /** The endpoint no longer has it. */
  isAbsent?: boolean
}

/** Reads them, by record. Within a transaction over `records` and `shadow`. */
export async function readServerStates(phone: Phone, recordIds: readonly string[]): Promise<Map<string, ServerState>> {
  const ids = [...new Set(recordIds)]
  const [shadows, rows] = await Promise.all([phone.db.shadow.bulkGet(ids), phone.db.records.bulkGet(ids)])
  return new Map(ids.map((id, at) => [id, serverState(shadows[at], rows[at])]))
}

/** The state under a row, given its shadow, if it has one. */
export function serverState(shadow: ShadowRow | undefined, row: RecordRow | undefined): ServerState {
  if (shadow) return { state: shadow.state, seq: shadow.state?.seq ?? shadow.goneAt ?? 0, isKnown: true, isAbsent: shadow.isAbsent ?? false }
  return { state: row ?? null, seq: row?.seq ?? 0, isKnown: row !== undefined }
}

/**
 * Stores states and lays what is still unanswered on them. A record outside `areas`, or absent at the endpoint, goes as soon as none of its ops is open.
 * Within a transaction over `records`, `shadow` and `ops`.
 */
export async function writeServerStates(phone: Phone, states: ReadonlyMap<string, ServerState>, areas?: readonly string[]): Promise<void> {
  const { db } = phone
  if (states.size === 0) return
  const opsOf = await opsByRecord(phone, [...states.keys()])
  const put: RecordRow[] = []
  const drop: string[] = []
  const cover: ShadowRow[] = []
  const uncover: string[] = []
  for (const [id, { state, seq, isAbsent }] of states) {
    const ops = opsOf.get(id) ?? []
    const view = viewOf(state, ops, seq)
    const isAstray = view !== null && areas !== undefined && !areas.includes(view.area)
    const isOutside = (isAstray || isAbsent === true) && !ops.some(isPending)
    if (view === null || isOutside) drop.push(id)
    // Found as this version finds records, whichever wrote the state.
    else put.push({ ...view, links: linksOf(view.kind, view.fields) })
    if (!isOutside && ops.some((row) => isUnanswered(row, seq))) cover.push({ id, state, ...(state === null && seq > 0 ? { goneAt: seq } : {}), ...(isAbsent ? { isAbsent } : {}) })
    else uncover.push(id)
  }
  await Promise.all([db.records.bulkPut(put), db.records.bulkDelete(drop), db.shadow.bulkPut(cover), db.shadow.bulkDelete(uncover)])
}

/** Computes the views of these records anew. Within a transaction over `records`, `shadow` and `ops`. */
export async function rebuildViews(phone: Phone, recordIds: readonly string[], areas?: readonly string[]): Promise<void> {
  if (recordIds.length > 0) await writeServerStates(phone, await readServerStates(phone, recordIds), areas)
}

async function opsByRecord(phone: Phone, ids: string[]): Promise<Map<string, OpRow[]>> {
  const rows = await phone.db.ops.where('recordId').anyOf(ids).toArray()
  const byRecord = new Map<string, OpRow[]>()
  for (const row of rows) {
    const list = byRecord.get(row.recordId)
    if (list) list.push(row)
    else byRecord.set(row.recordId, [row])
  }
  return byRecord
}
