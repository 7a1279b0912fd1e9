/** Sign-in of station staff by name and password; the session itself is a cookie. */
import * as z from 'zod/mini'

/** Name and password. */
export const signInRequestSchema = z.strictObject({
  login: z.string().check(z.maxLength(60)),
  password: z.string().check(z.maxLength(800)),
})
/** A request to sign in. */
export type SignInRequest = z.infer<typeof signInRequestSchema>

/** Jobs of the station's screens; which role does which is the endpoint's to say (`access.ts`). */
export type StationJob =
  | 'today' | 'collaborators' | 'enrol' | 'revoke' | 'referrals' | 'households' | 'quarantine' | 'conflicts' | 'indicators' | 'reports' | 'record' | 'erase' | 'backups'
  | 'restricted' | 'accounts' | 'manage-accounts' | 'audit' | 'city' | 'person-file' | 'rights'

/** Who is signed in. */
export interface SessionInfo {
  login: string
  name: string
  role: 'station' | 'ward_officer' | 'city_reader' | 'admin'
  /** What she may do here. */
  jobs: readonly StationJob[]
  /** She may see all restricted records of the ward. */
  isNamedOfficer: boolean
  ward: string
  wardName: string
  provinceName: string
  groupUnit: string
  training: boolean
  groups: { area: string; name: string }[]
}
