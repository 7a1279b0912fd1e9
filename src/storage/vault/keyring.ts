/** What the vaults of a phone work with: the doors, the world around them, and who else must hear of a lock. */
import type { WrongPins } from '#domain/vault/pin-rule.ts'
import { DoorDatabase, type Door } from './doors.ts'
import { deviceSecret, newDeviceKey } from './key-wraps.ts'
import type { PhonePorts } from '../phone.ts'

/** What the vaults take from the world. */
export interface VaultPorts extends PhonePorts {
  /** Argon2id of a PIN: 32 bytes. Slow on purpose. */
  hashPin: (pin: string, salt: Uint8Array) => Promise<Uint8Array>
}

/** The doors of a phone and what opens them. */
export interface Keyring {
  db: DoorDatabase
  ports: VaultPorts
  /** Where the books lie; tests give a place in memory. */
  platform: { indexedDB?: IDBFactory; IDBKeyRange?: typeof IDBKeyRange }
  /** Tries that a full disk could not take, by door. */
  uncounted: Map<string, WrongPins>
}

/** Opens (or creates) the doors of this phone. */
export function openKeyring(ports: VaultPorts, platform: Keyring['platform'] = {}): Keyring {
  return { db: new DoorDatabase(platform), ports, platform, uncounted: new Map() }
}

/** All doors, in the order in which they were made. */
export async function listDoors({ db }: Keyring): Promise<Door[]> {
  return (await db.doors.toArray()).toSorted((left, right) => left.createdAt - right.createdAt)
}

/** Changes what a locked door shows, or another part of it; nothing when the door is gone. */
export async function updateDoor({ db }: Keyring, id: string, change: Partial<Door>): Promise<void> {
  await db.transaction('rw', db.doors, async () => {
    const door = await db.doors.get(id)
    if (door) await db.doors.put({ ...door, ...change })
  })
}

/** The two halves of what a PIN opens with: its slow hash, and what this phone's own key says to the salt. */
export async function pinSecret({ db, ports }: Keyring, pin: string, salt: Uint8Array): Promise<Uint8Array[]> {
  const key = (await db.keys.get('device'))?.key
  if (!key) throw new Error('this phone has lost its device key')
  return [await ports.hashPin(pin, salt), await deviceSecret(key, salt)]
}

/** Makes the phone's own key where there is none yet. */
export async function ensureDeviceKey({ db }: Keyring): Promise<void> {
  const fresh = await newDeviceKey()
  await db.transaction('rw', db.keys, async () => {
    if (!(await db.keys.get('device'))) await db.keys.add({ id: 'device', key: fresh })
  })
}
