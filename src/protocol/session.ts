/** Sign-in of station staff by name and password; the session itself is a cookie. */
import * as z from 'zod/mini'

/** Name and password. */
export const signInRequestSchema = z.strictObject({
  login: z.string().check(z.maxLength(60)),
  password: z.string().check(z.maxLength(200)),
})
/** A request to sign in. */
export type SignInRequest = z.infer<typeof signInRequestSchema>

/** Who is signed in. */
export interface SessionInfo {
  login: string
  name: string
  role: 'station' | 'ward_officer' | 'city_reader' | 'admin'
  ward: string
  wardName: string
  provinceName: string
  groupUnit: string
  training: boolean
  groups: { area: string; name: string }[]
}
