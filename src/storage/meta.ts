/** The named values of a phone: each has one name, one shape, one reader and one writer here. */
import type { Honorific } from '#domain/honorific.ts'
import type { Json } from '#domain/json.ts'
import type { OwnFigures } from '#domain/reports/own-indicators.ts'
import type { DayOrder } from '#domain/tasks/day-list.ts'
import type { EnrolReply } from '#protocol/enrol.ts'
import type { Scope } from '#protocol/pull.ts'
import { EMPTY_DIGEST } from '#protocol/digest.ts'
import type { MetaRow } from './db.ts'
import type { Phone } from './phone.ts'

/** Who this phone is; the scope is kept apart because it changes. */
export type Identity = Omit<EnrolReply, 'scope' | 'serverTime' | 'reopens'>

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
  trouble: 'offline' | 'busy' | 'revoked' | 'locked' | 'upgrade' | 'signed-out' | 'unreadable' | null
  /** Since when unsent work has met failures although there seems to be a network; null while it moves. */
  stalledSince: number | null
  nextTryAt: number | null
  sendingDone: number
  sendingTotal: number
  /** Offset of the endpoint's clock to this phone's, ms; null before the first exchange. */
  clockOffsetMs: number | null
}

/** Whether the screens are open: `locked` by the station until it opens them again, `ended` when the phone was taken out of use. */
export interface Access {
  state: 'open' | 'locked' | 'ended'
  at: number | null
  reason: string | null
}

/** A full reading of an area that would take away much of what lies here, and waits for a person's word. */
export interface Sweep {
  /** Rows that would go. */
  count: number
  /** Rows of the area in all. */
  of: number
  /** Round of the reading: what came in it stays. */
  round: number
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
  access: Access
  /** The device that this phone is about to become, kept until the endpoint knows it. */
  fork: { device: string; token: string } | null
  /** Areas that are being read anew from the beginning, by area. */
  resync: Record<string, { round: number }>
  /** Areas of which a full reading waits for a person's word. */
  sweeps: Record<string, Sweep>
  /** Up to which sequence it is known what became of own ops after their first receipt. */
  'settled-seq': number
  /** Size of the next batch of ops. */
  'batch-size': number
  /** Day (`yyyy-mm-dd`) on which an area was last compared with the endpoint, by area. */
  verified: Record<string, string>
  /** Day on which ops under a backup were last cleared. */
  'pruned-on': string
  'first-download': { done: boolean; households: number }
  /** Doors in the order that was set by hand. */
  'doors-by-hand': string[]
  /** How the list of the day was last looked at. */
  'day-order': DayOrder
  /** The endpoint's public key for parcels; null before a share was left there. */
  'parcel-key': string | null
  /** Day (`yyyy-mm-dd`) on which durations of tasks were last sent. */
  'timings-sent-on': string
  /** The collaborator's own figures as they were last counted; null before. */
  'own-figures': OwnFigures | null
  /** Numbers to call beside the station's: they are of people, and go with the book. */
  'quick-calls': readonly QuickCall[]
}

/** What the collaborator chose for her screen. */
export interface PhoneSettings {
  textSize: 1 | 2 | 3 | 4
  theme: 'light' | 'sun' | 'dark'
  vibrate: boolean
  /** How she wants to be addressed, where it differs from what the station wrote down. */
  honorific?: Honorific
  /** Also names lunar days. */
  lunar: boolean
  /** Tells of work that waits too long while the app is in the background. */
  alarm: boolean
}

/** A number to call with one tap: `+84…`, or a short number. */
export interface QuickCall {
  readonly name: string
  readonly number: string
}

const defaults: MetaShapes = {
  identity: null,
  scope: null,
  counter: { n: 0, digest: EMPTY_DIGEST, hlc: null },
  ack: { ackN: 0, digest: EMPTY_DIGEST, mark: '', backupN: 0 },
  cursors: {},
  'sync-state': {
    phase: 'idle', lastSyncAt: null, trouble: null, stalledSince: null, nextTryAt: null, sendingDone: 0, sendingTotal: 0, clockOffsetMs: null,
  },
  fence: 0,
  settings: { textSize: 1, theme: 'light', vibrate: true, lunar: true, alarm: false },
  access: { state: 'open', at: null, reason: null },
  fork: null,
  resync: {},
  sweeps: {},
  'settled-seq': 0,
  'batch-size': 50,
  verified: {},
  'pruned-on': '',
  'first-download': { done: false, households: 0 },
  'doors-by-hand': [],
  'day-order': 'urgency',
  'parcel-key': null,
  'timings-sent-on': '',
  'own-figures': null,
  'quick-calls': [],
}

/** Reads several named values at once. Usable inside a transaction over `meta`. */
export async function readMetas<Keys extends (keyof MetaShapes)[]>(phone: Phone, ...keys: Keys): Promise<{ [At in keyof Keys]: MetaShapes[Keys[At]] }> {
  const rows = await phone.db.meta.bulkGet(keys)
  return keys.map((key, at) => valueOf(key, rows[at])) as { [At in keyof Keys]: MetaShapes[Keys[At]] }
}

/** Reads a named value; its default when it was never written. Usable inside a transaction over `meta`. */
export async function readMeta<Key extends keyof MetaShapes>(phone: Phone, key: Key): Promise<MetaShapes[Key]> {
  return valueOf(key, await phone.db.meta.get(key)) as MetaShapes[Key]
}

/** A part that an earlier version of the app did not write has its default. */
function valueOf(key: keyof MetaShapes, row: MetaRow | undefined): unknown {
  if (row === undefined) return defaults[key]
  return key === 'sync-state' || key === 'settings' ? { ...defaults[key], ...(row.value as object) } : row.value
}

/** Writes a named value. Usable inside a transaction over `meta`. */
export async function writeMeta<Key extends keyof MetaShapes>(phone: Phone, key: Key, value: MetaShapes[Key]): Promise<void> {
  await phone.db.meta.put({ key, value: value as unknown as Json })
}
