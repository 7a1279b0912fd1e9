/** What the station's screens ask of the endpoint, and what they get. */
import * as z from 'zod/mini'
import type { Json } from '#domain/json.ts'
import { honorificSchema } from './enrol.ts'
import type { RejectionCode } from './problems.ts'

/** Who writes on a phone that the station gives a code for. */
export const phoneRoleSchema = z.enum(['collaborator', 'group_head'])
/** One of them. */
export type PhoneRole = z.infer<typeof phoneRoleSchema>

/** Who is to get a phone, and for which groups. */
export const enrolmentRequestSchema = z.strictObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  honorific: honorificSchema,
  phone: z.nullable(z.string().check(z.maxLength(20))),
  areas: z.array(z.string().check(z.maxLength(40))).check(z.minLength(1), z.maxLength(50)),
  /** What a new person does, a collaborator where it is absent; an existing person stays what she is. */
  role: z.optional(phoneRoleSchema),
  /** Set to give an existing person another phone. */
  author: z.optional(z.string().check(z.maxLength(60))),
})
/** A request for a code. */
export type EnrolmentRequest = z.infer<typeof enrolmentRequestSchema>

/** A fresh code for one phone. */
export interface EnrolmentCode {
  code: string
  /** The link that the QR holds. */
  link: string
  expiresAt: number
  name: string
}

/** A collaborator, or a head of a group, with her phones, as last reported. */
export interface CollaboratorRow {
  author: string
  role: PhoneRole
  name: string
  honorific: string
  phone: string | null
  areas: string[]
  devices: DeviceRow[]
  sentToday: number
}

/** One phone. */
export interface DeviceRow {
  device: string
  name: string
  enrolledAt: number
  lastSeenAt: number | null
  lastPushAt: number | null
  appVersion: string
  waitingCount: number | null
  waitingOldestAt: number | null
  revokedAt: number | null
  revokedReason: string | null
  lockedAt: number | null
  lockedReason: string | null
  /** Set when this device came about because two phones carried the same book. */
  forkedFrom: string | null
}

/** Which phone, and why. */
export const revokeRequestSchema = z.strictObject({
  device: z.string().check(z.maxLength(40)),
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
})
/** A request to revoke. */
export type RevokeRequest = z.infer<typeof revokeRequestSchema>

/** Numbers of the day on top of the station's screens. */
export interface StationToday {
  collaborators: number
  sentToday: number
  visitsToday: number
  openReferrals: number
  /** Form saves in quarantine. */
  quarantined: number
  waitingOnPhones: number
  /** Clashes, and copies from phones, that wait for a decision. */
  openConflicts: number
  openCopies: number
}

/** A record for the station's screens, with when the endpoint received it and who wrote it. */
export interface StationRecord {
  id: string
  kind: string
  fields: Record<string, Json>
  authorName: string
  receivedAt: number
}

/** A referral with what is needed to receive the child. */
export interface ReferralRow {
  referral: StationRecord
  child: StationRecord | null
  mother: StationRecord | null
  household: StationRecord | null
  newbornCheck: StationRecord | null
  dangerSignCheck: StationRecord | null
  authorPhone: string | null
}

/** What the station did about a referral. */
export const referralActionSchema = z.strictObject({
  referral: z.string().check(z.maxLength(40)),
  action: z.enum(['seen', 'arrived', 'reply', 'not-gone']),
  outcome: z.optional(z.enum(['treated-home', 'admitted', 'appointment', 'died', 'unknown'])),
  reply: z.optional(z.string().check(z.maxLength(500))),
})
/** One action. */
export type ReferralAction = z.infer<typeof referralActionSchema>

/** A refused op, kept in full. */
export interface QuarantineRow {
  opId: string
  authorName: string
  kind: string
  code: RejectionCode
  field: string | null
  receivedAt: number
  fields: Record<string, Json>
  resolvedAt: number | null
  device: string
  /** The form save it belongs to. */
  txn: string
  /** When its author asked the station about it, and what she wrote. */
  askedAt: number | null
  askedNote: string | null
  /** The person or household that it is about, by name; '' when none is known. */
  about: string
}

/** Which households, by number, name or member: in the body, for a name in an address would lie in logs on the way. */
export const householdSearchSchema = z.strictObject({
  q: z.string().check(z.maxLength(200)),
  page: z.int().check(z.minimum(1), z.maximum(100_000)),
})
/** One search. */
export type HouseholdSearch = z.infer<typeof householdSearchSchema>

/** One page of households with their children. */
export interface HouseholdPage {
  total: number
  rows: { household: StationRecord; members: StationRecord[]; lastVisitOn: string | null }[]
}
