/** Reading an area anew: each row that comes is marked with the round, and what did not come goes, unless it would be much. */
import type { RecordRow } from './db.ts'
import { readMetas, writeMeta, type Sweep } from './meta.ts'
import { isPending } from './overlay.ts'
import type { Phone } from './phone.ts'
import { checkFence } from './remote/fence.ts'
import { serverState } from './remote/server-states.ts'

/** More than so many rows, or than this part of an area, do not go without a person's word. */
const MOST_ROWS = 20
const MOST_PART = 0.1

/** Begins to read areas anew, from their beginning. Within a transaction over `meta`. */
export async function startResync(phone: Phone, areas: readonly string[], round: number): Promise<void> {
  const [resync, sweeps, cursors, verified] = await readMetas(phone, 'resync', 'sweeps', 'cursors', 'verified')
  const without = <Value>(all: Record<string, Value>) => Object.fromEntries(Object.entries(all).filter(([area]) => !areas.includes(area)))
  await writeMeta(phone, 'resync', { ...resync, ...Object.fromEntries(areas.map((area) => [area, { round }])) })
  await writeMeta(phone, 'sweeps', without(sweeps))
  await writeMeta(phone, 'cursors', without(cursors))
  await writeMeta(phone, 'verified', without(verified))
}

/** Ends the reading of all areas that were read anew: what did not come goes, or waits for a person's word. */
export async function endResync(phone: Phone, fence: number): Promise<void> {
  const { db } = phone
  await db.transaction('rw', [db.records, db.shadow, db.ops, db.meta], async () => {
    await checkFence(phone, fence)
    const [resync, sweeps] = await readMetas(phone, 'resync', 'sweeps')
    for (const [area, { round }] of Object.entries(resync)) {
      const { absent, held, of } = await absentRows(phone, area, round)
      const isMuch = absent.length > MOST_ROWS || absent.length > of * MOST_PART
      if (isMuch) {
        // They stay in sight, but no longer count as the endpoint's.
        await markMissing(phone, absent)
        sweeps[area] = { count: absent.length, of, round }
      } else {
        await dropRows(phone, absent)
        await markAbsent(phone, held)
      }
    }
    await writeMeta(phone, 'sweeps', sweeps)
    await writeMeta(phone, 'resync', {})
  })
}

/** Full readings that wait for a person's word, by area. */
export async function waitingSweeps(phone: Phone): Promise<({ area: string; name: string } & Pick<Sweep, 'count' | 'of'>)[]> {
  const [sweeps, scope] = await readMetas(phone, 'sweeps', 'scope')
  const nameOf = (area: string) => scope?.profile.groups.find((group) => group.area === area)?.name ?? scope?.profile.wardName ?? ''
  return Object.entries(sweeps).map(([area, { count, of }]) => ({ area, name: nameOf(area), count, of }))
}

/** The person's word: what the endpoint no longer has stays here, or goes. Unsent work never goes. */
export async function settleSweep(phone: Phone, area: string, word: 'keep' | 'drop'): Promise<void> {
  const { db } = phone
  await db.transaction('rw', [db.records, db.shadow, db.ops, db.meta], async () => {
    const [sweeps] = await readMetas(phone, 'sweeps')
    const { [area]: sweep, ...rest } = sweeps
    if (!sweep) return
    if (word === 'drop') {
      const { absent, held } = await absentRows(phone, area, sweep.round)
      await dropRows(phone, absent)
      await markAbsent(phone, held)
    }
    await writeMeta(phone, 'sweeps', rest)
  })
}

interface Absent {
  absent: RecordRow[]
  /** Absent too, but with work of this phone on them that is still open. */
  held: RecordRow[]
  /** Rows of the area in all, as the endpoint once said. */
  of: number
}

/** Rows of an area that the endpoint once had and that did not come in this round. */
async function absentRows(phone: Phone, area: string, round: number): Promise<Absent> {
  const { db } = phone
  const [rows, shadows] = await Promise.all([db.records.toArray(), db.shadow.toArray()])
  const shadowOf = new Map(shadows.map((shadow) => [shadow.id, shadow]))
  const states = rows.flatMap((row) => {
    const { state } = serverState(shadowOf.get(row.id), row)
    return state?.area === area ? [state] : []
  })
  const absent = states.filter((state) => state.round !== round)
  const ops = absent.length === 0 ? [] : await db.ops.where('recordId').anyOf(absent.map(({ id }) => id)).toArray()
  const pending = new Set(ops.filter(isPending).map((row) => row.recordId))
  return { absent: absent.filter(({ id }) => !pending.has(id)), held: absent.filter(({ id }) => pending.has(id)), of: states.length }
}

/** They go with the last of the ops that are open on them. */
async function markAbsent(phone: Phone, rows: readonly RecordRow[]): Promise<void> {
  const shadows = await phone.db.shadow.bulkGet(rows.map(({ id }) => id))
  await phone.db.shadow.bulkPut(shadows.flatMap((shadow) => (shadow ? [{ ...shadow, isAbsent: true as const }] : [])))
}

async function dropRows(phone: Phone, rows: readonly RecordRow[]): Promise<void> {
  const ids = rows.map(({ id }) => id)
  await Promise.all([phone.db.records.bulkDelete(ids), phone.db.shadow.bulkDelete(ids)])
}

/** Their sequence stays: what this phone wrote and the endpoint had answered lies under the state, not on it. */
async function markMissing(phone: Phone, rows: readonly RecordRow[]): Promise<void> {
  const { db } = phone
  const ids = rows.map(({ id }) => id)
  await db.records.where('id').anyOf(ids).modify({ isMissing: true })
  const shadows = (await db.shadow.bulkGet(ids)).flatMap((shadow) => (shadow?.state ? [{ ...shadow, state: { ...shadow.state, isMissing: true as const } }] : []))
  await db.shadow.bulkPut(shadows)
}
