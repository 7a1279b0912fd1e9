/** Empties the outbox: batches in order, each answered op by op; a batch without an answer is sent again as it was. */
import * as z from 'zod/mini'
import { setAside } from '#storage/local-quarantine.ts'
import { readMeta, readMetas, writeMeta, type Identity } from '#storage/meta.ts'
import { hasUnsent, nextBatch, unsentForms, type Batch } from '#storage/outbox.ts'
import type { Phone } from '#storage/phone.ts'
import { applyPushReply } from '#storage/remote/receipts.ts'
import { MAX_PUSH_OPS, pushReplySchema, type PushRequest } from '#protocol/push.ts'
import { PROTOCOL_VERSION, SCHEMA_VERSION } from '#protocol/version.ts'
import type { Cycle } from './cycle.ts'
import { answerToHistory } from './history.ts'
import { troubleOf, unreadable, type HalfOutcome } from './outcome.ts'
import type { Answer } from './ports.ts'

/** Most bytes of ops in a batch, before compression. */
export const MAX_BATCH_BYTES = 256 * 1024
/** An answer that came sooner than this makes the next batch twice as large (ms). */
const QUICK_MS = 2_000

/** Sends until nothing waits. */
export async function pushAll(cycle: Cycle): Promise<HalfOutcome> {
  const { phone, fence } = cycle
  if (!(await hasUnsent(phone))) return { ok: true }
  const total = (await unsentForms(phone)).count
  for (;;) {
    const [size] = await readMetas(phone, 'batch-size')
    const batch = await nextBatch(phone, size, MAX_BATCH_BYTES)
    if (batch.stuck) {
      await setAside(phone, fence, batch.stuck.rows, batch.stuck.code, batch.digest)
      continue
    }
    if (batch.rows.length === 0) return { ok: true }
    const askedAt = phone.ports.now()
    const answer = await send(cycle, batch, total)
    const outcome = answer.kind === 'answer' ? await takeAnswer(cycle, batch, answer.body) : await takeSilence(cycle, batch, answer)
    if (outcome !== 'next') return outcome
    if (answer.kind === 'answer' && phone.ports.now() - askedAt < QUICK_MS) await resize(cycle, size * 2)
  }
}

async function send({ phone, ports, identity }: Cycle, batch: Batch, total: number): Promise<Answer> {
  const unsent = await unsentForms(phone)
  const sync = await readMeta(phone, 'sync-state')
  await writeMeta(phone, 'sync-state', { ...sync, phase: 'sending', sendingDone: Math.max(0, total - unsent.count), sendingTotal: total })
  return ports.post('/api/push', await pushBody(phone, identity, ports.appVersion, batch, unsent), identity.token)
}

/** A batch as the endpoint is told of it; `unsent` is all that waits, the batch included. */
export async function pushBody(
  phone: Phone, { device }: Identity, appVersion: string, { rows, digest }: Batch, unsent: { count: number; oldestAt: number | null },
): Promise<PushRequest> {
  const { ackN, digest: ackDigest, mark } = await readMeta(phone, 'ack')
  return {
    proto: PROTOCOL_VERSION,
    schemaVersion: SCHEMA_VERSION,
    appVersion,
    device,
    firstN: rows[0]?.n ?? 1,
    digest,
    witness: { ackN, digest: ackDigest, mark },
    waiting: { count: Math.max(0, unsent.count - new Set(rows.map((row) => row.txn)).size), oldestAt: unsent.oldestAt },
    ops: rows.map((row) => row.op),
  }
}

async function takeAnswer({ phone, fence }: Cycle, { rows }: Batch, body: unknown): Promise<HalfOutcome | 'next'> {
  const reply = z.safeParse(pushReplySchema, body)
  // An answer to something else, or one that moves nothing, is no receipt: sent again at once, the same would come again without end.
  if (!reply.success || reply.data.ackN < (rows[0]?.n ?? 1)) return unreadable()
  if (!reply.data.results.some(({ opId }) => rows.some((row) => row.opId === opId))) return unreadable()
  await applyPushReply(phone, fence, reply.data)
  return 'next'
}

async function takeSilence(cycle: Cycle, batch: Batch, answer: Exclude<Answer, { kind: 'answer' }>): Promise<HalfOutcome | 'next'> {
  const problem = answer.kind === 'refused' ? answer.problem.problem : undefined
  const half = Math.floor(batch.rows.length / 2)
  if (problem === 'too-large') {
    const isOneForm = batch.rows.every((row) => row.txn === batch.rows[0]?.txn)
    if (isOneForm) await setAside(cycle.phone, cycle.fence, batch.rows, 'too-large', batch.digest)
    else await resize(cycle, half)
    return 'next'
  }
  if (answer.kind === 'unreachable' || problem === 'unavailable') await resize(cycle, half)
  const history = answer.kind === 'refused' ? await answerToHistory(cycle, answer.problem) : undefined
  return history ?? troubleOf(answer)
}

async function resize({ phone }: Cycle, size: number): Promise<void> {
  await writeMeta(phone, 'batch-size', Math.min(MAX_PUSH_OPS, Math.max(1, size)))
}
