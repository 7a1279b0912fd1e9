/** Plays what people do on phones, and what happens to phones meanwhile. */
import { listConflicts, resolveConflict } from '#storage/conflicts.ts'
import { askStation, withdrawForm } from '#storage/mend.ts'
import { settleSweep, waitingSweeps } from '#storage/resync.ts'
import { isFullDisk } from '#storage/room.ts'
import { saveRecords } from '#storage/save.ts'
import { syncOnce } from '#sync/engine.ts'
import { portsOf, type Weather } from '../network.ts'
import { metaOn, opsOn, restart, startApp, type RunningApp, type SimulatedPhone } from '../phone/phone.ts'
import { hold, Violation } from '../violation.ts'
import type { World } from '../world.ts'
import { changesOf, type FormChoice } from './forms.ts'

const TODAY = '2026-06-17'

/** Fills a form in and saves it. A save that was confirmed lies in the outbox. */
export async function save(world: World, phone: SimulatedPhone, choice: FormChoice): Promise<void> {
  if (!isOpen(phone)) return
  const changes = changesOf(phone, choice)
  if (changes.length === 0) return
  const result = await outlive(phone.app, saveRecords(phone.app.phone, changes, { occurredOn: TODAY }))
  if (!result) return
  // Over a record of which only a refused change is left the phone itself finds that something is missing.
  world.note(result.ok ? `form ${choice.form}` : 'form with problems')
}

/** True while the phone is somebody's and its screens are open. */
function isOpen(phone: SimulatedPhone): boolean {
  const access = metaOn(phone, 'access') as { state: string } | undefined
  return metaOn(phone, 'identity') !== undefined && (access === undefined || access.state === 'open')
}

/** One cycle of the syncer; ends early when a reply is held. */
export async function sync(world: World, phone: SimulatedPhone, weather: readonly Weather[], app: RunningApp = phone.app): Promise<void> {
  phone.weather = [...weather]
  const working = outlive(app, syncOnce(app.phone, portsOf(world, phone)))
  const held = new Promise<'held'>((tell) => {
    world.tellHeld = () => tell('held')
  })
  if ((await Promise.race([working, held])) === 'held') world.background.push(working)
  phone.weather = []
}

/** A second tab of the same phone syncs, as when the first was frozen with the lock in its hands. */
export async function syncInSecondTab(world: World, phone: SimulatedPhone, weather: readonly Weather[]): Promise<void> {
  phone.tab ??= startApp(phone.disk, phone.clock, world.ports)
  await sync(world, phone, weather, phone.tab)
}

/** The app dies in the middle of a piece of work and is started again. */
export async function dieDuring(world: World, phone: SimulatedPhone, steps: number, work: () => Promise<void>): Promise<void> {
  phone.app.process.killAfter(steps)
  await work()
  if (phone.app.process.isDead) world.note('died')
  restart(phone, world.ports)
}

/** Saves on a disk that has no room. */
export async function saveOnFullDisk(world: World, phone: SimulatedPhone, choice: FormChoice): Promise<void> {
  phone.disk.quota = 1
  const before = lastNumber(phone)
  try {
    await save(world, phone, choice)
  } catch (reason) {
    if (!isFullDisk(reason)) throw reason
    world.note('disk was full')
    hold('P9', lastNumber(phone) === before && opsOn(phone).every(({ n }) => n <= before), () => 'a refused save left something behind')
  }
  phone.disk.quota = Number.POSITIVE_INFINITY
}

function lastNumber(phone: SimulatedPhone): number {
  return (metaOn(phone, 'counter') as { n: number } | undefined)?.n ?? 0
}

/** Another phone gets all that lies on this one. */
export function clone(world: World, phone: SimulatedPhone): void {
  const spare = world.spare.shift()
  if (!spare) return
  spare.disk.restore(phone.disk.snapshot())
  spare.person = phone.person
  spare.clock.offset = phone.clock.offset
  world.phones.push(spare)
  world.note('cloned')
}

/** An older copy of the disk comes back; what was written since is gone with the phone that held it. */
export function layCopyBack(world: World, phone: SimulatedPhone): void {
  if (!phone.copy) return
  phone.app.process.kill()
  phone.tab?.process.kill()
  phone.disk.restore(phone.copy)
  restart(phone, world.ports)
  world.replaced(phone)
  world.note('older copy laid back')
}

/** Takes a refused form back. */
export async function withdraw(world: World, phone: SimulatedPhone, pick: number): Promise<void> {
  const txn = refusedForm(phone, pick)
  if (txn === undefined) return
  await outlive(phone.app, withdrawForm(phone.app.phone, txn))
  world.note('withdrawn')
}

/** Asks the station about a refused form. */
export async function ask(world: World, phone: SimulatedPhone, pick: number): Promise<void> {
  const txn = refusedForm(phone, pick)
  if (txn === undefined) return
  await outlive(phone.app, askStation(phone.app.phone, txn, 'Xem giúp'))
  world.note('asked')
}

function refusedForm(phone: SimulatedPhone, pick: number): string | undefined {
  const refused = opsOn(phone).filter(({ status }) => status === 'refused')
  return refused[pick % Math.max(1, refused.length)]?.txn
}

/** Decides a clash that the phone shows. */
export async function decide(world: World, phone: SimulatedPhone, pick: number, keep: 'shown' | 'other'): Promise<void> {
  if (!isOpen(phone)) return
  const cases = await outlive(phone.app, listConflicts(phone.app.phone))
  const chosen = cases?.[pick % Math.max(1, cases.length)]
  if (!chosen) return
  const { conflict, record } = chosen
  await outlive(phone.app, resolveConflict(phone.app.phone, record.id, conflict.id, conflict[keep].value))
  world.note('decided on a phone')
}

/** Answers what a full reading asks. */
export async function answerSweeps(world: World, phone: SimulatedPhone, word: 'keep' | 'drop'): Promise<void> {
  for (const { area } of (await outlive(phone.app, waitingSweeps(phone.app.phone))) ?? []) {
    await outlive(phone.app, settleSweep(phone.app.phone, area, word))
    world.note(`sweep ${word}`)
  }
}

/** Waits for work of an app, or for the app's death; what our code throws is a finding. */
async function outlive<Result>(app: RunningApp, work: Promise<Result>): Promise<Result | undefined> {
  try {
    return await Promise.race([work, app.process.died.then(() => undefined)])
  } catch (reason) {
    if (reason instanceof Violation || isFullDisk(reason)) throw reason
    throw new Violation('crash', reason instanceof Error ? `${reason.name} ${reason.message}\n${reason.stack ?? ''}` : String(reason))
  }
}
