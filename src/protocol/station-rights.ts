/** What families may ask for at the station: that their entries are not used, that nothing is kept after a refusal, that nothing is kept for too long. */
import * as z from 'zod/mini'

/** Seals a household or a person, or lifts it; the reason says who asked. */
export const sealRequestSchema = z.strictObject({
  record: z.string().check(z.maxLength(40)),
  sealed: z.boolean(),
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
})
/** One such wish. */
export type SealRequest = z.infer<typeof sealRequestSchema>

/** A sealed entry: enough to lift it for the right family, without a name. */
export interface SealRow {
  record: string
  kind: 'household' | 'person'
  /** Of the household. */
  number: string
  area: string
  /** `yyyy-mm`; of a person. */
  born: string | null
  reason: string
  sealedAt: number
  sealedBy: string
}

/** A household that refused, of which more is kept than its reason. */
export interface RefusedRow {
  household: string
  number: string
  area: string
  reason: string
  records: number
}

/** An entry that is past its time by a rule. */
export interface PastRow {
  record: string
  kind: 'household' | 'person'
  household: string | null
  number: string
  area: string
  name: string
  rule: string
  /** What the time counts from. */
  since: string
  /** The last day on which it was to be kept. */
  until: string
}

/** All of it, for one screen. */
export interface FamilyRights {
  sealed: SealRow[]
  refused: RefusedRow[]
  past: PastRow[]
  /** There are more past rows than are shown. */
  hasMorePast: boolean
}
