/** POST /api/station/…: what the station changes. */
import { quarantineResolveSchema } from '#protocol/quarantine.ts'
import { enrolmentRequestSchema, referralActionSchema, revokeRequestSchema, type EnrolmentCode } from '#protocol/station.ts'
import { lockRequestSchema } from '#protocol/station-sync.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { answerJson } from '../http/answer.ts'
import { readBody } from '../http/body.ts'
import type { Ask, Parts } from '../http/context.ts'
import { ownOrigin } from '../http/origin.ts'
import { answerRefusal, Refusal, refuse } from '../http/problem.ts'
import { lockDevice, revokeDevice } from '../station/collaborators.ts'
import { resolveQuarantined } from '../station/quarantine.ts'
import { actOnReferral } from '../station/referral-action.ts'
import { createEnrolment } from '../ward/enrolment.ts'

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
export async function revoke(ask: Ask, { store, ports }: Parts, who: SignedIn): Promise<Response> {
  const body = await readBody(ask.req.raw, revokeRequestSchema)
  if (body instanceof Refusal) return answerRefusal(body)
  const { device, reason } = body.value
  const isDone = await store.write(who.account.ward, (db) => revokeDevice(db, ports, who, device, reason))
  return isDone ? answerJson(ask, { ok: true }) : refuse('not-found', { at: 'device' })
}

/** Locks a phone, or opens it. */
export async function lock(ask: Ask, { store, ports }: Parts, who: SignedIn): Promise<Response> {
  const body = await readBody(ask.req.raw, lockRequestSchema)
  if (body instanceof Refusal) return answerRefusal(body)
  const isDone = await store.write(who.account.ward, (db) => lockDevice(db, ports, who, body.value))
  return isDone ? answerJson(ask, { ok: true }) : refuse('not-found', { at: 'device' })
}

/** Acts on a referral. */
export async function referralAction(ask: Ask, { store, ports }: Parts, who: SignedIn): Promise<Response> {
  const body = await readBody(ask.req.raw, referralActionSchema)
  if (body instanceof Refusal) return answerRefusal(body)
  const fault = await store.write(who.account.ward, (db) => actOnReferral(db, ports, who, body.value))
  return fault ? answerRefusal(fault) : answerJson(ask, { ok: true })
}

/** Deals with an op in quarantine. */
export async function resolve(ask: Ask, { store, ports }: Parts, who: SignedIn): Promise<Response> {
  const body = await readBody(ask.req.raw, quarantineResolveSchema)
  if (body instanceof Refusal) return answerRefusal(body)
  const done = await store.write(who.account.ward, (db) => resolveQuarantined(db, ports, who, body.value))
  return done instanceof Refusal ? answerRefusal(done) : answerJson(ask, done)
}
