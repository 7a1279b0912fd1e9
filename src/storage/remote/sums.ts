/** Compares the sums of areas with the endpoint's: one that does not add up is read anew, and one that never does is told. */
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { areaSum, type SummedRow } from '#protocol/area-sum.ts'
import type { AreaPage } from '#protocol/pull.ts'
import { readMetas, writeMeta } from '../meta.ts'
import type { Phone } from '../phone.ts'
import { startResync } from '../resync.ts'
import { serverState } from './server-states.ts'

/** Marks before the day in `verified`: being read anew since it did not add up, and not right after that either. */
const AGAIN = 'again '
const WRONG = 'wrong '

/** True when one of the areas was not compared today. */
export function wantsSums(areas: readonly string[], verified: Readonly<Record<string, string>>, nowMs: number): boolean {
  const today = dayInVietNam(nowMs)
  return areas.some((area) => verified[area] !== today && verified[area] !== WRONG + today)
}

/** True when an area did not add up also after it was read anew. */
export async function hasWrongSum(phone: Phone): Promise<boolean> {
  const [verified] = await readMetas(phone, 'verified')
  return Object.values(verified).some((day) => day.startsWith(WRONG))
}

/** Compares the areas of these pages that were read to their end; true when one is now read anew. Within the transaction of their answer. */
export async function compareSums(phone: Phone, fence: number, pages: readonly AreaPage[]): Promise<boolean> {
  const told = new Map(pages.flatMap(({ area, sum, more }) => (sum === undefined || more ? [] : [[area, sum] as const])))
  if (told.size === 0) return false
  const own = await ownSums(phone, [...told.keys()])
  const today = dayInVietNam(phone.ports.now())
  const [before, resync] = await readMetas(phone, 'verified', 'resync')
  const wrong = [...told].filter(([area, sum]) => own.get(area) !== sum).map(([area]) => area)
  const restart = wrong.filter((area) => !before[area]?.startsWith(AGAIN) && !resync[area])
  if (restart.length > 0) await startResync(phone, restart, fence)
  const markOf = (area: string) => (!wrong.includes(area) ? today : (restart.includes(area) ? AGAIN : WRONG) + today)
  await writeMeta(phone, 'verified', { ...before, ...Object.fromEntries([...told.keys()].map((area) => [area, markOf(area)])) })
  return restart.length > 0
}

async function ownSums(phone: Phone, areas: readonly string[]): Promise<Map<string, string>> {
  const { db } = phone
  const [rows, shadows, [resync]] = await Promise.all([db.records.toArray(), db.shadow.toArray(), readMetas(phone, 'resync')])
  const shadowOf = new Map(shadows.map((shadow) => [shadow.id, shadow]))
  const byArea = new Map<string, SummedRow[]>(areas.map((area) => [area, []]))
  for (const row of rows) {
    const { state } = serverState(shadowOf.get(row.id), row)
    // What did not come in a reading that has just ended is not the endpoint's, and what it took back has no sequence.
    const round = state && resync[state.area]?.round
    if (!state || state.seq === 0 || state.isMissing || (round !== undefined && state.round !== round)) continue
    byArea.get(state.area)?.push({ recordId: state.id, seq: state.seq })
  }
  return new Map([...byArea].map(([area, summed]) => [area, areaSum(summed)]))
}
