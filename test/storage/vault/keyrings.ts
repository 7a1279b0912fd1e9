/** Keyrings in memory, with a clock that a test sets and the PIN's hash as the app has it, only quicker. */
import { createHash } from 'node:crypto'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { openKeyring, type Keyring } from '#storage/vault/keyring.ts'
import { countedBytes, MORNING } from '../../fixtures/phones.ts'

/** A keyring, its clock and its disk. */
export interface TestRing extends Keyring {
  clock: { now: number }
  disk: IDBFactory
}

/** The doors of one phone; given a disk, those that lie on it. */
export function aKeyring(disk = new IDBFactory(), clock = { now: MORNING }): TestRing {
  const ports = { now: () => clock.now, randomBytes: countedBytes, hashPin: quickHash }
  return { ...openKeyring(ports, { indexedDB: disk, IDBKeyRange }), clock, disk }
}

/** Stands for Argon2id, whose slowness is tried elsewhere. */
function quickHash(pin: string, salt: Uint8Array): Promise<Uint8Array> {
  return Promise.resolve(new Uint8Array(createHash('sha256').update(pin).update(salt).digest()))
}
