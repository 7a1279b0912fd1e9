/** A phone of the simulation: a disk, the app running on it, a clock that may be wrong, and a name in the ward. */
import type { OpRow, RecordRow, ShadowRow } from '#storage/db.ts'
import { openPhone, type Phone } from '#storage/phone.ts'
import type { Chance } from '../chance.ts'
import { PhoneDisk, type PhoneSnapshot } from '../indexed-db/phone-disk.ts'
import { platformOf } from '../indexed-db/platform.ts'
import type { PhoneProcess } from '../indexed-db/process.ts'
import type { Weather } from '../network.ts'

const BOOK = 'so-noi'

/** One running app (a tab) of a phone. */
export interface RunningApp {
  process: PhoneProcess
  phone: Phone
}

/** One phone. */
export interface SimulatedPhone {
  /** Its place among the phones of the schedule. */
  slot: number
  /** Place of its person in `PEOPLE`. */
  person: number
  disk: PhoneDisk
  /** The app; a new one after each death. */
  app: RunningApp
  /** A second tab, when one was opened. */
  tab: RunningApp | undefined
  /** Added to the true time. */
  clock: { offset: number }
  /** What befalls its next requests, in order; then the weather is fair. */
  weather: Weather[]
  /** An older copy of its disk that may be laid back. */
  copy: PhoneSnapshot | undefined
}

/** What phones take from the world. */
export interface PhoneWorld {
  now: () => number
  chance: () => Chance
}

/** A phone with nothing on it. */
export function makePhone(slot: number, world: PhoneWorld): SimulatedPhone {
  const disk = new PhoneDisk()
  const clock = { offset: 0 }
  return { slot, person: 0, disk, clock, app: startApp(disk, clock, world), tab: undefined, weather: [], copy: undefined }
}

/** Starts the app on a disk. */
export function startApp(disk: PhoneDisk, clock: { offset: number }, world: PhoneWorld): RunningApp {
  const process = disk.start()
  const ports = { now: () => world.now() + clock.offset, randomBytes: (count: number) => world.chance().bytes(count) }
  return { process, phone: openPhone(BOOK, ports, platformOf(process)) }
}

/** Ends every app of a phone at once and starts it again. */
export function restart(phone: SimulatedPhone, world: PhoneWorld): void {
  for (const app of [phone.app, ...(phone.tab ? [phone.tab] : [])]) {
    app.process.kill()
    app.phone.db.close()
  }
  phone.tab = undefined
  phone.app = startApp(phone.disk, phone.clock, world)
}

/** Rows of a store as they lie on the disk: for looking, without waking the app. */
function rowsOf(phone: SimulatedPhone, store: string): unknown[] {
  return phone.disk.databases.get(BOOK)?.stores.get(store)?.values ?? []
}

/** The outbox on the disk. */
export function opsOn(phone: SimulatedPhone): OpRow[] {
  return rowsOf(phone, 'ops') as OpRow[]
}

/** The records on the disk, as the screens see them. */
export function recordsOn(phone: SimulatedPhone): RecordRow[] {
  return rowsOf(phone, 'records') as RecordRow[]
}

/** The endpoint's states under them. */
export function shadowsOn(phone: SimulatedPhone): ShadowRow[] {
  return rowsOf(phone, 'shadow') as ShadowRow[]
}

/** A named value on the disk. */
export function metaOn(phone: SimulatedPhone, key: string): unknown {
  const found = (rowsOf(phone, 'meta') as { key: string; value: unknown }[]).find((row) => row.key === key)
  return found?.value
}
