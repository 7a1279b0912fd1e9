/** One world: an endpoint, phones, time, chance; what was confirmed and what befell it. */
import { chanceFrom, type Chance } from './chance.ts'
import { openEndpoint, type SimulatedEndpoint } from './endpoint/endpoint.ts'
import type { PhoneSnapshot } from './indexed-db/phone-disk.ts'
import type { SentRequest } from './network.ts'
import { makePhone, restart, type PhoneWorld, type SimulatedPhone } from './phone/phone.ts'
import { joinPhones, writeFirstBook } from './phone/join.ts'
import { PEOPLE } from './world-plan.ts'
import { emptyLedger, forgetOutbox, keepWhatIsKept, type Ledger } from './ledger.ts'
import type { CursorLog } from './properties/on-phone.ts'

/** Phones that a schedule can have, copies of phones among them. */
export const MOST_PHONES = 5

/** A moment of the endpoint that can be gone back to. */
export interface Moment {
  name: string
  /** Proved to restore, off the machine: phones may let go of what is in it. */
  isVerified: boolean
}

/** Everything of one schedule. */
export interface World {
  endpoint: SimulatedEndpoint
  phones: SimulatedPhone[]
  /** Phones that can still become copies of others. */
  spare: SimulatedPhone[]
  chance: Chance
  ports: PhoneWorld
  ledger: Ledger
  /** Requests on their way long after their phone gave up. */
  late: SentRequest[]
  /** Lets a held reply through. */
  held: (() => void)[]
  /** Called when a reply is held. */
  tellHeld: () => void
  /** Work that waits for a held reply. */
  background: Promise<unknown>[]
  sent: SentRequest[]
  /** Requests that phones made, answered or not. */
  asked: number
  /** Groups that each author ever had. */
  areasEver: Map<string, Set<string>>
  /** Erased records. */
  erased: Set<string>
  moments: Moment[]
  /** How often the endpoint has gone back. */
  restores: number
  faults: Map<string, number>
  note: (fault: string) => void
  lastError: () => string
  /** A phone holds something else now: what is expected of it begins anew. */
  replaced: (phone: SimulatedPhone) => void
  /** The endpoint went back: some of what was let go was lost with the phones that held it. */
  afterRestore: () => void
  cursors: CursorLog
}

/** A world that is used for one schedule after the other. */
export interface WorldSource {
  begin: (seed: number, phoneCount: number) => World
  /** Ends all that still runs of a schedule that was broken off. */
  abandon: () => Promise<void>
}

/** Sets endpoint and phones up, once. */
export async function openWorld(): Promise<WorldSource> {
  // No schedule has this seed: ids made before it began never come again.
  let chance = chanceFrom(2 ** 31 + 1)
  const endpoint = await openEndpoint(chance)
  const ports: PhoneWorld = { now: () => endpoint.clock.now, chance: () => chance }
  const all = Array.from({ length: MOST_PHONES }, (_, slot) => makePhone(slot, ports))
  await joinPhones(all, endpoint)
  const first = freshWorld(endpoint, [...all], PEOPLE.length, chance, ports)
  await writeFirstBook(first)
  const joined = first.phones.map(({ disk }) => disk.snapshot())
  endpoint.setBeginning()
  return {
    abandon: async () => {
      for (const phone of all) restart(phone, ports)
      await new Promise((resolve) => setTimeout(resolve, 1))
    },
    begin(seed, phoneCount) {
      chance = chanceFrom(seed)
      endpoint.begin(chance)
      for (const phone of all) beginPhone(phone, ports, joined)
      return freshWorld(endpoint, [...all], phoneCount, chance, ports)
    },
  }
}

/** Puts a phone back to the morning on which it joined. */
function beginPhone(phone: SimulatedPhone, ports: PhoneWorld, joined: readonly PhoneSnapshot[]): void {
  if (phone.app.process.isDead || phone.tab || phone.disk.isBusy()) restart(phone, ports)
  phone.disk.quota = Number.POSITIVE_INFINITY
  phone.app.process.killAfter(Number.POSITIVE_INFINITY)
  phone.person = phone.slot % joined.length
  phone.disk.restore(joined[phone.person] ?? new Map())
  phone.clock.offset = 0
  phone.weather = []
  phone.copy = undefined
}

function freshWorld(endpoint: SimulatedEndpoint, all: SimulatedPhone[], phoneCount: number, chance: Chance, ports: PhoneWorld): World {
  const faults = new Map<string, number>()
  const ledger = emptyLedger()
  const erased = new Set<string>()
  const cursors: CursorLog = new Map()
  const sent: SentRequest[] = []
  return {
    endpoint, chance, ports, faults, ledger, cursors,
    phones: all.slice(0, phoneCount),
    spare: all.slice(phoneCount),
    areasEver: new Map(endpoint.joined.map((reply) => [reply.author, new Set(reply.scope.areas)])),
    erased,
    late: [], held: [], background: [], sent, moments: [],
    tellHeld: () => undefined,
    restores: 0,
    asked: 0,
    note: (fault) => faults.set(fault, (faults.get(fault) ?? 0) + 1),
    lastError: () => endpoint.lastError(),
    replaced: (phone) => {
      forgetOutbox(ledger, phone)
      cursors.delete(phone.slot)
    },
    afterRestore: () => {
      keepWhatIsKept(ledger, endpoint)
      erased.clear()
      // What was answered in a history that is gone is new to this one.
      sent.length = 0
    },
  }
}
