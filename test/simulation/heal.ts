/** Healing: the weather is fair, every app runs, people decide what waits; in a bounded number of rounds all must be in one state. */
import { syncOnce } from '#sync/engine.ts'
import { isPending } from '#storage/overlay.ts'
import { deliverLate, decideClash, letThrough, lock, settleCopy, settleQuarantine } from './commands/at-endpoint.ts'
import { answerSweeps, withdraw } from './commands/on-phone.ts'
import { portsOf } from './network.ts'
import { metaOn, opsOn, restart, type SimulatedPhone } from './phone/phone.ts'
import { checkDecisions } from './properties/decisions.ts'
import { checkPhone } from './properties/on-phone.ts'
import { hold } from './violation.ts'
import { HOUR } from './world-plan.ts'
import type { World } from './world.ts'

/** In so many exchanges of good weather a phone is rid of its pending work. */
const MOST_ROUNDS = 5
/** Things that people decide in the end. */
const MOST_DECISIONS = 12

/** Heals the world; afterwards all phones have read all that there is. */
export async function heal(world: World): Promise<void> {
  await calm(world)
  await exchange(world)
  // Before people put aside what was refused: afterwards a form cut in two would look like their decision.
  checkDecisions(world)
  for (let turn = 0; turn < 3; turn += 1) {
    const decided = await decideAll(world)
    if (!decided) break
    await exchange(world)
  }
}

/** True for a phone that still is somebody's. */
export function isInUse(phone: SimulatedPhone): boolean {
  return metaOn(phone, 'identity') !== undefined && metaOn(phone, 'identity') !== null
}

async function calm(world: World): Promise<void> {
  await letThrough(world)
  await deliverLate(world)
  for (const phone of world.phones) {
    phone.disk.quota = Number.POSITIVE_INFINITY
    if (phone.app.process.isDead || phone.disk.isBusy()) restart(phone, world.ports)
    if ((metaOn(phone, 'access') as { state: string } | undefined)?.state === 'locked') await lock(world, phone, false)
  }
  for (const row of world.endpoint.store.look<{ id: string }>('select id from device where locked_at is not null')) {
    await world.endpoint.station('/api/station/lock', { device: row.id, locked: false, reason: '' })
  }
}

/** Every phone syncs until nothing is pending anywhere and nobody has anything left to read. */
async function exchange(world: World): Promise<void> {
  const readTo = new Map<SimulatedPhone, number>()
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const behind = world.phones.filter((phone) => isInUse(phone) && (readTo.get(phone) !== head(world) || pending(phone) > 0))
    if (behind.length === 0) return
    for (const phone of behind) {
      world.endpoint.clock.now += HOUR / 60
      await syncOnce(phone.app.phone, portsOf(world, phone))
      readTo.set(phone, head(world))
      checkPhone(world, phone)
    }
  }
  const left = world.phones.filter((phone) => isInUse(phone) && (readTo.get(phone) !== head(world) || pending(phone) > 0))
  hold('P10', left.length === 0, () => `phones ${left.map(({ slot }) => slot).join(', ')} are not done: ${left.map(describe).join('; ')}`)
}

function head(world: World): number {
  return world.endpoint.store.look<{ v: number }>('select v from counter where id = 1')[0]?.v ?? 0
}

function pending(phone: SimulatedPhone): number {
  return opsOn(phone).filter(({ status }) => status === 'waiting').length
}

function describe(phone: SimulatedPhone): string {
  const ops = opsOn(phone).filter((row) => row.status === 'waiting' || isPending(row))
  return JSON.stringify({ ops: ops.map(({ n, status, receipt }) => ({ n, status, receipt })), ack: metaOn(phone, 'ack'), state: metaOn(phone, 'sync-state'), fork: metaOn(phone, 'fork'), counter: metaOn(phone, 'counter') })
}

/** The people decide everything that waits for them; false when nothing did. */
async function decideAll(world: World): Promise<boolean> {
  const { chance } = world
  let isAny = false
  for (const phone of world.phones.filter(isInUse)) {
    const refused = opsOn(phone).filter(({ status }) => status === 'refused').length
    if (refused > 0 && chance.below(2) === 0) {
      await withdraw(world, phone, chance.below(6))
      isAny = true
    }
    const sweeps = metaOn(phone, 'sweeps') as Record<string, unknown> | undefined
    if (sweeps && Object.keys(sweeps).length > 0) {
      await answerSweeps(world, phone, 'drop')
      isAny = true
    }
  }
  for (let count = 0; count < MOST_DECISIONS && (await decideClash(world, chance.below(6), chance.below(2) === 0 ? 'shown' : 'other')); count += 1) isAny = true
  for (let count = 0; count < MOST_DECISIONS && (await settleCopy(world, chance.below(6), 'accept')); count += 1) isAny = true
  for (let count = 0; count < 3 && (await settleQuarantine(world, chance.below(6), chance.below(2) === 0 ? 'retry' : 'dismiss')); count += 1) isAny = true
  return isAny
}
