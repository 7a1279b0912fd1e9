/** Plays what the station and the operator of the endpoint do. */
import { createEnrolment } from '#server/ward/enrolment.ts'
import { pruneTombstones } from '#server/ops/tombstones.ts'
import type { QuarantineRow } from '#protocol/station.ts'
import type { ConflictRow, WitnessRow } from '#protocol/station-sync.ts'
import { deliver } from '../network.ts'
import { metaOn, type SimulatedPhone } from '../phone/phone.ts'
import { Violation } from '../violation.ts'
import { GROUPS, PEOPLE } from '../world-plan.ts'
import type { World } from '../world.ts'

const MOST_MOMENTS = 3

/** Requests that were lost on the way arrive after all. */
export async function deliverLate(world: World): Promise<void> {
  for (const request of world.late.splice(0)) {
    await deliver(world, request)
    world.note('arrived late')
  }
}

/** Lets held replies through and waits for the work behind them. */
export async function letThrough(world: World): Promise<void> {
  for (const release of world.held.splice(0)) release()
  await Promise.all(world.background.splice(0))
}

/** Takes a copy of the endpoint; a verified one lets phones forget what is in it. */
export async function backUp(world: World, verified: boolean): Promise<void> {
  const { store, clock } = world.endpoint
  if (world.moments.length >= MOST_MOMENTS) return
  const id = `moment${world.moments.length + 1}`
  const devices = store.look<{ id: string; ack_n: number }>('select id, ack_n from device')
  store.mark(id)
  world.moments.push({ name: id, isVerified: verified })
  world.note(verified ? 'backed up and verified' : 'backed up')
  if (!verified) return
  await store.write('backup', async (db) => {
    await db
      .insertInto('backup')
      .values({ id, taken_at: clock.now, file: id, bytes: 1, sha256: '', rows: 1, head_seq: 0, off_machine: 1, verified_at: clock.now, verify_fault: null, removed_at: null })
      .execute()
    await db.insertInto('backup_device').values(devices.map((device) => ({ backup: id, device: device.id, ack_n: device.ack_n }))).execute()
  })
}

/** Goes back to a copy that is at least as new as the newest verified one. */
export function restoreEndpoint(world: World, pick: number): void {
  const oldest = Math.max(0, world.moments.findLastIndex(({ isVerified }) => isVerified))
  const choices = world.moments.slice(oldest)
  const chosen = choices[pick % Math.max(1, choices.length)]
  if (!chosen) return
  world.endpoint.store.goBack(chosen.name)
  world.moments.splice(world.moments.indexOf(chosen) + 1)
  world.restores += 1
  world.note('endpoint set back')
  world.afterRestore()
}

/** The station gives a person other groups. */
export async function changeAreas(world: World, person: number, areas: readonly number[]): Promise<void> {
  const { store, ports, joined } = world.endpoint
  const author = joined[person]?.author
  const known = PEOPLE[person]
  if (author === undefined || !known) return
  await store.write('areas', async (db) => {
    const account = await db.selectFrom('account').selectAll().where('login', '=', 'hoa').executeTakeFirstOrThrow()
    const station = await db.selectFrom('author').selectAll().where('id', '=', account.author).executeTakeFirstOrThrow()
    const request = { author, name: known.name, honorific: 'chị' as const, phone: null, areas: areas.flatMap((at) => GROUPS[at] ?? []) }
    await createEnrolment(db, ports, { account, author: station, role: 'station' }, request)
  })
  for (const area of areas) world.areasEver.get(author)?.add(GROUPS[area] ?? '')
  world.note('areas changed')
}

/** Stops a phone for good. */
export async function revoke(world: World, phone: SimulatedPhone): Promise<void> {
  const device = deviceOf(phone)
  if (device === undefined) return
  await tellStation(world, '/api/station/revoke', { device, reason: 'Mất máy' })
  world.note('revoked')
}

