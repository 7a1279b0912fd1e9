/** Takes in what this phone may see: rows of areas that it lost go, except those with unsent work. */
import type { Scope } from '#protocol/pull.ts'
import { readMetas, writeMeta } from '../meta.ts'
import { isPending } from '../overlay.ts'
import type { Phone } from '../phone.ts'

/** Stores a scope; true when it has an area that was not asked for yet. Within the transaction of its answer. */
export async function applyScope(phone: Phone, scope: Scope): Promise<boolean> {
  const [before] = await readMetas(phone, 'scope')
  if (before?.version === scope.version) return false
  await writeMeta(phone, 'scope', scope)
  const lost = (before?.areas ?? []).filter((area) => !scope.areas.includes(area))
  if (lost.length > 0) await forget(phone, lost)
  return scope.areas.some((area) => !before?.areas.includes(area))
}

async function forget(phone: Phone, lost: readonly string[]): Promise<void> {
  const { db } = phone
  const [cursors, resync, sweeps, verified] = await readMetas(phone, 'cursors', 'resync', 'sweeps', 'verified')
  const without = <Value>(all: Record<string, Value>) => Object.fromEntries(Object.entries(all).filter(([area]) => !lost.includes(area)))
  await writeMeta(phone, 'cursors', without(cursors))
  await writeMeta(phone, 'resync', without(resync))
  await writeMeta(phone, 'sweeps', without(sweeps))
  await writeMeta(phone, 'verified', without(verified))
  const rows = await db.records.filter((row) => lost.includes(row.area)).toArray()
  const ids = rows.map((row) => row.id)
  const pending = new Set((await db.ops.where('recordId').anyOf(ids).toArray()).filter(isPending).map((row) => row.recordId))
  const gone = ids.filter((id) => !pending.has(id))
  await Promise.all([db.records.bulkDelete(gone), db.shadow.bulkDelete(gone), db.keepsakes.bulkDelete(ids), db.copied.bulkDelete(gone)])
}
