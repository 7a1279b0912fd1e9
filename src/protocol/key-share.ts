/** A phone leaves a share of its vault's key at the endpoint, so that a forgotten PIN loses nothing; it learns how to seal a parcel. */
import * as z from 'zod/mini'

/** 32 random bytes, base64url: alone they open nothing, the wrapped key lies on the phone only. */
export const keyShareSchema = z.string().check(z.regex(/^[\w-]{43}$/))

/** What a phone sends. */
export const keyShareRequestSchema = z.strictObject({ share: keyShareSchema })
/** The share. */
export type KeyShareRequest = z.infer<typeof keyShareRequestSchema>

/** Shape of the answer: the endpoint's public key for parcels, base64url of an uncompressed P-256 point. */
export const keyShareReplySchema = z.object({ parcelKey: z.string().check(z.regex(/^[\w-]{87}$/)) })
/** The answer. */
export type KeyShareReply = z.infer<typeof keyShareReplySchema>
