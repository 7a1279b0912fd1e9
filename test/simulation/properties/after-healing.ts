/** What holds when all is healed: every phone and the endpoint hold the same book, and everything ever confirmed is in it. */
import { parseHlc } from '#domain/clock.ts'
import type { RecordRow } from '#storage/db.ts'
import type { Scope } from '#protocol/pull.ts'
import { isPending } from '#storage/overlay.ts'
import { isInUse } from '../heal.ts'
import { metaOn, opsOn, recordsOn, shadowsOn, type SimulatedPhone } from '../phone/phone.ts'
import { hold } from '../violation.ts'
import type { World } from '../world.ts'
import { checkDecisions } from './decisions.ts'
import { checkLineage } from './lineage.ts'

interface KeptRow {
  id: string
  area: string
  fields: string
  stamps: string
}

/** Ops that must be found at the endpoint: asked before healing, for healing may let phones forget. */
export function expectedOps(world: World): Set<string> {
  const expected = new Set([...world.ledger.letGo, ...world.ledger.wiped])
  for (const phone of world.phones) for (const { opId, n } of opsOn(phone)) if (n > 0) expected.add(opId)
  for (const { op_id } of world.endpoint.store.look<{ op_id: string }>('select op_id from op')) if (world.ledger.ops.has(op_id)) expected.add(op_id)
  return expected
}

/** Checks all of it. */
export function checkHealed(world: World, expected: ReadonlySet<string>): void {
  const kept = world.endpoint.store.look<KeptRow>(
    "select record.id, record.area, record.fields, record.stamps from record join feed on feed.record_id = record.id and feed.area = record.area where feed.state = 'put'",
  )
  for (const phone of world.phones) if (isInUse(phone)) checkBook(phone, kept)
  checkOps(world, expected)
  checkDecisions(world)
  checkLineage(world)
}

/** P1 and P6: in each of the phone's areas the endpoint's own records, byte for byte, and nothing outside. */
function checkBook(phone: SimulatedPhone, kept: readonly KeptRow[]): void {
  const areas = (metaOn(phone, 'scope') as Scope).areas
  const shadows = new Map(shadowsOn(phone).map((row) => [row.id, row]))
  const states = new Map<string, RecordRow>()
  for (const row of recordsOn(phone)) {
    const shadow = shadows.get(row.id)
    const state = shadow ? shadow.state : row
    if (state) states.set(row.id, state)
    const isOwnWork = shadow !== undefined
    hold('P6', isOwnWork || areas.includes(row.area), () => `phone ${phone.slot} shows ${row.id} of ${row.area}, outside ${areas.join(' ')}`)
  }
  for (const { id, area, fields, stamps } of kept) {
    if (!areas.includes(area)) continue
    const own = states.get(id)
    hold('P1', own !== undefined, () => `phone ${phone.slot} lacks ${id} of ${area}: ${fields}`)
    hold('P1', own?.isMissing !== true, () => `phone ${phone.slot} takes ${id} of ${area} for missing, which the endpoint has`)
    hold('P1', JSON.stringify(own?.fields) === fields, () => `phone ${phone.slot} has ${id} as ${JSON.stringify(own?.fields)}, the endpoint ${fields}`)
    hold('P1', JSON.stringify(own?.stamps) === stamps, () => `phone ${phone.slot} has ${id} stamped ${JSON.stringify(own?.stamps)}, the endpoint ${stamps}`)
    states.delete(id)
  }
  const open = new Set(opsOn(phone).filter(isPending).map(({ recordId }) => recordId))
  for (const [id, state] of states) {
    // What a full reading did not bring stays as long as a refused form of this phone's own lies on it, and its author has not decided.
    const isHeldBack = shadows.get(id)?.isAbsent === true && open.has(id)
    // What a person chose to keep after such a reading stays in sight; nobody is told that the endpoint has it.
    hold('P1', isHeldBack || state.isMissing === true || !areas.includes(state.area), () => `phone ${phone.slot} has ${id} of ${state.area}, which the endpoint has not`)
  }
}

interface OpSide {
  op_id: string
  status: string
  settlement: string | null
  stamp: string | null
  body: string
}

/** P2, P3 and P11: each op once, in the log or in quarantine; no stamp from the future. */
function checkOps(world: World, expected: ReadonlySet<string>): void {
  const rows = Map.groupBy(world.endpoint.store.look<OpSide>('select op_id, status, settlement, stamp, body from op'), ({ op_id }) => op_id)
  for (const opId of expected) {
    const own = rows.get(opId) ?? []
    hold('P2', own.length > 0, () => `op ${opId} of phone ${world.ledger.ops.get(opId)?.slot} is nowhere: ${JSON.stringify(world.ledger.ops.get(opId)?.op)}`)
    const acting = own.filter(({ status }) => status === 'accepted' || status === 'conflict')
    hold('P3', acting.length <= 1, () => `op ${opId} took effect ${acting.length} times`)
    // Replaced by a mended op, or come again under another number, it is settled where it lies.
    const open = own.filter(({ status, settlement }) => status !== 'duplicate' && settlement !== 'replaced')
    hold('P2', acting.length + open.filter((row) => !acting.includes(row)).length <= 1, () => `op ${opId} lies in several places: ${JSON.stringify(own)}`)
    hold('P2', own.some(({ status }) => status !== 'duplicate'), () => `op ${opId} is only a copy: ${JSON.stringify(own)}`)
  }
  const now = world.endpoint.clock.now
  for (const [opId, own] of rows) {
    for (const { stamp } of own) {
      hold('P11', stamp === null || (parseHlc(stamp)?.ms ?? 0) <= now, () => `op ${opId} is stamped ${stamp} at ${now}`)
    }
  }
}
