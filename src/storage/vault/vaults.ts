/** Vaults of this phone: one is made, opened by PIN, fingerprint or the endpoint's share, and shut. Nothing here ever deletes what was not sent. */
import { Dexie } from 'dexie'
import { uuidV7 } from '#domain/ids.ts'
import { MOST_WRONG_PINS, waitUntil, type WrongPins } from '#domain/vault/pin-rule.ts'
import { countDrafts } from '../drafts.ts'
import { openPhone, type Phone } from '../phone.ts'
import { isFullDisk } from '../room.ts'
import { EMPTY_PLATE, type Door, type DoorState } from './doors.ts'
import { unwrapKey, wrapKey, type WayIn } from './key-wraps.ts'
import { ensureDeviceKey, listDoors, pinSecret, updateDoor, type Keyring } from './keyring.ts'
import { DATA_KEY_BYTES, rowSealer } from './row-sealer.ts'

const SALT_BYTES = 16
/** Every book of a vault is named so, with its door's id behind it. */
const BOOK = 'so-noi-'

/** An open vault: the book, and the key that new ways in are wrapped from. */
export interface OpenVault {
  door: string
  phone: Phone
  /** A copy of the data key, for this room; throws once the vault is shut, so that nothing is ever wrapped that opens nothing. */
  dataKey: () => Uint8Array
  /** Lets what is being written end, closes the book and forgets the key. Gives out nothing any more from the first moment on. */
  shut: () => Promise<void>
}

/** What came of a PIN. */
export type PinOutcome =
  | { kind: 'open'; vault: OpenVault }
  /** `left` more tries; `until`, ms since 1970, the door waits. */
  | { kind: 'wrong'; left: number; until: number | null }
  | { kind: 'wait'; until: number }
  /** The PIN opens nothing any more: a code of the station does, or the fingerprint. */
  | { kind: 'online-only' }

/** Name of a vault's book among the databases. */
export function bookName(door: string): string {
  return BOOK + door
}

/** Makes a vault with a fresh key. In the state `making` or `moving` it counts for nothing until `finishDoor`. */
export async function makeVault(ring: Keyring, pin: string, state: DoorState & ('making' | 'moving')): Promise<OpenVault> {
  const { ports } = ring
  await ensureDeviceKey(ring)
  const id = uuidV7(ports.now(), ports.randomBytes(10))
  const dataKey = ports.randomBytes(DATA_KEY_BYTES)
  const salt = ports.randomBytes(SALT_BYTES)
  const wrap = await wrapKey(dataKey, await pinSecret(ring, pin, salt), id, 'pin', ports.randomBytes)
  await ring.db.doors.add({
    ...EMPTY_PLATE, id, state, createdAt: ports.now(), openedAt: ports.now(), lockedAt: null, endedAt: null, salt, pin: wrap, share: null, fingerprint: null, wrong: { count: 0, at: null }, parcel: null, carried: null,
  })
  return openVault(ring, id, dataKey)
}

/** The vault has its book: from now on it is a door like any other. */
export async function finishDoor(ring: Keyring, door: string): Promise<void> {
  await updateDoor(ring, door, { state: 'ready' })
}

/** A making that is older than this was cut off (ms); a younger one may be under way in another tab. */
const CUT_OFF_MS = 10 * 60_000

/** A door with what waits behind it, told without opening it. */
export interface ShutDoor extends Door {
  /** Forms that the endpoint has not answered. */
  unsent: number
  /** Unfinished forms. */
  drafts: number
}

/** Doors that somebody can stand before, in the order in which they were made; those whose making was cut off are removed: nothing lies behind them that does not lie elsewhere too. */
export async function readDoors(ring: Keyring): Promise<ShutDoor[]> {
  const doors = await listDoors(ring)
  const isDone = ({ state }: Door) => state === 'ready' || state === 'ended'
  for (const door of doors) {
    if (!isDone(door) && ring.ports.now() - door.createdAt > CUT_OFF_MS) await removeVault(ring, door.id)
  }
  return Promise.all(doors.filter(isDone).map(async (door) => ({ ...door, ...(await waitingBehind(ring, door)) })))
}

