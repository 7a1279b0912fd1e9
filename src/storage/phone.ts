/** A phone: its database with the clock, the randomness and the device that write into it. */
import { uuidV7 } from '#domain/ids.ts'
import { PhoneDatabase, type DatabaseOptions } from './db.ts'

/** What a phone takes from the world around it. */
export interface PhonePorts {
  /** The phone's own clock, ms since 1970. */
  now: () => number
  randomBytes: (count: number) => Uint8Array
  /** Stands for the rules by which tasks are worked out: under others, what is kept is made anew. */
  rules?: string
  /** Which drafts this page has open; without it every page may write into every draft. */
  drafts?: DraftHolds
}

/** One page writes into a draft at a time: two with the same form open would else make one record of two. */
export interface DraftHolds {
  /** Takes hold of a draft until the page goes; false when another page has it. */
  hold: (id: string) => Promise<boolean>
  isHeld: (id: string) => boolean
}

/** One collaborator's book on one phone. */
export interface Phone {
  db: PhoneDatabase
  ports: PhonePorts
  newId: () => string
}

/** Opens (or creates) the book; tests that hold several phones in memory give the place where it lies. */
export function openPhone(name: string, ports: PhonePorts, options: DatabaseOptions = {}): Phone {
  return {
    db: new PhoneDatabase(name, options),
    ports,
    newId: () => uuidV7(ports.now(), ports.randomBytes(10)),
  }
}
