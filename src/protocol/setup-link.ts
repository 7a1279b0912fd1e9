/** Asks whether a set-up link is still good; its token travels in the body, never in an address. */
import * as z from 'zod/mini'

export const setupStateRequestSchema = z.strictObject({ token: z.optional(z.string().check(z.maxLength(120))) })
/** Asked by the first page. */
export type SetupStateRequest = z.infer<typeof setupStateRequestSchema>
