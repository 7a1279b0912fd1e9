/** Accounts of a ward as the station and its administrator see them, and who of them is a named officer. */
import * as z from 'zod/mini'
import type { SessionInfo } from './session.ts'

/** One account. */
export interface AccountRow {
  login: string
  name: string
  role: SessionInfo['role']
  createdAt: number
  /** False for one whose password was never set, or that was closed: nobody signs in with it. */
  isOpen: boolean
  /** Since when she may see restricted records of the ward, and by whose word; null for all others. */
  namedAt: number | null
  namedBy: string | null
  /** When she last signed in, and when she was last here in a session that still runs; null for never. */
  signedInAt: number | null
  lastSeenAt: number | null
  /** Until when its link still sets a password; null when there is none. */
  linkUntil: number | null
  /** Since when it is closed; a new link opens it again. */
  closedAt: number | null
}

/** An administrator names an officer, or takes the name back. */
export const nameOfficerSchema = z.strictObject({
  login: z.string().check(z.maxLength(60)),
  named: z.boolean(),
})
/** One such word. */
export type NameOfficer = z.infer<typeof nameOfficerSchema>

/** An administrator makes an account; its password is set by the link. */
export const newAccountSchema = z.strictObject({
  login: z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{2,39}$/)),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  role: z.enum(['station', 'ward_officer', 'city_reader', 'admin']),
})
/** One new account. */
export type NewAccount = z.infer<typeof newAccountSchema>

/** Which account. */
export const accountNameSchema = z.strictObject({ login: z.string().check(z.maxLength(60)) })
/** Its name. */
export type AccountName = z.infer<typeof accountNameSchema>

/** A link that sets the account's password, once. */
export interface AccountLink {
  login: string
  link: string
  expiresAt: number
}
