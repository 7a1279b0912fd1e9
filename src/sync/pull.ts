/** Fetches what is new in this phone's areas, answer by answer; each is stored whole, together with its cursors. */
import * as z from 'zod/mini'
import { readMetas, writeMeta } from '#storage/meta.ts'
import { lockScreens } from '#storage/remote/directives.ts'
import { applyPullReply, type PullTaken } from '#storage/remote/pull-reply.ts'
import { wantsSums } from '#storage/remote/sums.ts'
import { endResync } from '#storage/resync.ts'
import { wipe } from '#storage/wipe.ts'
import { MAX_PULL_ROWS, pullReplySchema, type PullReply } from '#protocol/pull.ts'
import { PROTOCOL_VERSION, SCHEMA_VERSION } from '#protocol/version.ts'
import type { Cycle } from './cycle.ts'
import { answerToHistory } from './history.ts'
import { troubleOf, unreadable, type HalfOutcome } from './outcome.ts'
import type { Answer } from './ports.ts'
import { handOverCopies } from './witness.ts'

/** Answers in a row that neither fit nor move anything, after which asking on is of no use. */
const MOST_IDLE = 3

/** Fetches until no area has more, then ends what was read anew. */
export async function pullAll(cycle: Cycle): Promise<HalfOutcome> {
  const { phone, fence } = cycle
  let idle = 0
  for (;;) {
    const { answer, asked } = await ask(cycle)
    if (answer.kind !== 'answer') return takeSilence(cycle, answer)
    const reply = z.safeParse(pullReplySchema, answer.body)
    if (!reply.success) return unreadable()
    const taken = await applyPullReply(phone, fence, reply.data, asked)
    if (!hasMore(reply.data, taken)) break
    idle = taken.hasMoved ? 0 : idle + 1
    if (idle >= MOST_IDLE) return unreadable()
  }
  return finish(cycle)
}

async function ask({ phone, ports, identity }: Cycle): Promise<{ answer: Answer; asked: Map<string, number> }> {
  const [scope, cursors, ack, settledSeq, verified] = await readMetas(phone, 'scope', 'cursors', 'ack', 'settled-seq', 'verified')
  const areas = scope?.areas ?? []
  const verify = wantsSums(areas, verified, phone.ports.now())
  const answer = await ports.post('/api/pull', {
    proto: PROTOCOL_VERSION,
    schemaVersion: SCHEMA_VERSION,
    device: identity.device,
    scopeVersion: scope?.version ?? 0,
    witness: { ackN: ack.ackN, digest: ack.digest },
    settledSeq,
    ...(verify ? { verify } : {}),
    cursors: areas.map((area) => ({ area, seq: cursors[area]?.seq ?? 0, mark: cursors[area]?.mark ?? '' })),
    limit: MAX_PULL_ROWS,
  }, identity.token)
  return { answer, asked: new Map(areas.map((area) => [area, cursors[area]?.seq ?? 0])) }
}

function hasMore({ areas, settled }: PullReply, { isStale, hasRestarted }: PullTaken): boolean {
  return isStale || hasRestarted || settled?.more === true || areas.some((page) => page.more)
}

async function takeSilence(cycle: Cycle, answer: Exclude<Answer, { kind: 'answer' }>): Promise<HalfOutcome> {
  if (answer.kind === 'refused') {
    const { problem } = answer.problem
    const history = await answerToHistory(cycle, answer.problem)
    if (history) return history
    if (problem === 'device-locked') await lockScreens(cycle.phone, cycle.fence)
    // The push came first: an empty outbox means that the endpoint has everything.
    if (problem === 'device-revoked') await wipe(cycle.phone, cycle.fence)
  }
  return troubleOf(answer)
}

/** Every area is read to its end. Copies go out before anything of what did not come again is let go. */
async function finish(cycle: Cycle): Promise<HalfOutcome> {
  const { phone, fence } = cycle
  const copies = await handOverCopies(cycle)
  if (!copies.ok) return copies
  const [resync, first] = await readMetas(phone, 'resync', 'first-download')
  if (Object.keys(resync).length > 0) await endResync(phone, fence)
  if (!first.done) await writeMeta(phone, 'first-download', { ...first, done: true })
  return { ok: true }
}
