/** A change that the station makes: the body as its schema says, one write of the ward, an answer or a refusal. */
import type * as z from 'zod/mini'
import type { SignedIn } from '../auth/sessions.ts'
import { answerJson } from '../http/answer.ts'
import { readBody } from '../http/body.ts'
import { answerRefusal, Refusal } from '../http/problem.ts'
import type { Ports } from '../ports.ts'
import type { Db } from '../store/store.ts'
import type { StationWork } from './station-gate.ts'

/** Does the change; what it returns is the answer, nothing means that it is done. */
type Change<Value> = (db: Db, ports: Ports, who: SignedIn, value: Value) => Promise<object | Refusal | undefined>

/** The route of a change. */
export function stationChange<Schema extends z.core.$ZodType>(schema: Schema, change: Change<z.infer<Schema>>): StationWork {
  return async (ask, { store, ports }, who) => {
    const body = await readBody(ask.req.raw, schema)
    if (body instanceof Refusal) return answerRefusal(body)
    const done = await store.write(who.account.ward, (db) => change(db, ports, who, body.value))
    return done instanceof Refusal ? answerRefusal(done) : answerJson(ask, done ?? { ok: true })
  }
}
