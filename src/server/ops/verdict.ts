/** What the endpoint decides about one op, and what it must know of its sender to decide. */
import type { Area } from '#domain/area.ts'
import type { Hlc } from '#domain/clock.ts'
import type { FieldConflict, MergedRecord } from '#domain/merge.ts'
import type { Role } from '#domain/records/kind.ts'
import type { RejectionCode } from '#protocol/problems.ts'

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

/** An op that came earlier under another number, and has its outcome: it took effect, or was settled in quarantine. */
export interface EarlierOp {
  device: string
  n: number
  body: string
  seq: number
  stamp: string | null
  conflicts: string | null
  status: string
}

export type Verdict =
  | { status: 'accepted'; record: KeptRecord; stamp: Hlc; conflicts: FieldConflict[] }
  /** It touches no record: it settles or asks about others. */
  | { status: 'noted' }
  | { status: 'duplicate'; of: EarlierOp }
  /** `waitsFor` is the record whose acceptance may let it in. */
  | { status: 'waiting'; waitsFor: string }
  | { status: 'rejected'; code: RejectionCode; field?: string }
