/** An op is one change of one record, made once and never altered: identity, order, what was seen, what is set. */
import * as z from 'zod/mini'
import type { Json } from './json.ts'

/** The largest op that is accepted, in bytes of its JSON text. */
export const MAX_OP_BYTES = 64 * 1024
/** Most refused ops or conflicts that one op settles. */
export const MAX_SETTLED = 50

const uuid = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/))
const fieldName = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,39}$/))

/** Shape of an op on the wire and in the outbox. */
export const opSchema = z.strictObject({
  /** Identity; a UUIDv7 made on the phone. */
  opId: uuid,
  /** The device that made it. */
  device: z.string().check(z.minLength(1), z.maxLength(40)),
  /** Contiguous order on that device, from 1: finds gaps, is no identity. */
  n: z.int().check(z.positive()),
  /** The form save it belongs to; a save is stored whole or not at all. */
  txn: uuid,
  /**
   * `set` changes fields; `resolve` changes them by deciding a conflict; `withdraw` takes refused ops of the author back;
   * `ask` begs the station to look at them. The last two touch no record.
   */
  type: z.enum(['set', 'resolve', 'withdraw', 'ask']),
  kind: z.string().check(z.maxLength(40)),
  recordId: uuid,
  schemaVersion: z.int().check(z.positive()),
  /** Named fields and their new values. */
  set: z.record(fieldName, z.json()),
  /** Per field the op whose value the author saw; a missing field was empty for the author. */
  base: z.record(fieldName, uuid),
  /** What it settles: conflicts (`resolve`), else refused ops, which a `set` replaces. */
  settles: z.optional(z.array(uuid).check(z.maxLength(MAX_SETTLED))),
  hlc: z.string().check(z.maxLength(80)),
  author: z.string().check(z.minLength(1), z.maxLength(60)),
  /** Quality of the phone's clock: last known offset to the server (ms; null = never known) and whether it was within bounds. */
  clock: z.strictObject({ offsetMs: z.nullable(z.number()), trusted: z.boolean() }),
})

/** One change of one record. */
export type Op = Omit<z.infer<typeof opSchema>, 'set'> & { set: Record<string, Json> }
