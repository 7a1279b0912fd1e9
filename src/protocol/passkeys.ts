/** Passkeys: made for one's own account after the password was given once more, used to sign in instead of it (WebAuthn). */
import * as z from 'zod/mini'

/** Bytes as text, URL-safe and without padding. */
const bytes = (most: number) => z.string().check(z.regex(/^[\w-]+$/), z.maxLength(most))

/** One passkey of the account. */
export interface PasskeyRow {
  id: string
  createdAt: number
  usedAt: number | null
  /** Browser and system that made it; '' when nothing is known. */
  agent: string
}

/** Begins to make one; the present password shows that it is she who sits there. */
export const passkeyBeginSchema = z.strictObject({ present: z.string().check(z.maxLength(800)) })

/** What the browser is asked to make. */
export interface PasskeyWanted {
  challenge: string
  rpId: string
  /** Stands for the account on the device; tells nothing about her. */
  userId: string
  login: string
  name: string
  /** Those that there are: a device makes no second one. */
  known: string[]
}

/** The passkey that was made. */
export const newPasskeySchema = z.strictObject({
  id: bytes(1400),
  /** SubjectPublicKeyInfo. */
  publicKey: bytes(2000),
  authenticatorData: bytes(4000),
  clientData: bytes(4000),
})
/** One such passkey. */
export type NewPasskey = z.infer<typeof newPasskeySchema>

/** Which to take away. */
export const passkeyRemoveSchema = z.strictObject({ id: bytes(1400), present: z.string().check(z.maxLength(800)) })

/** What a browser is asked to sign. */
export interface PasskeyQuestion {
  challenge: string
  rpId: string
}

/** The signed answer; it signs in. */
export const passkeySignInSchema = z.strictObject({
  id: bytes(1400),
  authenticatorData: bytes(4000),
  clientData: bytes(4000),
  signature: bytes(2000),
})
/** One such answer. */
export type PasskeySignIn = z.infer<typeof passkeySignInSchema>
