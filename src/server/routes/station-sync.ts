/** GET and POST /api/station/{conflicts,witness,erase…}: what the station decides when two books differ. */
import { conflictResolveSchema, eraseRequestSchema, witnessResolveSchema } from '#protocol/station-sync.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { answerJson } from '../http/answer.ts'
import { readBody } from '../http/body.ts'
import type { Ask, Parts } from '../http/context.ts'
import { answerRefusal, Refusal } from '../http/problem.ts'
import { conflictRows, decideConflict } from '../station/conflicts.ts'
import { eraseOnDemand } from '../station/erase.ts'
import { decideWitness, witnessRows } from '../station/witness.ts'
import { readNamed } from './read-named.ts'

/** Clashes that wait. */
export async function readConflicts(ask: Ask, parts: Parts, who: SignedIn): Promise<Response> {
  const rows = await readNamed(parts, who, 'read-conflicts', (db) => conflictRows(db, who.account.ward), (found) => found.map(({ record }) => record.id))
  return answerJson(ask, rows)
}

/** Decides a clash. */
export async function resolveConflict(ask: Ask, { store, ports }: Parts, who: SignedIn): Promise<Response> {
  const body = await readBody(ask.req.raw, conflictResolveSchema)
  if (body instanceof Refusal) return answerRefusal(body)
  const fault = await store.write(who.account.ward, (db) => decideConflict(db, ports, who, body.value))
  return fault ? answerRefusal(fault) : answerJson(ask, { ok: true })
}

/** Copies that wait. */
export async function readWitness(ask: Ask, parts: Parts, who: SignedIn): Promise<Response> {
  const rows = await readNamed(parts, who, 'read-witness', (db) => witnessRows(db, who.account.ward), (found) => found.map(({ recordId }) => recordId))
  return answerJson(ask, rows)
}

/** Takes a copy in, or leaves it. */
export async function resolveWitness(ask: Ask, { store, ports }: Parts, who: SignedIn): Promise<Response> {
  const body = await readBody(ask.req.raw, witnessResolveSchema)
  if (body instanceof Refusal) return answerRefusal(body)
  const fault = await store.write(who.account.ward, (db) => decideWitness(db, ports, who, body.value))
  return fault ? answerRefusal(fault) : answerJson(ask, { ok: true })
}

/** Erases a family on its demand. */
export async function erase(ask: Ask, { store, ports }: Parts, who: SignedIn): Promise<Response> {
  const body = await readBody(ask.req.raw, eraseRequestSchema)
  if (body instanceof Refusal) return answerRefusal(body)
  const erased = await store.write(who.account.ward, (db) => eraseOnDemand(db, ports, who, body.value))
  return erased instanceof Refusal ? answerRefusal(erased) : answerJson(ask, { erased })
}
