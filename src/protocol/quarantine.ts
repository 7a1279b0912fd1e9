/** What the station does with an op in quarantine: note that it was dealt with, or vouch for it and have it tried again. */
import * as z from 'zod/mini'

export const quarantineResolveSchema = z.strictObject({
  opId: z.string().check(z.maxLength(80)),
  /** `dismiss` when absent. */
  action: z.optional(z.enum(['dismiss', 'retry'])),
})
/** A decision about one refused op. */
export type QuarantineResolve = z.infer<typeof quarantineResolveSchema>

/** What became of it; `stillHeld` when a second try was refused again. */
export interface QuarantineResolved {
  stillHeld: boolean
}
