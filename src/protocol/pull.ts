/** Pull: per area, everything merged after a cursor, in pages, as whole records; a page and its cursor are stored together. */
import * as z from 'zod/mini'
import { directiveSchema, opReceiptSchema } from './push.ts'

/** Most rows in one page. */
export const MAX_PULL_ROWS = 500

const cursorSchema = z.strictObject({
  area: z.string().check(z.maxLength(40)),
  seq: z.int().check(z.minimum(0)),
  /** The endpoint's mark at that time; an unknown one means that its history was lost. */
  mark: z.string().check(z.maxLength(80)),
})
/** How far a phone has read an area. */
export type Cursor = z.infer<typeof cursorSchema>

/** Cursors of all areas that the phone knows; areas outside its scope are passed over. What is optional came with version 2. */
export const pullRequestSchema = z.strictObject({
  proto: z.int(),
  schemaVersion: z.int(),
  device: z.string().check(z.maxLength(40)),
  scopeVersion: z.int(),
  /** The last number of this phone that was answered, with its chain digest. */
  witness: z.optional(z.strictObject({ ackN: z.int().check(z.minimum(0)), digest: z.string().check(z.length(64)) })),
  /** Up to which sequence the phone knows what became of its own ops after their first receipt. */
  settledSeq: z.optional(z.int().check(z.minimum(0))),
  /** Asks for the sums of areas that are read to their end. */
  verify: z.optional(z.boolean()),
  cursors: z.array(cursorSchema).check(z.maxLength(200)),
  limit: z.int().check(z.positive(), z.maximum(MAX_PULL_ROWS)),
})
/** One pull. */
export type PullRequest = z.infer<typeof pullRequestSchema>

/** Which op gave a field its value, when, and by whom. */
export const fieldStampSchema = z.object({ op: z.string(), at: z.string(), author: z.string() })

const conflictSideSchema = z.object({ value: z.json(), op: z.string(), author: z.string(), at: z.string() })

/** Shape of a clash that nobody has decided yet. */
export const openConflictSchema = z.object({
  id: z.string(),
  field: z.string(),
  /** The value that shows until a person decides. */
  shown: conflictSideSchema,
  other: conflictSideSchema,
  openedAt: z.number(),
})
/** Two values of one clinical field, written by people who had not seen each other's. */
export type OpenConflict = z.infer<typeof openConflictSchema>

/** Shape of one row of the feed. */
export const feedRowSchema = z.object({
  seq: z.int(),
  recordId: z.string(),
  state: z.enum(['put', 'moved-out', 'tombstone']),
  kind: z.string(),
  fields: z.optional(z.record(z.string(), z.json())),
  stamps: z.optional(z.record(z.string(), fieldStampSchema)),
  /** When the endpoint first kept it, ms since 1970. */
  receivedAt: z.optional(z.number()),
  /** Clashes that wait for a person; none when absent. */
  conflicts: z.optional(z.array(openConflictSchema)),
})
/** One record of an area, as it stands at the endpoint. */
export type FeedRow = z.infer<typeof feedRowSchema>

const areaPageSchema = z.object({
  area: z.string(),
  /** The cursor that was asked from; a phone ignores a page that does not start at its present one. */
  from: z.int(),
  /** The asked cursor was too old: the area is read anew from 0, and what does not come again is gone. */
  restart: z.optional(z.boolean()),
  /** Sum over all rows of the area as they lie at the endpoint (`area-sum.ts`), at its end and when asked for. */
  sum: z.optional(z.string()),
  rows: z.array(feedRowSchema),
  next: z.object({ seq: z.int(), mark: z.string() }),
  more: z.boolean(),
})
/** One page of one area. */
export type AreaPage = z.infer<typeof areaPageSchema>

/** Shape of what a phone knows of its ward. */
export const wardProfileSchema = z.object({
  ward: z.string(),
  wardName: z.string(),
  provinceName: z.string(),
  groupUnit: z.string(),
  stationName: z.string(),
  stationPhone: z.nullable(z.string()),
  stationContact: z.nullable(z.string()),
  referralPlace: z.nullable(z.string()),
  planId: z.nullable(z.string()),
  training: z.boolean(),
  groups: z.array(z.object({ area: z.string(), name: z.string() })),
})
/** What a phone knows of its ward: names, numbers to call, the plan. */
export type WardProfile = z.infer<typeof wardProfileSchema>

/** Shape of a scope; the version is made from its content, so that it changes with anything in it. */
export const scopeSchema = z.object({
  version: z.int(),
  areas: z.array(z.string()),
  profile: wardProfileSchema,
  /** Names of those who write in the ward, so that entries of others have a name offline. */
  people: z.optional(z.array(z.object({ id: z.string(), name: z.string() }))),
  /** After so many days without an exchange the phone closes its screens until the next one; nothing is deleted. */
  offlineDays: z.optional(z.int()),
})
/** What a device may see, and of whom. */
export type Scope = z.infer<typeof scopeSchema>

/** Shape of the answer to a pull. */
export const pullReplySchema = z.object({
  serverTime: z.number(),
  /** Absent when the phone has this version already. */
  scope: z.optional(scopeSchema),
  /** Areas without news are left out. */
  areas: z.array(areaPageSchema),
  /** What became of own ops after their first receipt: let in later, dealt with by the station. */
  settled: z.optional(z.object({ seq: z.int(), receipts: z.array(opReceiptSchema), more: z.boolean() })),
  /** How far this device's ops are kept, and how far they lie in a verified backup. */
  standing: z.optional(z.object({ ackN: z.int(), backupN: z.int() })),
  directives: z.array(directiveSchema),
})
/** The answer to a pull. */
export type PullReply = z.infer<typeof pullReplySchema>
