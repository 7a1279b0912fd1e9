/** The doors of this phone: one per collaborator, readable while locked, with the wrapped keys of her vault and nothing about families. */
import { Dexie, type Table } from 'dexie'
import type { WrongPins } from '#domain/vault/pin-rule.ts'
import type { KeyWrap } from './key-wraps.ts'

/** Name of the database that holds the doors. */
export const DOORS_DATABASE = 'so-noi-doors'

/**
 * `making`: nobody has joined yet. `moving`: an open book of an earlier version is being carried in, which stays the true one until it is done.
 * `ready`: a vault like any other. `ended`: taken out of use, its keys destroyed.
 */
export type DoorState = 'making' | 'moving' | 'ready' | 'ended'

/** The share of the key that lies at the endpoint, and the key under it. */
export interface ShareWrap {
  /** Device under whose name the endpoint keeps the share. */
  device: string
  wrap: KeyWrap
}

/** A fingerprint or the like of this phone: WebAuthn with a secret of its own per credential (PRF). */
export interface FingerprintWrap {
  credentialId: Uint8Array
  salt: Uint8Array
  wrap: KeyWrap
}

/** What a locked door may show: who she is, how to call her station, how her screen looks. */
export interface DoorPlate {
  /** Her own name; '' before she joined. */
  name: string
  training: boolean
  stationName: string
  stationPhone: string | null
  theme: 'light' | 'sun' | 'dark'
  textSize: 1 | 2 | 3 | 4
}

/** One collaborator's door. */
export interface Door extends DoorPlate {
  id: string
  state: DoorState
  createdAt: number
  openedAt: number | null
  /** When its person last locked it by hand. */
  lockedAt: number | null
  endedAt: number | null
  /** Salt of the PIN's hash. */
  salt: Uint8Array
  /** The data key under the PIN; null after too many wrong ones: then only the station's code or the fingerprint opens. */
  pin: KeyWrap | null
  share: ShareWrap | null
  fingerprint: FingerprintWrap | null
  wrong: WrongPins
  /** What waits, sealed for the endpoint, so that it can go while the door is shut. */
  parcel: SealedParcel | null
  /** The open book of before that was carried in here; null for a vault that began as one. */
  carried: PlainBookMark | null
}

/** How far a book of before had come: its device, and the number of its last op. */
export interface PlainBookMark {
  device: string
  n: number
}

/** The unsent forms as one message that only the endpoint can open. */
export interface SealedParcel {
  bytes: Uint8Array
  /** Forms in it. */
  forms: number
  /** When the endpoint took it, ms since 1970; null while it waits. */
  takenAt: number | null
}

/** A key that the browser never gives out; it lies beside the doors, not in a copy of the books alone. */
export interface DeviceKeyRow {
  id: 'device'
  key: CryptoKey
}

/** The database of the doors. */
export class DoorDatabase extends Dexie {
  declare doors: Table<Door, string>
  declare keys: Table<DeviceKeyRow, string>

  constructor(platform: { indexedDB?: IDBFactory; IDBKeyRange?: typeof IDBKeyRange } = {}) {
    super(DOORS_DATABASE, { ...platform, chromeTransactionDurability: 'strict' })
    this.version(1).stores({ doors: 'id', keys: 'id' })
  }
}

/** A plate before anything is known. */
export const EMPTY_PLATE: DoorPlate = {
  name: '', training: false, stationName: '', stationPhone: null, theme: 'light', textSize: 1,
}
