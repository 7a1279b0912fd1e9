/** POST /api/station/…: what the station changes. */
import { quarantineResolveSchema } from '#protocol/quarantine.ts'
import { enrolmentRequestSchema, referralActionSchema, revokeRequestSchema, type EnrolmentCode } from '#protocol/station.ts'
import { lockRequestSchema } from '#protocol/station-sync.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { answerJson } from '../http/answer.ts'
import { readBody } from '../http/body.ts'
import type { Ask, Parts } from '../http/context.ts'
import { ownOrigin } from '../http/origin.ts'
import { answerRefusal, Refusal } from '../http/problem.ts'
import { lockDevice, revokeDevice } from '../station/collaborators.ts'
import { resolveQuarantined } from '../station/quarantine.ts'
import { actOnReferral } from '../station/referral-action.ts'
import { createEnrolment } from '../ward/enrolment.ts'
import { stationChange } from './station-change.ts'

/** A code for a phone. */
export async function giveCode(ask: Ask, { store, ports, options }: Parts, who: SignedIn): Promise<Response> {
  const body = await readBody(ask.req.raw, enrolmentRequestSchema)
  if (body instanceof Refusal) return answerRefusal(body)
  const fresh = await store.write(who.account.ward, (db) => createEnrolment(db, ports, who, body.value))
  if (fresh instanceof Refusal) return answerRefusal(fresh)
  // Behind the # the code reaches no server and no log.
  const code: EnrolmentCode = { ...fresh, link: `${ownOrigin(ask, options)}/kich-hoat#${fresh.code}` }
  return answerJson(ask, code, 201)
}

/** Stops a phone. */
export const revoke = stationChange(revokeRequestSchema, async (db, ports, who, { device, reason }) =>
  (await revokeDevice(db, ports, who, device, reason)) ? undefined : new Refusal('not-found', { at: 'device' }),
)

/** Locks a phone, or opens it. */
export const lock = stationChange(lockRequestSchema, async (db, ports, who, request) =>
  (await lockDevice(db, ports, who, request)) ? undefined : new Refusal('not-found', { at: 'device' }),
)

/** Acts on a referral. */
export const referralAction = stationChange(referralActionSchema, actOnReferral)

/** Deals with an op in quarantine. */
export const resolve = stationChange(quarantineResolveSchema, resolveQuarantined)
