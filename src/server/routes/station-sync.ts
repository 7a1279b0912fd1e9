/** GET and POST /api/station/{conflicts,witness,erase…}: what the station decides when two books differ. */
import { conflictResolveSchema, eraseRequestSchema, witnessResolveSchema } from '#protocol/station-sync.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { answerJson } from '../http/answer.ts'
import type { Ask, Parts } from '../http/context.ts'
import { Refusal } from '../http/problem.ts'
import { conflictRows, decideConflict } from '../station/conflicts.ts'
import { eraseOnDemand } from '../station/erase.ts'
import { decideWitness, witnessRows } from '../station/witness.ts'
import { readNamed } from './read-named.ts'
import { stationChange } from './station-change.ts'

/** Clashes that wait. */
export async function readConflicts(ask: Ask, parts: Parts, who: SignedIn): Promise<Response> {
  const rows = await readNamed(parts, who, 'read-conflicts', (db) => conflictRows(db, who), (found) => found.map(({ record }) => record.id))
  return answerJson(ask, rows)
}

/** Copies that wait. */
export async function readWitness(ask: Ask, parts: Parts, who: SignedIn): Promise<Response> {
  const rows = await readNamed(parts, who, 'read-witness', (db) => witnessRows(db, who), (found) => found.map(({ recordId }) => recordId))
  return answerJson(ask, rows)
}

/** Decides a clash. */
export const resolveConflict = stationChange(conflictResolveSchema, decideConflict)

/** Takes a copy in, or leaves it. */
export const resolveWitness = stationChange(witnessResolveSchema, decideWitness)

/** Erases a family on its demand. */
export const erase = stationChange(eraseRequestSchema, async (db, ports, who, request) => {
  const erased = await eraseOnDemand(db, ports, who, request)
  return erased instanceof Refusal ? erased : { erased }
})
