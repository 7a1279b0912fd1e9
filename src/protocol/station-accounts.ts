/** Accounts of a ward as the station and its administrator see them, and who of them is a named officer. */
import * as z from 'zod/mini'
import type { SessionInfo } from './session.ts'

/** One account. */
export interface AccountRow {
  login: string
  name: string
  role: SessionInfo['role']
  createdAt: number
  /** Since when she may see restricted records of the ward, and by whose word; null for all others. */
  namedAt: number | null
  namedBy: string | null
  /** When she was last here, of sessions that still run. */
  lastSeenAt: number | null
}

/** An administrator names an officer, or takes the name back. */
export const nameOfficerSchema = z.strictObject({
  login: z.string().check(z.maxLength(60)),
  named: z.boolean(),
})
/** One such word. */
export type NameOfficer = z.infer<typeof nameOfficerSchema>
