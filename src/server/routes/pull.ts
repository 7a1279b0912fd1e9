/** POST /api/pull: what was merged in the phone's areas after its cursors, as whole records in pages. */
import { pullRequestSchema, type PullReply, type PullRequest } from '#protocol/pull.ts'
import { PROTOCOL_VERSION, SCHEMA_VERSION } from '#protocol/version.ts'
import { deviceOf } from '../auth/device-auth.ts'
import { answerJson } from '../http/answer.ts'
import { readBody } from '../http/body.ts'
import type { Ask, Parts } from '../http/context.ts'
import { answerRefusal, Refusal } from '../http/problem.ts'
import { readAreaPages } from '../ops/read-feed.ts'
import type { KnownDevice } from '../ops/senders.ts'
import { scopeOf } from '../ward/profile.ts'

const SEEN_EVERY_MS = 60_000

/** Handles a pull. */
export async function pull(ask: Ask, { store, ports }: Parts): Promise<Response> {
  const known = await store.read((db) => deviceOf(ask, db))
  if (known instanceof Refusal) return answerRefusal(known)
  if (known.sender.isRevoked) return answerRefusal(new Refusal('device-revoked'))
  const body = await readBody(ask.req.raw, pullRequestSchema)
  if (body instanceof Refusal) return answerRefusal(body)
  const request = body.value
  if (request.device !== known.device.id) return answerRefusal(new Refusal('forbidden', { at: 'device' }))
  if (request.proto > PROTOCOL_VERSION || request.schemaVersion > SCHEMA_VERSION) return answerRefusal(new Refusal('server-too-old'))
  const reply = await readReply(ask, { store, ports }, request)
  if (reply instanceof Refusal) return answerRefusal(reply)
  await noteSeen({ store, ports }, known)
  return answerJson(ask, reply)
}

type Reading = Pick<Parts, 'store' | 'ports'>

/** Scope and pages come from one state: the device is looked up again in it. */
function readReply(ask: Ask, { store, ports }: Reading, request: PullRequest): Promise<PullReply | Refusal> {
  return store.read(async (db) => {
    const known = await deviceOf(ask, db)
    if (known instanceof Refusal) return known
    if (known.sender.isRevoked) return new Refusal('device-revoked')
    const areas = await readAreaPages(db, known.sender, request, known.device.ack_n)
    if (areas instanceof Refusal) return areas
    return { serverTime: ports.now(), scope: await scopeOf(db, known.author, known.sender.areas), areas, directives: [] }
  })
}

async function noteSeen({ store, ports }: Reading, { device }: KnownDevice): Promise<void> {
  const now = ports.now()
  if (device.seen_at !== null && now - device.seen_at < SEEN_EVERY_MS) return
  await store.write(`seen ${device.id}`, (db) => db.updateTable('device').set({ seen_at: now }).where('id', '=', device.id).execute())
}
