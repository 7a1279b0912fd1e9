/** One's own account: where it is signed in, another password, and the link by which a password is set. */
import * as z from 'zod/mini'
import { isEasilyGuessed } from '#domain/formats/easily-guessed.ts'

/** By length, not symbols; not one that guessers try first. */
export const passwordSchema = z.string().check(z.minLength(10), z.maxLength(200), z.refine((text) => !isEasilyGuessed(text)))

/** One place where the account is signed in. */
export interface SessionRow {
  /** Names the session; opens nothing. */
  id: string
  createdAt: number
  seenAt: number
  /** Browser and system, as the browser said; '' when it said nothing known. */
  agent: string
  isThis: boolean
}

/** Which session to end. */
export const endSessionSchema = z.strictObject({ id: z.string().check(z.maxLength(40)) })

/** Another password, in the place of the present one. */
export const passwordChangeSchema = z.strictObject({ present: z.string().check(z.maxLength(200)), password: passwordSchema })
/** One such change. */
export type PasswordChange = z.infer<typeof passwordChangeSchema>

/** Is the link still good. */
export const accountLinkStateSchema = z.strictObject({ token: z.string().check(z.maxLength(120)) })

/** Whose link it is; null when it is good no longer. */
export interface AccountLinkState {
  account: { login: string; name: string } | null
}

/** Sets the password by a link, once, and signs in. */
export const accountLinkUseSchema = z.strictObject({ token: z.string().check(z.maxLength(120)), password: passwordSchema })
/** One such use. */
export type AccountLinkUse = z.infer<typeof accountLinkUseSchema>
