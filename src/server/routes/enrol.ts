/** POST /api/enrol: eight digits become a phone with a token of its own; guessing is slowed per address. */
import { enrolRequestSchema } from '#protocol/enrol.ts'
import { answerJson } from '../http/answer.ts'
import { readBody } from '../http/body.ts'
import type { Ask, Parts } from '../http/context.ts'
import { addressOf } from '../http/origin.ts'
import { answerRefusal, Refusal, refuse } from '../http/problem.ts'
import { enrolPhone } from '../ward/enrolment.ts'

/** Lets a phone in. */
export async function enrol(ask: Ask, { store, ports, limits }: Parts): Promise<Response> {
  const address = addressOf(ask)
  const retryAfterSeconds = limits.enrol.waitSeconds(address)
  if (retryAfterSeconds > 0) return refuse('too-many', { retryAfterSeconds })
  const body = await readBody(ask.req.raw, enrolRequestSchema)
  if (body instanceof Refusal) return answerRefusal(body)
  limits.enrol.began(address)
  const reply = await store.write('enrol', (db) => enrolPhone(db, ports, body.value))
  if (reply instanceof Refusal) return answerRefusal(reply)
  limits.enrol.succeeded(address)
  return answerJson(ask, reply, 201)
}
