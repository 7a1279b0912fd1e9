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
  /** Ops of a revoked device are kept, but only in quarantine. */
  isRevoked: boolean
}

/** A record as kept, with the ward it belongs to. */
export interface KeptRecord extends MergedRecord {
  ward: Area
  createdBy: string
  /** ms since 1970 by the endpoint's clock. */
  receivedAt: number
}

/** An op that took effect earlier, by its opId. */
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
  | { status: 'duplicate'; of: EarlierOp }
  /** `waitsFor` is the record whose acceptance may let it in. */
  | { status: 'waiting'; waitsFor: string }
  | { status: 'rejected'; code: RejectionCode; field?: string }
