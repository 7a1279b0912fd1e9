/** POST /api/fork: a phone whose numbers a copy of it has used becomes a device of its own. */
import { forkRequestSchema, type ForkReply } from '#protocol/fork.ts'
import { deviceIdOf } from '../auth/device-auth.ts'
import { answerJson } from '../http/answer.ts'
import { readBody } from '../http/body.ts'
import type { Ask, Parts } from '../http/context.ts'
import { answerRefusal, Refusal } from '../http/problem.ts'
import { forkDevice } from '../ward/fork-device.ts'

/** Handles a fork. */
export async function fork(ask: Ask, { store, ports }: Parts): Promise<Response> {
  const device = await store.read((db) => deviceIdOf(ask, db))
  if (device instanceof Refusal) return answerRefusal(device)
  const body = await readBody(ask.req.raw, forkRequestSchema)
  if (body instanceof Refusal) return answerRefusal(body)
  if (body.value.device !== device.id) return answerRefusal(new Refusal('forbidden', { at: 'device' }))
  const fault = await store.write(device.ward, (db) => forkDevice(db, ports, body.value))
  if (fault) return answerRefusal(fault)
  const reply: ForkReply = { device: body.value.newDevice, serverTime: ports.now() }
  return answerJson(ask, reply, 201)
}
