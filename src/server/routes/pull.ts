/** POST /api/pull: what was merged in the phone's areas after its cursors, as whole records in pages, and what became of its own ops. */
import { pullRequestSchema, type PullReply, type PullRequest } from '#protocol/pull.ts'
import { PROTOCOL_VERSION, SCHEMA_VERSION } from '#protocol/version.ts'
import { deviceIdOf, deviceOf } from '../auth/device-auth.ts'
import { backedUpN } from '../backup/backed-up.ts'
import { answerJson } from '../http/answer.ts'
import { readBody } from '../http/body.ts'
import type { Ask, Parts } from '../http/context.ts'
import { answerRefusal, Refusal } from '../http/problem.ts'
import { witnessFault } from '../ops/history.ts'
import { readAreaPages } from '../ops/read-feed.ts'
import { readSettled } from '../ops/read-settled.ts'
import type { KnownDevice } from '../ops/senders.ts'
import { readHead } from '../store/marks.ts'
import type { DeviceTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'
import { scopeOf } from '../ward/profile.ts'

const SEEN_EVERY_MS = 60_000

/** Handles a pull. */
export async function pull(ask: Ask, parts: Parts): Promise<Response> {
  const asker = await parts.store.read((db) => deviceIdOf(ask, db))
  if (asker instanceof Refusal) return answerRefusal(asker)
  const body = await readBody(ask.req.raw, pullRequestSchema)
  if (body instanceof Refusal) return answerRefusal(body)
  const request = body.value
  if (request.proto > PROTOCOL_VERSION || request.schemaVersion > SCHEMA_VERSION) return answerRefusal(new Refusal('server-too-old'))
  // Device, scope and pages come from one state.
  const read = await parts.store.read(async (db) => {
    const known = await deviceOf(ask, db)
    return known instanceof Refusal ? known : readReply(db, parts, known, request)
  })
  if (read instanceof Refusal) return answerRefusal(read)
  await noteSeen(parts, read.device, request)
  return answerJson(ask, read.reply)
}

async function readReply(db: Db, parts: Parts, known: KnownDevice, request: PullRequest): Promise<{ reply: PullReply; device: DeviceTable } | Refusal> {
  const { device, author, sender } = known
  if (request.device !== device.id) return new Refusal('forbidden', { at: 'device' })
  // First of all: a phone that hears that it was stopped wipes itself, and must not when this history lacks ops of it.
  const fault = request.witness && (await witnessFault(db, device, request.witness))
  if (fault) return fault
  if (sender.isRevoked) return new Refusal('device-revoked')
  if (device.locked_at !== null) return new Refusal('device-locked')
  const areas = await readAreaPages(db, sender, request)
  // The number tells the phone from where on to send again.
  if (!areas || (await knowsMoreFates(db, request))) return new Refusal('history-lost', { at: String(device.ack_n) })
  const scope = await scopeOf(db, author, sender.areas, parts.options)
  const isFirstVersion = request.proto === 1
  const settled = isFirstVersion ? undefined : await readSettled(db, device.id, request.settledSeq ?? 0)
  const reply: PullReply = {
    serverTime: parts.ports.now(),
    ...(isFirstVersion || scope.version !== request.scopeVersion ? { scope } : {}),
    areas,
    ...(settled ? { settled } : {}),
    standing: { ackN: device.ack_n, backupN: await backedUpN(db, device.id) },
    directives: [],
  }
  return { reply, device }
}

/** A phone that heard of fates beyond the newest commit heard of them in a history that is lost. */
async function knowsMoreFates(db: Db, { settledSeq = 0 }: PullRequest): Promise<boolean> {
  return settledSeq > 0 && settledSeq > (await readHead(db)).seq
}

/** When the phone was last here, and how far it has read: tombstones are kept until every phone in use has passed them. */
async function noteSeen({ store, ports }: Parts, device: DeviceTable, { cursors }: PullRequest): Promise<void> {
  const now = ports.now()
  if (device.seen_at !== null && now - device.seen_at < SEEN_EVERY_MS) return
  const read = JSON.stringify(Object.fromEntries(cursors.map(({ area, seq }) => [area, seq])))
  await store.write(`seen ${device.id}`, (db) => db.updateTable('device').set({ seen_at: now, cursors: read }).where('id', '=', device.id).execute())
}
