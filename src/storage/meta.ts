/** The named values of a phone: each has one name, one shape, one reader and one writer here. */
import type { Json } from '#domain/json.ts'
import type { EnrolReply } from '#protocol/enrol.ts'
import type { Scope } from '#protocol/pull.ts'
import { EMPTY_DIGEST } from '#protocol/digest.ts'
import type { Phone } from './phone.ts'

/** Who this phone is; the scope is kept apart because it changes. */
export type Identity = Omit<EnrolReply, 'scope' | 'serverTime'>

/** Last number given to an op of this device, with its chain digest and the last clock stamp. */
export interface OpCounter {
  n: number
  digest: string
  hlc: string | null
}

/** How far the endpoint has answered this phone. */
export interface AckState {
  ackN: number
  digest: string
  mark: string
  backupN: number
}

/** How far this phone has read an area. */
export interface AreaCursor {
  seq: number
  mark: string
}

/** What the chip and the sync screen tell. */
export interface SyncState {
  phase: 'idle' | 'sending' | 'fetching'
  /** Moment of the last complete exchange. */
  lastSyncAt: number | null
  /** Outcome of the last attempt; `null` when it went through. */
  trouble: 'offline' | 'busy' | 'revoked' | 'upgrade' | 'signed-out' | 'unreadable' | null
  nextTryAt: number | null
  sendingDone: number
  sendingTotal: number
  /** Offset of the endpoint's clock to this phone's, ms; null before the first exchange. */
  clockOffsetMs: number | null
}

interface MetaShapes {
  identity: Identity | null
  scope: Scope | null
  counter: OpCounter
  ack: AckState
  cursors: Record<string, AreaCursor>
  'sync-state': SyncState
  /** Fencing token of the one syncer. */
  fence: number
  settings: PhoneSettings
  'first-download': { done: boolean; households: number }
}

/** What the collaborator chose for her screen. */
export interface PhoneSettings {
  textSize: 1 | 2 | 3 | 4
  theme: 'light' | 'sun' | 'dark'
  vibrate: boolean
}

const defaults: MetaShapes = {
  identity: null,
  scope: null,
  counter: { n: 0, digest: EMPTY_DIGEST, hlc: null },
  ack: { ackN: 0, digest: EMPTY_DIGEST, mark: '', backupN: 0 },
  cursors: {},
  'sync-state': {
    phase: 'idle', lastSyncAt: null, trouble: null, nextTryAt: null, sendingDone: 0, sendingTotal: 0, clockOffsetMs: null,
  },
  fence: 0,
  settings: { textSize: 1, theme: 'light', vibrate: true },
  'first-download': { done: false, households: 0 },
}

/** Reads a named value; its default when it was never written. Usable inside a transaction over `meta`. */
export async function readMeta<Key extends keyof MetaShapes>(phone: Phone, key: Key): Promise<MetaShapes[Key]> {
  const row = await phone.db.meta.get(key)
  return row === undefined ? defaults[key] : (row.value as unknown as MetaShapes[Key])
}

/** Writes a named value. Usable inside a transaction over `meta`. */
export async function writeMeta<Key extends keyof MetaShapes>(phone: Phone, key: Key, value: MetaShapes[Key]): Promise<void> {
  await phone.db.meta.put({ key, value: value as unknown as Json })
}
