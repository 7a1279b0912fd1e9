/** Push: a phone hands over its ops in order; the endpoint answers op by op, and the same bytes again get the same answer. */
import * as z from 'zod/mini'
import { opSchema } from '#domain/op.ts'
import { rejectionCodes } from './problems.ts'

/** Most ops in one push. */
export const MAX_PUSH_OPS = 200
/** Most bytes of one push's JSON. */
export const MAX_PUSH_BYTES = 1024 * 1024

/** Ops are parsed one by one afterwards, so the list itself is not checked here. */
export const pushRequestSchema = z.strictObject({
  proto: z.int(),
  schemaVersion: z.int(),
  appVersion: z.string().check(z.maxLength(40)),
  device: z.string().check(z.maxLength(40)),
  /** Number of the first op in this push. */
  firstN: z.int().check(z.positive()),
  /** Chain digest of op `firstN - 1`. */
  digest: z.string().check(z.length(64)),
  /** The last answer this phone has: proves which history of the endpoint it was given in. */
  witness: z.strictObject({ ackN: z.int(), digest: z.string().check(z.length(64)), mark: z.string().check(z.maxLength(80)) }),
  /** What still waits on the phone after this push, for the station's list. */
  waiting: z.strictObject({ count: z.int(), oldestAt: z.nullable(z.number()) }),
  ops: z.array(z.unknown()).check(z.maxLength(MAX_PUSH_OPS)),
})
/** One push. */
export type PushRequest = z.infer<typeof pushRequestSchema>

/** Shape of a receipt. */
export const opReceiptSchema = z.object({
  opId: z.string(),
  n: z.int(),
  status: z.enum(['accepted', 'duplicate', 'conflict', 'rejected', 'waiting']),
  /** Sequence in the area's feed; a rejected op has one too. */
  seq: z.int(),
  /** Effective stamp, for what was merged. */
  stamp: z.optional(z.string()),
  code: z.optional(z.enum(rejectionCodes)),
  field: z.optional(z.string()),
  conflicts: z.optional(z.array(z.string())),
})
/** The endpoint's answer to one op; given only after the op is durable. */
export type OpReceipt = z.infer<typeof opReceiptSchema>

/** What the endpoint tells a phone to do: lock, or wipe after handing over unsent work. */
export const directiveSchema = z.enum(['lock', 'wipe', 'upgrade'])

/** Shape of the answer to a push. */
export const pushReplySchema = z.object({
  serverTime: z.number(),
  /** All ops up to this number are kept, accepted or in quarantine. */
  ackN: z.int(),
  /** Chain digest of op `ackN`. */
  digest: z.string(),
  results: z.array(opReceiptSchema),
  /** Random tag of the newest commit. */
  mark: z.string(),
  /** All ops up to this number are in a verified backup. */
  backupN: z.int(),
  directives: z.array(directiveSchema),
})
/** The answer to a push; given after everything in it is durable. */
export type PushReply = z.infer<typeof pushReplySchema>

/** An op as pushed; parsed one by one so that a bad one never stops the rest. */
export const pushedOpSchema = opSchema
