/** Records as a lost history of the endpoint had them: kept until the new history has them too, or a copy was handed over. */
import type { WitnessCopy } from '#protocol/witness.ts'
import type { KeepsakeRow, RecordRow } from './db.ts'
import type { Phone } from './phone.ts'
import { checkFence } from './remote/fence.ts'
import { readServerStates } from './remote/server-states.ts'

/** Most bytes of copies in one request. */
const MAX_COPY_BYTES = 256 * 1024

/** Keeps states that the endpoint may have lost; a newer state takes the place of one that it covers. Within a transaction. */
export async function keepStates(phone: Phone, states: readonly RecordRow[]): Promise<void> {
  const kept = await phone.db.keepsakes.bulkGet(states.map(({ id }) => id))
  const rows = states.filter((state, at) => isCovered(kept[at], state)).map((state): KeepsakeRow => ({ id: state.id, state }))
  await phone.db.keepsakes.bulkPut(rows)
}

/** Lets go of keepsakes that these states of the endpoint cover. Within a transaction. */
export async function dropCovered(phone: Phone, ids: readonly string[], stateOf: (id: string) => RecordRow | null | undefined): Promise<void> {
  const kept = (await phone.db.keepsakes.bulkGet([...ids])).filter((row) => row !== undefined)
  const gone = kept.filter((row) => {
    const state = stateOf(row.id)
    return state ? isCovered(row, state) : false
  })
  if (gone.length > 0) await phone.db.keepsakes.bulkDelete(gone.map(({ id }) => id))
}

/** Lets go of all that the endpoint's present states cover. */
export async function dropCoveredKeepsakes(phone: Phone): Promise<void> {
  const { db } = phone
  await db.transaction('rw', [db.records, db.shadow, db.keepsakes], async () => {
    const ids = await db.keepsakes.toCollection().primaryKeys()
    const states = await readServerStates(phone, ids)
    await dropCovered(phone, ids, (id) => {
      const known = states.get(id)
      return known && known.seq > 0 ? known.state : undefined
    })
  })
}

/** The next copies to hand over; empty when none is left. */
export async function nextCopies(phone: Phone, most: number): Promise<WitnessCopy[]> {
  const rows = await phone.db.keepsakes.limit(most).toArray()
  let bytes = 0
  const end = rows.findIndex(({ state }) => (bytes += JSON.stringify(state.fields).length + JSON.stringify(state.stamps).length) > MAX_COPY_BYTES)
  const taken = end === -1 ? rows : rows.slice(0, Math.max(1, end))
  return taken.map(({ id, state: { kind, area, fields, stamps } }) => ({ recordId: id, kind, area, fields, stamps }))
}

/** The endpoint has these copies, or can never take them: they are let go. */
export async function letCopiesGo(phone: Phone, fence: number, ids: readonly string[]): Promise<void> {
  const { db } = phone
  await db.transaction('rw', [db.keepsakes, db.meta], async () => {
    await checkFence(phone, fence)
    await db.keepsakes.bulkDelete([...ids])
  })
}

/** Per field the same op, or a later stamp of the endpoint: nothing of the keepsake is lost. */
function isCovered(kept: KeepsakeRow | undefined, by: RecordRow): boolean {
  if (!kept) return true
  return Object.entries(kept.state.stamps).every(([field, stamp]) => {
    const present = by.stamps[field]
    return present !== undefined && (present.op === stamp.op || present.at > stamp.at)
  })
}
