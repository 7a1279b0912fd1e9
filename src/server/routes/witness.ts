/** POST /api/witness: after this endpoint lost history, a phone hands over what it still holds of others; the station decides. */
import { witnessRequestSchema } from '#protocol/witness.ts'
import { deviceOf } from '../auth/device-auth.ts'
import { answerJson } from '../http/answer.ts'
import { readBody } from '../http/body.ts'
import type { Ask, Parts } from '../http/context.ts'
import { answerRefusal, Refusal } from '../http/problem.ts'
import { keepCopies } from '../ops/witness-copies.ts'

const MAX_BYTES = 1024 * 1024

/** Handles copies. */
export async function witness(ask: Ask, { store, ports }: Parts): Promise<Response> {
  const known = await store.read((db) => deviceOf(ask, db))
  if (known instanceof Refusal) return answerRefusal(known)
  const body = await readBody(ask.req.raw, witnessRequestSchema, MAX_BYTES)
  if (body instanceof Refusal) return answerRefusal(body)
  const request = body.value
  if (request.device !== known.device.id) return answerRefusal(new Refusal('forbidden', { at: 'device' }))
  if (known.sender.isRevoked) return answerRefusal(new Refusal('device-revoked'))
  const kept = await store.write(known.sender.ward, (db) => keepCopies(db, ports, known.sender, request.copies))
  return answerJson(ask, { kept })
}