/** Counted by the indexes of the shut book itself, so that a count is right however the app ended. */
async function waitingBehind({ ports, platform }: Keyring, { id, state }: Door): Promise<Pick<ShutDoor, 'unsent' | 'drafts'>> {
  if (state !== 'ready') return { unsent: 0, drafts: 0 }
  const phone = openPhone(bookName(id), ports, platform)
  try {
    const waiting = await phone.db.ops.where('status').equals('waiting').toArray()
    return { unsent: new Set(waiting.map(({ txn }) => txn)).size, drafts: await countDrafts(phone) }
  } finally {
    phone.db.close()
  }
}

/** Removes a vault with its book; only for one that nobody has joined with. */
export async function removeVault(ring: Keyring, door: string): Promise<void> {
  await ring.db.doors.delete(door)
  await deleteBook(ring, bookName(door))
}

/** Tries a PIN. The try is counted on the disk before it is judged, so that ending the app gives no free one. */
export async function openWithPin(ring: Keyring, doorId: string, pin: string): Promise<PinOutcome> {
  const { db, ports } = ring
  const door = await db.doors.get(doorId)
  if (!door?.pin) return { kind: 'online-only' }
  // The last try was counted, and the app ended before it was judged: it gives no further one.
  if (door.wrong.count >= MOST_WRONG_PINS) return endGuessing(ring, doorId)
  const wrong = await countTry(ring, door)
  if (typeof wrong === 'number') return { kind: 'wait', until: wrong }
  const dataKey = await unwrapKey(door.pin, await pinSecret(ring, pin, door.salt), doorId, 'pin')
  if (dataKey) return { kind: 'open', vault: await enter(ring, doorId, dataKey) }
  if (wrong.count < MOST_WRONG_PINS) return { kind: 'wrong', left: MOST_WRONG_PINS - wrong.count, until: waitUntil(wrong, ports.now()) }
  return endGuessing(ring, doorId)
}

/** What lies in the book stays, and the other ways in stay; only the guessing ends. */
async function endGuessing(ring: Keyring, door: string): Promise<PinOutcome> {
  await onFullDisk(() => updateDoor(ring, door, { pin: null }))
  return { kind: 'online-only' }
}

/** The tries with this one, or until when the door waits. */
async function countTry(ring: Keyring, { id, wrong: seen }: Door): Promise<WrongPins | number> {
  const { db, ports, uncounted } = ring
  const next = (before: WrongPins): WrongPins | number => waitUntil(before, ports.now()) ?? { count: before.count + 1, at: ports.now() }
  const count = () =>
    db.transaction('rw', db.doors, async () => {
      const door = await db.doors.get(id)
      const counted = next(door?.wrong ?? seen)
      if (door && typeof counted !== 'number') await db.doors.put({ ...door, wrong: counted })
      return counted
    })
  const onDisk = (await onFullDisk(count)) ?? (await onFullDisk(() => giveUpBallast(ring, id))) ?? (await onFullDisk(count))
  if (onDisk !== undefined) return onDisk
  // On a full disk her book must still open: the tries are then counted for as long as the app runs.
  const counted = next(uncounted.get(id) ?? seen)
  if (typeof counted !== 'number') uncounted.set(id, counted)
  return counted
}

/** Frees what every book keeps for such a day. */
async function giveUpBallast({ ports, platform }: Keyring, door: string): Promise<undefined> {
  const { db } = openPhone(bookName(door), ports, platform)
  try {
    await db.ballast.clear()
  } finally {
    db.close()
  }
}

/** Does it; undefined when the disk is full. */
async function onFullDisk<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work()
  } catch (reason) {
    if (isFullDisk(reason)) return undefined
    throw reason
  }
}

