/** POST /api/push: a phone hands over its ops; the answer is given only after they are durable. */
import { SCHEMA_VERSION, PROTOCOL_VERSION } from '#protocol/version.ts'
import { MAX_PUSH_BYTES, pushRequestSchema, type PushReply, type PushRequest } from '#protocol/push.ts'
import { deviceIdOf } from '../auth/device-auth.ts'
import { answerJson } from '../http/answer.ts'
import { checkShape, readJson } from '../http/body.ts'
import type { Ask, Parts } from '../http/context.ts'
import { answerRefusal, Refusal } from '../http/problem.ts'
import { takePush } from '../ops/take-push.ts'
import type { Ports } from '../ports.ts'
import { writeAudit } from '../store/audit.ts'
import type { Db } from '../store/store.ts'
import { pushSubjects } from '../store/verify-audit.ts'

/** Handles a push. */
export async function push(ask: Ask, parts: Parts): Promise<Response> {
  const device = await parts.store.read((db) => deviceIdOf(ask, db))
  if (device instanceof Refusal) return answerRefusal(device)
  const body = await readJson(ask.req.raw, MAX_PUSH_BYTES)
  const reply = body instanceof Refusal ? body : await takeSentPush(parts, device, body.json)
  return reply instanceof Refusal ? answerRefusal(reply) : answerJson(ask, reply)
}

/** Takes what a known device has sent, by itself or in a parcel. */
export async function takeSentPush({ store, ports }: Pick<Parts, 'store' | 'ports'>, device: { id: string; ward: string }, json: unknown): Promise<PushReply | Refusal> {
  const request = readPush(json)
  if (request instanceof Refusal) return request
  if (request.device !== device.id) return new Refusal('forbidden', { at: 'device' })
  return store.write(device.ward, (db) => takeNoted(db, ports, request))
}

/** Takes the push; the trail vouches for its ops by their digest. */
async function takeNoted(db: Db, ports: Ports, request: PushRequest): Promise<PushReply | Refusal> {
  const device = await db.selectFrom('device').select(['ward', 'ack_n']).where('id', '=', request.device).executeTakeFirstOrThrow()
  const reply = await takePush(db, ports, request)
  if (!(reply instanceof Refusal) && reply.ackN > device.ack_n) {
    const subjects = pushSubjects(device.ack_n + 1, reply.ackN, reply.digest)
    await writeAudit(db, ports, { ward: device.ward, actor: request.device, action: 'push', subjects })
  }
  return reply
}

function readPush(json: unknown): PushRequest | Refusal {
  // Before the shape: a newer phone may send what this endpoint cannot read, and must keep it.
  if (isNewer(json)) return new Refusal('server-too-old')
  const request = checkShape(json, pushRequestSchema)
  return request instanceof Refusal ? request : request.value
}

function isNewer(json: unknown): boolean {
  if (typeof json !== 'object' || json === null) return false
  const beyond = (part: object, name: string, newest: number): boolean => {
    const value: unknown = Reflect.get(part, name)
    return typeof value === 'number' && Number.isInteger(value) && value > newest
  }
  const ops: unknown = Reflect.get(json, 'ops')
  return (
    beyond(json, 'proto', PROTOCOL_VERSION) ||
    beyond(json, 'schemaVersion', SCHEMA_VERSION) ||
    (Array.isArray(ops) && ops.some((op) => typeof op === 'object' && op !== null && beyond(op as object, 'schemaVersion', SCHEMA_VERSION)))
  )
}
