/**
 * The one syncer of a phone: push until empty, then pull until done; push goes first because the battery may die.
 * One save is one op, and applying another's op makes none, so a cycle can be run at any time and any number of times.
 */
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { readMeta, writeMeta, type SyncState } from '#storage/meta.ts'
import type { Phone } from '#storage/phone.ts'
import { pruneDaily } from '#storage/prune.ts'
import { FencedError, openCycle } from '#storage/remote/fence.ts'
import { hasWrongSum } from '#storage/remote/sums.ts'
import { freeRoom, isFullDisk } from '#storage/room.ts'
import type { Cycle } from './cycle.ts'
import { becomeOwnDevice } from './fork.ts'
import { pauseAfter, unreadable, type StepOutcome } from './outcome.ts'
import type { SyncPorts } from './ports.ts'
import { pullAll } from './pull.ts'
import { pushAll } from './push.ts'
import { stalledSince } from './stalled.ts'
import { sendTimings } from './timings.ts'

/** Runs one cycle; undefined when another tab is at it, took over, or the phone is not enrolled. */
export async function syncOnce(phone: Phone, ports: SyncPorts, failures = 0): Promise<StepOutcome | undefined> {
  let outcome: StepOutcome | undefined
  await ports.withLock(async () => {
    const opened = await openCycle(phone)
    if (!opened) return
    try {
      const { identity, fence, isForking } = opened
      outcome = await run({ phone, ports, identity, fence, hasRewound: false, hasForked: false }, isForking)
    } catch (reason) {
      outcome = await takeFailure(phone, reason)
    } finally {
      await show(phone, await stateAfter(phone, ports, outcome, failures))
    }
  })
  return outcome
}

async function run(cycle: Cycle, isForking: boolean): Promise<StepOutcome> {
  const { phone, fence } = cycle
  // The answer to a fork was lost: nothing can be sent under the old numbers.
  if (isForking) {
    const forked = await becomeOwnDevice(cycle)
    if (forked !== 'again') return forked
  }
  for (;;) {
    const pushed = await pushAll(cycle)
    if (pushed === 'again') continue
    if (!pushed.ok) return pushed
    const pulled = await pullAll(cycle)
    if (pulled === 'again') continue
    if (pulled.ok) {
      await pruneDaily(phone, fence, dayInVietNam(phone.ports.now()))
      await sendTimings(cycle)
    }
    return pulled
  }
}

/** A lost turn is nobody's fault; a full disk is told, and tried again with what could be freed. */
async function takeFailure(phone: Phone, reason: unknown): Promise<StepOutcome | undefined> {
  if (reason instanceof FencedError) return undefined
  if (!isFullDisk(reason)) throw reason
  await freeRoom(phone)
  return unreadable()
}

async function stateAfter(phone: Phone, ports: SyncPorts, outcome: StepOutcome | undefined, failures: number): Promise<Partial<SyncState>> {
  const idle = { phase: 'idle', sendingDone: 0, sendingTotal: 0 } as const
  if (!outcome) return idle
  const now = phone.ports.now()
  if (outcome.ok) {
    // An area that never adds up is told until it does, although everything else goes well.
    return { ...idle, lastSyncAt: now, trouble: (await hasWrongSum(phone)) ? 'unreadable' : null, nextTryAt: null, stalledSince: null }
  }
  const spread = (phone.ports.randomBytes(1)[0] ?? 0) / 255
  return {
    ...idle,
    trouble: outcome.trouble,
    nextTryAt: now + (outcome.retryAfterMs ?? pauseAfter(failures + 1, spread)),
    stalledSince: await stalledSince(phone, ports),
  }
}

async function show(phone: Phone, change: Partial<SyncState>): Promise<void> {
  await phone.db.transaction('rw', phone.db.meta, async () => {
    await writeMeta(phone, 'sync-state', { ...(await readMeta(phone, 'sync-state')), ...change })
  })
}
