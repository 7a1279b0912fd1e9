/** Every body that a route takes, by the route's path, so that whoever attacks the routes follows the wire when it changes. */
import { accountLinkStateSchema, accountLinkUseSchema, endSessionSchema, passwordChangeSchema } from '#protocol/account.ts'
import { enrolRequestSchema } from '#protocol/enrol.ts'
import { forkRequestSchema } from '#protocol/fork.ts'
import { keyShareRequestSchema } from '#protocol/key-share.ts'
import { newPasskeySchema, passkeyBeginSchema, passkeyRemoveSchema, passkeySignInSchema } from '#protocol/passkeys.ts'
import { pullRequestSchema } from '#protocol/pull.ts'
import { pushRequestSchema } from '#protocol/push.ts'
import { quarantineResolveSchema } from '#protocol/quarantine.ts'
import { signInRequestSchema } from '#protocol/session.ts'
import { setupStateRequestSchema } from '#protocol/setup-link.ts'
import { setupRequestSchema } from '#protocol/setup.ts'
import { accountNameSchema, nameOfficerSchema, newAccountSchema } from '#protocol/station-accounts.ts'
import { nothingSchema, reportPrintedSchema, reportSignSchema } from '#protocol/station-reports.ts'
import { restrictedWriteSchema } from '#protocol/station-restricted.ts'
import { sealRequestSchema } from '#protocol/station-rights.ts'
import { conflictResolveSchema, eraseRequestSchema, lockRequestSchema, witnessResolveSchema } from '#protocol/station-sync.ts'
import { enrolmentRequestSchema, householdSearchSchema, referralActionSchema, revokeRequestSchema } from '#protocol/station.ts'
import { timingsRequestSchema } from '#protocol/timings.ts'
import { witnessRequestSchema } from '#protocol/witness.ts'
import type { valueFor } from './fuzz-values.ts'

type Shape = Parameters<typeof valueFor>[0]

/** Schemas by path. */
export const requestSchemas: Readonly<Record<string, Shape>> = {
  '/api/push': pushRequestSchema,
  '/api/pull': pullRequestSchema,
  '/api/fork': forkRequestSchema,
  '/api/witness': witnessRequestSchema,
  '/api/timings': timingsRequestSchema,
  '/api/key-share': keyShareRequestSchema,
  '/api/enrol': enrolRequestSchema,
  '/api/setup/state': setupStateRequestSchema,
  '/api/setup': setupRequestSchema,
  '/api/sign-in': signInRequestSchema,
  '/api/account-link/state': accountLinkStateSchema,
  '/api/account-link': accountLinkUseSchema,
  '/api/sessions/end': endSessionSchema,
  '/api/password': passwordChangeSchema,
  '/api/passkeys': newPasskeySchema,
  '/api/passkeys/begin': passkeyBeginSchema,
  '/api/passkeys/remove': passkeyRemoveSchema,
  '/api/passkey-sign-in/begin': nothingSchema,
  '/api/passkey-sign-in': passkeySignInSchema,
  '/api/station/report-printed': reportPrintedSchema,
  '/api/station/indicators-printed': nothingSchema,
  '/api/station/seal': sealRequestSchema,
  '/api/station/households': householdSearchSchema,
  '/api/station/enrolments': enrolmentRequestSchema,
  '/api/station/revoke': revokeRequestSchema,
  '/api/station/lock': lockRequestSchema,
  '/api/station/erase': eraseRequestSchema,
  '/api/station/referral-action': referralActionSchema,
  '/api/station/quarantine-resolve': quarantineResolveSchema,
  '/api/station/conflict-resolve': conflictResolveSchema,
  '/api/station/witness-resolve': witnessResolveSchema,
  '/api/station/report-sign': reportSignSchema,
  '/api/station/restricted': restrictedWriteSchema,
  '/api/station/accounts': newAccountSchema,
  '/api/station/account-link': accountNameSchema,
  '/api/station/account-close': accountNameSchema,
  '/api/station/officer': nameOfficerSchema,
}

/** Routes that change something without reading a body, and the one whose body is sealed bytes. */
export const bodilessRoutes: readonly string[] = ['/api/sign-out', '/api/sign-out-everywhere', '/api/parcel']
