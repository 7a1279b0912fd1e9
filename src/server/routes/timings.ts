/** POST /api/timings: a phone hands over how long its tasks took; nothing of it says whose. GET /api/station/timings: the table of them. */
import { timingsRequestSchema } from '#protocol/timings.ts'
import { deviceOf } from '../auth/device-auth.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { answerJson } from '../http/answer.ts'
import { readBody } from '../http/body.ts'
import type { Ask, Parts } from '../http/context.ts'
import { answerRefusal, Refusal, refuse } from '../http/problem.ts'
import { fieldDay } from '../ports.ts'
import { keepTimings, stationTimings } from '../station/timings.ts'

/** Two hundred timings are some 25 kB. */
const MAX_BYTES = 48 * 1024

/** Keeps them; the same ones again change nothing. */
export async function timings(ask: Ask, { store, ports, limits }: Parts): Promise<Response> {
  const known = await store.read((db) => deviceOf(ask, db))
  if (known instanceof Refusal) return answerRefusal(known)
  const { device, sender } = known
  if (sender.isRevoked) return answerRefusal(new Refusal('device-revoked'))
  const retryAfterSeconds = limits.timings.waitSeconds(device.id)
  if (retryAfterSeconds > 0) return refuse('too-many', { retryAfterSeconds })
  limits.timings.began(device.id)
  const body = await readBody(ask.req.raw, timingsRequestSchema, MAX_BYTES)
  if (body instanceof Refusal) return answerRefusal(body)
  const sent = body.value.timings
  const kept = await store.write(sender.ward, (db) => keepTimings(db, sender.ward, sent, fieldDay(ports.now())))
  return answerJson(ask, { kept })
}

/** Median and nine in ten of each task, for the station. */
export async function readTimings(ask: Ask, { store, ports }: Parts, who: SignedIn): Promise<Response> {
  return answerJson(ask, await store.read((db) => stationTimings(db, who.account.ward, fieldDay(ports.now()))))
}
