/** What the station asks and does about sync: clashes to decide, copies to take in, phones to lock, families to erase. */
import * as z from 'zod/mini'
import type { OpenConflict } from './pull.ts'
import type { StationRecord } from './station.ts'

/** A clash with the record it is about and the names of both writers. */
export interface ConflictRow {
  conflict: OpenConflict
  record: StationRecord
  /** The person or household that the record is about, by name; '' when none is known. */
  about: string
  shownBy: string
  otherBy: string
}

/** The station's decision about a clash. */
export const conflictResolveSchema = z.strictObject({
  id: z.string().check(z.maxLength(40)),
  keep: z.enum(['shown', 'other']),
})
/** One decision. */
export type ConflictResolve = z.infer<typeof conflictResolveSchema>

/** A copy that a phone handed over after the endpoint had lost history. */
export interface WitnessRow {
  device: string
  recordId: string
  kind: string
  area: string
  fields: StationRecord['fields']
  /** Whose phone it came from. */
  fromName: string
  receivedAt: number
  /** As in `ConflictRow`. */
  about: string
  /** The record as it stands now; null when the endpoint has none. */
  present: StationRecord | null
}

/** The station takes a copy into the book, or leaves it. */
export const witnessResolveSchema = z.strictObject({
  device: z.string().check(z.maxLength(40)),
  recordId: z.string().check(z.maxLength(40)),
  action: z.enum(['accept', 'dismiss']),
})
/** One decision about a copy. */
export type WitnessResolve = z.infer<typeof witnessResolveSchema>

/** Locks a phone until it is found again, or opens it. */
export const lockRequestSchema = z.strictObject({
  device: z.string().check(z.maxLength(40)),
  locked: z.boolean(),
  reason: z.string().check(z.trim(), z.maxLength(200)),
})
/** One lock or opening. */
export type LockRequest = z.infer<typeof lockRequestSchema>

/** Erases a household or a person with everything written about them, on the family's demand. */
export const eraseRequestSchema = z.strictObject({
  record: z.string().check(z.maxLength(40)),
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  /** Of a household that refused everything goes but the refusal with its reason. */
  keepsRefusal: z.optional(z.boolean()),
})
/** One demand. */
export type EraseRequest = z.infer<typeof eraseRequestSchema>
