/** POST /api/enrol: eight digits become a phone with a token of its own; guessing is slowed per address. */
import { enrolRequestSchema } from '#protocol/enrol.ts'
import { answerJson } from '../http/answer.ts'
import type { Ask, Parts } from '../http/context.ts'
import { readGuardedBody } from '../http/guarded-body.ts'
import { answerRefusal, Refusal } from '../http/problem.ts'
import { enrolPhone } from '../ward/enrolment.ts'

/** Lets a phone in. */
export async function enrol(ask: Ask, { store, ports, limits }: Parts): Promise<Response> {
  const body = await readGuardedBody(ask, limits.enrol, enrolRequestSchema)
  if (body instanceof Refusal) return answerRefusal(body)
  const reply = await store.write('enrol', (db) => enrolPhone(db, ports, body.value))
  if (reply instanceof Refusal) return answerRefusal(reply)
  limits.enrol.succeeded(body.address)
  return answerJson(ask, reply, 201)
}
