/** A password as the endpoint takes it: by length, not symbols; what is easy to guess it refuses apart (`weak-password`). */
import * as z from 'zod/mini'
import { LONGEST_PASSWORD, passwordLength, SHORTEST_PASSWORD } from '#domain/formats/new-password.ts'

/** Signs and their marks may come apart from a keyboard. */
const MOST_UNITS = 4 * LONGEST_PASSWORD

export const newPasswordSchema = z.string().check(
  z.maxLength(MOST_UNITS),
  z.refine((password) => passwordLength(password) >= SHORTEST_PASSWORD && passwordLength(password) <= LONGEST_PASSWORD),
)
