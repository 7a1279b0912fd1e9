/** Pull: per area, everything merged after a cursor, in pages, as whole records; a page and its cursor are stored together. */
import * as z from 'zod/mini'
import { directiveSchema } from './push.ts'

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

/** Cursors of all areas that the phone knows; areas outside its scope are passed over. */
export const pullRequestSchema = z.strictObject({
  proto: z.int(),
  schemaVersion: z.int(),
  device: z.string().check(z.maxLength(40)),
  scopeVersion: z.int(),
  cursors: z.array(cursorSchema).check(z.maxLength(200)),
  limit: z.int().check(z.positive(), z.maximum(MAX_PULL_ROWS)),
})
/** One pull. */
export type PullRequest = z.infer<typeof pullRequestSchema>

/** Which op gave a field its value, when, and by whom. */
export const fieldStampSchema = z.object({ op: z.string(), at: z.string(), author: z.string() })

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
})
/** One record of an area, as it stands at the endpoint. */
export type FeedRow = z.infer<typeof feedRowSchema>

const areaPageSchema = z.object({
  area: z.string(),
  /** The cursor that was asked from; a phone ignores a page that does not start at its present one. */
  from: z.int(),
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

/** Shape of a scope; the version changes when the areas or the profile do. */
export const scopeSchema = z.object({ version: z.int(), areas: z.array(z.string()), profile: wardProfileSchema })
/** The areas that a device may see. */
export type Scope = z.infer<typeof scopeSchema>

/** Shape of the answer to a pull. */
export const pullReplySchema = z.object({
  serverTime: z.number(),
  scope: scopeSchema,
  areas: z.array(areaPageSchema),
  directives: z.array(directiveSchema),
})
/** The answer to a pull. */
export type PullReply = z.infer<typeof pullReplySchema>
