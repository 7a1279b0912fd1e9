/** First set-up of a ward: choose the unit, list its groups, adopt a plan, create the first station account. */
import * as z from 'zod/mini'
import { passwordSchema } from './account.ts'

const shortText = z.string().check(z.trim(), z.minLength(1), z.maxLength(120))

/** Everything that the wizard gathers, sent at once: a ward is set up whole or not at all. */
export const setupRequestSchema = z.strictObject({
  /** From the link printed at the first start; works once. */
  token: z.string().check(z.maxLength(120)),
  provinceCode: z.string().check(z.regex(/^\d{2}$/)),
  communeCode: z.string().check(z.regex(/^\d{5}$/)),
  groupUnit: shortText,
  groups: z.array(shortText).check(z.minLength(1), z.maxLength(300)),
  planId: z.string().check(z.maxLength(60)),
  acceptedCorrections: z.array(z.string().check(z.maxLength(20))),
  stationPhone: z.nullable(z.string().check(z.maxLength(20))),
  stationContact: z.nullable(z.string().check(z.maxLength(120))),
  referralPlace: z.nullable(z.string().check(z.maxLength(200))),
  account: z.strictObject({
    login: z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{2,39}$/)),
    name: shortText,
    password: passwordSchema,
  }),
})
/** A ward to set up. */
export type SetupRequest = z.infer<typeof setupRequestSchema>

/** A commune as found by the search; the province is always shown. */
export interface UnitFound {
  code: string
  fullName: string
  name: string
  type: string
  provinceCode: string
  provinceName: string
  provinceFullName: string
  formedFrom?: string
}

/** State of the endpoint, for the first page. */
export interface SetupState {
  needed: boolean
  tokenValid: boolean
}