/** Locks a phone or opens it. */
export async function lock(world: World, phone: SimulatedPhone, locked: boolean): Promise<void> {
  const device = deviceOf(phone)
  if (device === undefined) return
  await tellStation(world, '/api/station/lock', { device, locked, reason: 'Chưa thấy máy' })
  world.note(locked ? 'locked' : 'unlocked')
}

function deviceOf(phone: SimulatedPhone): string | undefined {
  return (metaOn(phone, 'identity') as { device: string } | undefined)?.device
}

/** Decides a clash. */
export async function decideClash(world: World, pick: number, keep: 'shown' | 'other'): Promise<boolean> {
  const chosen = oneOf(await askStation<ConflictRow>(world, '/api/station/conflicts'), pick)
  if (!chosen) return false
  await tellStation(world, '/api/station/conflict-resolve', { id: chosen.conflict.id, keep })
  world.note('decided at the station')
  return true
}

/** Vouches for a refused form, or notes it as dealt with. */
export async function settleQuarantine(world: World, pick: number, action: 'retry' | 'dismiss'): Promise<boolean> {
  const chosen = oneOf(await askStation<QuarantineRow>(world, '/api/station/quarantine'), pick)
  if (!chosen) return false
  await tellStation(world, '/api/station/quarantine-resolve', { opId: chosen.opId, action })
  world.note(`quarantine ${action}`)
  return true
}

/** Takes a witness copy into the book, or leaves it. */
export async function settleCopy(world: World, pick: number, action: 'accept' | 'dismiss'): Promise<boolean> {
  const chosen = oneOf(await askStation<WitnessRow>(world, '/api/station/witness'), pick)
  if (!chosen) return false
  await tellStation(world, '/api/station/witness-resolve', { device: chosen.device, recordId: chosen.recordId, action })
  world.note(`copy ${action}`)
  return true
}

/** Forgets what moved away long ago: phones that have not seen it read anew. */
export async function forgetTombstones(world: World): Promise<void> {
  const { store, clock } = world.endpoint
  clock.now += 401 * 86_400_000
  await store.write('tombstones', (db) => pruneTombstones(db, world.endpoint.ports))
  world.note('tombstones dropped')
}

/** Erases a household or a person with all that is about them. */
export async function erase(world: World, pick: number): Promise<void> {
  const known = world.endpoint.store.look<{ id: string }>("select id from record where kind in ('household', 'person') order by id")
  const chosen = oneOf(known, pick)
  if (!chosen) return
  await tellStation(world, '/api/station/erase', { record: chosen.id, reason: 'Gia đình yêu cầu' })
  for (const { id } of world.endpoint.store.look<{ id: string }>('select id from record where erased_at is not null')) world.erased.add(id)
  world.note('erased')
}

/** What must be there for one of the station's lists to have a row: asking for an empty list costs more than a whole sync. */
const waits: Record<string, string> = {
  '/api/station/conflicts': 'select 1 from conflict where resolved_by is null limit 1',
  '/api/station/quarantine': "select 1 from op where status in ('rejected', 'waiting') and resolved_at is null limit 1",
  '/api/station/witness': 'select 1 from witness_copy where settled_at is null limit 1',
}

async function askStation<Row>(world: World, path: string): Promise<Row[]> {
  if (world.endpoint.store.look(waits[path] ?? '').length === 0) return []
  const { status, body } = await world.endpoint.station(path)
  if (status !== 200) throw new Violation('crash', `${path} answered ${status} ${JSON.stringify(body)} ${world.lastError()}`)
  return Array.isArray(body) ? (body as Row[]) : ((body as { rows?: Row[] }).rows ?? [])
}

async function tellStation(world: World, path: string, body: unknown): Promise<void> {
  const { status, body: said } = await world.endpoint.station(path, body)
  if (status >= 500) throw new Violation('crash', `${path} answered ${status} ${JSON.stringify(said)} ${world.lastError()}`)
}

function oneOf<Item>(items: readonly Item[], pick: number): Item | undefined {
  return items[pick % Math.max(1, items.length)]
}