/** Opens with a secret that nobody can guess: the endpoint's share, or what the fingerprint gave. Undefined when it is not the right one. */
export async function openWithSecret(ring: Keyring, doorId: string, way: Exclude<WayIn, 'pin'>, secret: Uint8Array): Promise<OpenVault | undefined> {
  const door = await ring.db.doors.get(doorId)
  const wrap = door?.[way]?.wrap
  const dataKey = wrap && (await unwrapKey(wrap, [secret], doorId, way))
  return dataKey && enter(ring, doorId, dataKey)
}

/** Puts a PIN in the place of the one before; the vault is open, so its key is there to be wrapped. */
export async function setPin(ring: Keyring, vault: OpenVault, pin: string): Promise<void> {
  // Taken before the slow hash: a vault that is shut meanwhile has wiped its own.
  const dataKey = vault.dataKey()
  const salt = ring.ports.randomBytes(SALT_BYTES)
  const wrap = await wrapKey(dataKey, await pinSecret(ring, pin, salt), vault.door, 'pin', ring.ports.randomBytes)
  await updateDoor(ring, vault.door, { salt, pin: wrap, wrong: { count: 0, at: null } })
}

/** Wraps the key under a share that the endpoint keeps for this device. */
export async function keepShare(ring: Keyring, { door, dataKey }: OpenVault, device: string, share: Uint8Array): Promise<void> {
  await updateDoor(ring, door, { share: { device, wrap: await wrapKey(dataKey(), [share], door, 'share', ring.ports.randomBytes) } })
}

/** Lets the fingerprint open this vault. */
export async function keepFingerprint(ring: Keyring, { door, dataKey }: OpenVault, found: { credentialId: Uint8Array; salt: Uint8Array; secret: Uint8Array }): Promise<void> {
  const wrap = await wrapKey(dataKey(), [found.secret], door, 'fingerprint', ring.ports.randomBytes)
  await updateDoor(ring, door, { fingerprint: { credentialId: found.credentialId, salt: found.salt, wrap } })
}

/** The fingerprint opens it no longer. */
export async function dropFingerprint(ring: Keyring, door: string): Promise<void> {
  await updateDoor(ring, door, { fingerprint: null })
}

/** A vault whose phone was taken out of use and has handed everything over: its keys are destroyed and its book deleted. */
export async function endVault(ring: Keyring, vault: OpenVault): Promise<void> {
  const { door } = vault
  await vault.shut()
  await updateDoor(ring, door, { state: 'ended', endedAt: ring.ports.now(), pin: null, share: null, fingerprint: null, parcel: null })
  await deleteBook(ring, bookName(door))
}

async function enter(ring: Keyring, door: string, dataKey: Uint8Array): Promise<OpenVault> {
  ring.uncounted.delete(door)
  await onFullDisk(() => updateDoor(ring, door, { wrong: { count: 0, at: null }, openedAt: ring.ports.now() }))
  return openVault(ring, door, dataKey)
}

function openVault({ ports, platform }: Keyring, door: string, dataKey: Uint8Array): OpenVault {
  const name = bookName(door)
  const sealer = rowSealer(name, dataKey, ports.randomBytes)
  const phone = openPhone(name, ports, { ...platform, sealer })
  let isShut = false
  return {
    door,
    phone,
    dataKey: () => {
      if (isShut) throw new Error('the vault is shut')
      return dataKey.slice()
    },
    shut: async () => {
      isShut = true
      // The last answer may just be on its way to the disk: a reading of all stores waits for every writing before it.
      if (phone.db.isOpen()) await phone.db.transaction('r', phone.db.tables, () => phone.db.meta.count()).catch(() => 0)
      phone.db.close()
      sealer.forget()
    },
  }
}

async function deleteBook({ platform }: Keyring, name: string): Promise<void> {
  await new Dexie(name, platform).delete()
}
