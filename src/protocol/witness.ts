/** Witness copies: records of others that a phone still holds after the endpoint lost them, for the station to take in. */
import * as z from 'zod/mini'
import { fieldStampSchema } from './pull.ts'

/** Most copies in one request. */
export const MAX_WITNESS_COPIES = 100

const copySchema = z.strictObject({
  recordId: z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)),
  kind: z.string().check(z.regex(/^[a-z\d-]{1,40}$/)),
  area: z.string().check(z.regex(/^[\d/g]{1,40}$/)),
  fields: z.record(z.string(), z.json()),
  stamps: z.record(z.string(), fieldStampSchema),
})
/** One record as the lost history had it. */
export type WitnessCopy = z.infer<typeof copySchema>

/** Shape of the request; the same copies again change nothing. */
export const witnessRequestSchema = z.strictObject({
  device: z.string().check(z.maxLength(40)),
  copies: z.array(copySchema).check(z.minLength(1), z.maxLength(MAX_WITNESS_COPIES)),
})
/** Copies handed over. */
export type WitnessRequest = z.infer<typeof witnessRequestSchema>

/** Shape of the answer, given after they are durable. */
export const witnessReplySchema = z.object({ kept: z.int() })
