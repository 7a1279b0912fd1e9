/** Restricted records at the station: for their author and the ward's named officers, in a list of their own and in no other. */
import * as z from 'zod/mini'
import type { StationRecord } from './station.ts'

/** One restricted record. */
export interface RestrictedRow {
  record: StationRecord
  /** The child that it is about, by name; '' when none is known. */
  about: string
  /** She who reads wrote it herself. */
  isOwn: boolean
}

/** Writes a restricted record: a new one about `fields.subject`, or a change of the named one. Where it lies and who wrote it the endpoint says. */
export const restrictedWriteSchema = z.strictObject({
  kind: z.string().check(z.maxLength(40)),
  record: z.optional(z.string().check(z.maxLength(40))),
  fields: z.record(z.string().check(z.maxLength(40)), z.json()),
})
/** One such change. */
export type RestrictedWrite = z.infer<typeof restrictedWriteSchema>

/** What was written. */
export interface RestrictedWritten {
  record: string
}
