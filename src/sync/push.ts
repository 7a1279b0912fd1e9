/** Empties the outbox: batches in order, each answered op by op; a batch without an answer is sent again as it was. */
import * as z from 'zod/mini'
import { applyPushReply, rewind } from '#storage/apply-remote.ts'
import { readMeta, writeMeta, type Identity } from '#storage/meta.ts'
import { digestBefore, nextBatch } from '#storage/outbox.ts'
import type { Phone } from '#storage/phone.ts'
import { outboxCounts } from '#storage/read/outbox.ts'
import { MAX_PUSH_OPS, pushReplySchema } from '#protocol/push.ts'
import { PROTOCOL_VERSION, SCHEMA_VERSION } from '#protocol/version.ts'
import { troubleOf, type StepOutcome } from './outcome.ts'
import type { SyncPorts } from './ports.ts'

/** Most bytes of ops in a batch, before compression. */
const MAX_BATCH_BYTES = 256 * 1024
/** First batch; it doubles while answers come and halves when none does. */
const FIRST_BATCH = 50

/** Sends until nothing waits. */
export async function pushAll(phone: Phone, ports: SyncPorts, identity: Identity, fence: number): Promise<StepOutcome> {
  let size = FIRST_BATCH
  let rewound = false
  const total = (await outboxCounts(phone)).waiting
  for (;;) {
    const batch = await nextBatch(phone, size, MAX_BATCH_BYTES)
    const [first] = batch
    if (!first) return { ok: true }
    const counts = await outboxCounts(phone)
    await showProgress(phone, total - counts.waiting, total)
    const ack = await readMeta(phone, 'ack')
    const answer = await ports.post('/api/push', {
      proto: PROTOCOL_VERSION,
      schemaVersion: SCHEMA_VERSION,
      appVersion: ports.appVersion,
      device: identity.device,
      firstN: first.n,
      digest: await digestBefore(phone, first.n),
      witness: { ackN: ack.ackN, digest: ack.digest, mark: ack.mark },
      waiting: { count: Math.max(0, counts.waiting - new Set(batch.map((row) => row.txn)).size), oldestAt: counts.oldestWaitingAt },
      ops: batch.map((row) => row.op),
    }, identity.token)
    if (answer.kind === 'refused' && answer.problem.problem === 'history-lost') {
      // Twice in one cycle would mean that going back does not help: stop and try later instead of turning in a circle.
      if (rewound) return { ok: false, trouble: 'unreadable', retryAfterMs: null }
      rewound = true
      await rewind(phone, fence, Number(answer.problem.at ?? 0))
      continue
    }
    if (answer.kind === 'refused' && answer.problem.problem === 'too-large' && size > 1) {
      size = Math.max(1, Math.floor(batch.length / 2))
      continue
    }
    if (answer.kind !== 'answer') return troubleOf(answer)
    const reply = z.safeParse(pushReplySchema, answer.body)
    if (!reply.success || reply.data.ackN < first.n) return { ok: false, trouble: 'unreadable', retryAfterMs: null }
    await applyPushReply(phone, fence, reply.data)
    await noteServerTime(phone, reply.data.serverTime)
    size = Math.min(MAX_PUSH_OPS, size * 2)
  }
}

/** Remembers how far the phone's clock is from the endpoint's. */
export async function noteServerTime(phone: Phone, serverTime: number): Promise<void> {
  const state = await readMeta(phone, 'sync-state')
  await writeMeta(phone, 'sync-state', { ...state, clockOffsetMs: serverTime - phone.ports.now() })
}

async function showProgress(phone: Phone, done: number, total: number): Promise<void> {
  const state = await readMeta(phone, 'sync-state')
  await writeMeta(phone, 'sync-state', { ...state, phase: 'sending', sendingDone: done, sendingTotal: total })
}
