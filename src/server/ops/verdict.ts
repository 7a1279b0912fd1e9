/** What the endpoint decides about one op, and what it must know of its sender to decide. */
import type { Area } from '#domain/area.ts'
import type { Hlc } from '#domain/clock.ts'
import type { Json } from '#domain/json.ts'
import type { FieldConflict, MergedRecord } from '#domain/merge.ts'
import type { Role } from '#domain/records/kind.ts'
import type { RejectionCode } from '#protocol/problems.ts'
import type { OpTable } from '../store/schema.ts'
import type { PushedOp } from './read-op.ts'

/** Who sends, as the endpoint knows her; never what the op says of itself. */
export interface Sender {
  device: string
  author: string
  role: Role
  ward: Area
  areas: readonly Area[]
  /** Areas that she had and lost: what she wrote while she had them is still taken for a time. */
  formerAreas: readonly { area: Area; until: number }[]
  /** Ops of a revoked device are kept, but only in quarantine. */
  isRevoked: boolean
  /** Named for restricted records; on a phone nobody is (`restricted.ts`). */
  isNamedOfficer: boolean
  /** True when the station takes in what another wrote: the record keeps its author. */
  vouches?: boolean
}

/** A record as kept, with the ward it belongs to. */
export interface KeptRecord extends MergedRecord {
  ward: Area
  createdBy: string
  /** ms since 1970 by the endpoint's clock. */
  receivedAt: number
  /** When a family had it erased, ms since 1970; null for all others. */
  erasedAt: number | null
}

/** One row of an op that came before under another number. */
export type EarlierOp = Pick<
  OpTable,
  'device' | 'n' | 'author' | 'body' | 'seq' | 'stamp' | 'conflicts' | 'status' | 'resolved_at' | 'asked_at' | 'asked_note'
>

export type Verdict =
  /** `set` is what it sets, in the present shape of its kind. */
  | { status: 'accepted'; set: Record<string, Json>; record: KeptRecord; stamp: Hlc; conflicts: FieldConflict[] }
  /** It touches no record: it settles or asks about others. */
  | { status: 'noted' }
  | { status: 'duplicate'; of: EarlierOp }
  /** It came before, lay in quarantine, and a person has dealt with it there. */
  | { status: 'settled' }
  /** `waitsFor` is the record whose acceptance may let it in. */
  | { status: 'waiting'; waitsFor: string }
  | { status: 'rejected'; code: RejectionCode; field?: string }

/** What became of one op. */
export interface Decision {
  pushed: PushedOp
  sender: Sender
  verdict: Verdict
  /** Rows of the same op in quarantine, under other numbers, whose place this one takes. */
  replaces: readonly EarlierOp[]
}

/** When it is now, and when the ops came: what is tried again was not written later than it was received. */
export interface Moment {
  nowMs: number
  receivedMs: number
}
