/** What must be known to make an account. */
import * as z from 'zod/mini'
import { tidyName } from '#domain/text/name.ts'
import { stationWords } from '#language/station-words.ts'
import type { NewAccount } from '#protocol/station-accounts.ts'

const { newAccount } = stationWords.station

/** In the order of the form. */
export const accountRoles = ['station', 'ward_officer', 'city_reader', 'admin'] as const satisfies readonly NewAccount['role'][]

export const newAccountSchema = z.object({
  name: z.string().check(z.trim(), z.minLength(1, newAccount.nameMissing), z.maxLength(120)),
  login: z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, newAccount.loginWrong)),
  role: z.string().check(z.refine((role) => accountRoles.some((known) => known === role), newAccount.roleMissing)),
})
export type NewAccountForm = z.infer<typeof newAccountSchema>

/** The request; undefined while no role is chosen. */
export function newAccountRequest({ name, login, role }: NewAccountForm): NewAccount | undefined {
  const known = accountRoles.find((one) => one === role)
  return known && { name: tidyName(name), login, role: known }
}
