/** A phone: its database with the clock, the randomness and the device that write into it. */
import { uuidV7 } from '#domain/ids.ts'
import { PhoneDatabase } from './db.ts'

/** What a phone takes from the world around it. */
export interface PhonePorts {
  /** The phone's own clock, ms since 1970. */
  now: () => number
  randomBytes: (count: number) => Uint8Array
}

/** One collaborator's book on one phone. */
export interface Phone {
  db: PhoneDatabase
  ports: PhonePorts
  newId: () => string
}

/** Opens (or creates) the book; `factory` is given by tests that hold several phones in memory. */
export function openPhone(
  name: string,
  ports: PhonePorts,
  factory: { indexedDB?: IDBFactory; IDBKeyRange?: typeof IDBKeyRange } = {},
): Phone {
  return {
    db: new PhoneDatabase(name, factory),
    ports,
    newId: () => uuidV7(ports.now(), ports.randomBytes(10)),
  }
}
