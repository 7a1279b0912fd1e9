/** Fork: a phone that finds its numbers taken by a copy of itself becomes a device of its own, with the same person. */
import * as z from 'zod/mini'

/** Asked with the present token. The same request again gets the same answer: a lost reply makes no third device. */
export const forkRequestSchema = z.strictObject({
  device: z.string().check(z.maxLength(40)),
  /** Id of the new device, a UUIDv7 made on the phone. */
  newDevice: z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)),
  /** Token of the new device, made on the phone from 32 random bytes (base64url); the endpoint keeps its hash. */
  newToken: z.string().check(z.regex(/^[\w-]{43}$/)),
})
/** A request to become a device of its own. */
export type ForkRequest = z.infer<typeof forkRequestSchema>

/** Shape of the answer. */
export const forkReplySchema = z.object({ device: z.string(), serverTime: z.number() })
/** The new device is known from now on. */
export type ForkReply = z.infer<typeof forkReplySchema>
