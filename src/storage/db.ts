/** The phone's database: what the stores are, and nothing else; the only room that knows Dexie. */
import { Dexie, type Table } from 'dexie'
import type { Json } from '#domain/json.ts'
import type { LedgerCells } from '#domain/ledger/ledger-lines.ts'
import type { FieldStamp } from '#domain/merge.ts'
import type { Op } from '#domain/op.ts'
import type { TaskTiming } from '#domain/timings/stopwatch.ts'
import type { OpenConflict } from '#protocol/pull.ts'
import type { OpReceipt } from '#protocol/push.ts'
import type { KeptRow, KeptTasksRow, TouchedRow } from './kept/kept-rows.ts'
import { noteTouched } from './kept/touched-layer.ts'
import type { RowSealer } from './vault/row-sealer.ts'
import { sealStores } from './vault/sealed-stores.ts'

/** A record as the screens see it: the endpoint's last state with this phone's unsent changes on top. */
export interface RecordRow {
  id: string
  kind: string
  area: string
  /** Ids of the records it belongs to (household, child, mother …): one index finds them all. */
  links: string[]
  fields: Record<string, Json>
  stamps: Record<string, FieldStamp>
  /** The endpoint's sequence of this state; 0 = never seen there. */
  seq: number
  /** When the endpoint first kept it, ms since 1970. */
  receivedAt: number | null
  /** Clashes that wait for a person; absent when there is none. */
  conflicts?: OpenConflict[]
  /** 1 when there are clashes, else absent: the index over it holds only these few records. */
  clash?: 1
  /** Round of the last full reading in which it came. */
  round?: number
  /** A full reading did not bring it, and much else neither: it stays in sight until a person says what is to become of it. */
  isMissing?: true
}

/** The endpoint's own state of a record that has changes of this phone on top. */
export interface ShadowRow {
  id: string
  state: RecordRow | null
  /** Sequence with which the endpoint took it out of this phone's areas; older ops no longer show. */
  goneAt?: number
  /** A full reading did not bring it: it goes as soon as no op of this phone is open on it. */
  isAbsent?: true
}

/**
 * What became of an op: `waiting` has no answer yet; `sent` is kept at the endpoint; `refused` needs mending;
 * `replaced` was mended by a later op, `withdrawn` was taken back.
 */
export type OpStatus = 'waiting' | 'sent' | 'refused' | 'withdrawn' | 'replaced'

/** An op in the outbox, kept after its receipt until a verified backup covers it. */
export interface OpRow {
  opId: string
  n: number
  txn: string
  recordId: string
  status: OpStatus
  op: Op
  /** Chain digest up to and with this op. */
  digest: string
  createdAt: number
  receipt: OpReceipt | null
  receivedAt: number | null
}

/** An unfinished form: where it stands and what was answered, with the ids that its records will get. */
export interface DraftRow {
  id: string
  form: string
  subject: string | null
  title: string
  step: number
  answers: Record<string, Json>
  /** Ids made once, so that saving twice makes one record. */
  ids: Record<string, string>
  createdAt: number
  updatedAt: number
}

/** A record as a lost history of the endpoint had it, kept until the new history covers it or a copy is handed over. */
export interface KeepsakeRow {
  id: string
  state: RecordRow
}

/** Room kept for the day when the disk is full. */
export interface BallastRow {
  id: string
  bytes: Uint8Array
}

/** A line of the paper book as it was copied there; it stays on this phone, beside the paper. */
export interface CopiedRow {
  /** Id of the household or the person. */
  id: string
  cells: LedgerCells
  copiedAt: number
}

/** How long one task took here: a duration and nothing of what was written or about whom. */
export interface TimingRow extends TaskTiming {
  /** Random, so that a message sent twice counts once. */
  id: string
}

/** A small named value: counters, identity, cursors, sync state. */
export interface MetaRow {
  key: string
  value: Json
}

/** Where a database lies and who seals its rows; without a sealer they lie as they are (only tests, and books of before the vault). */
export interface DatabaseOptions {
  indexedDB?: IDBFactory
  IDBKeyRange?: typeof IDBKeyRange
  sealer?: RowSealer
}

/** Stores that hold nothing but what follows from the records. */
export const DERIVED_STORES: readonly string[] = ['tasks', 'touched', 'kept']

/** All stores. */
export class PhoneDatabase extends Dexie {
  declare records: Table<RecordRow, string>
  declare shadow: Table<ShadowRow, string>
  declare ops: Table<OpRow, string>
  declare drafts: Table<DraftRow, string>
  declare keepsakes: Table<KeepsakeRow, string>
  declare ballast: Table<BallastRow, string>
  declare copied: Table<CopiedRow, string>
  declare timings: Table<TimingRow, string>
  declare meta: Table<MetaRow, string>
  declare tasks: Table<KeptTasksRow, string>
  declare touched: Table<TouchedRow, string>
  declare kept: Table<KeptRow, string>

  constructor(name: string, { sealer, ...platform }: DatabaseOptions = {}) {
    super(name, { ...platform, chromeTransactionDurability: 'strict' })
    if (sealer) sealStores(this, sealer)
    noteTouched(this)
    this.version(1).stores({
      records: 'id, kind, *links',
      shadow: 'id',
      ops: 'opId, &n, recordId',
      drafts: 'id, updatedAt',
      meta: 'key',
    })
    // Only indexes and stores are added: what lies in the outbox is never rewritten by a new version.
    this.version(2).stores({
      records: 'id, kind, *links, clash',
      ops: 'opId, &n, recordId, status',
      keepsakes: 'id',
      ballast: 'id',
    })
    // So that a shut book can tell how many forms wait in it.
    this.version(3).stores({ ops: 'opId, &n, recordId, status, txn' })
    this.version(4).stores({ copied: 'id', timings: 'id' })
    // What is worked out from the records; `kept/keeper.ts` fills it once the book is open, since a shut one cannot be read.
    this.version(5).stores({ tasks: 'id, day, expecting', touched: 'id', kept: 'id' })
  }
}
