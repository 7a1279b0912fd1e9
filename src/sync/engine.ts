/**
 * The one syncer of a phone: push until empty, then pull until done; push goes first because the battery may die.
 * One save is one op, and applying another's op makes none, so a cycle can be run at any time and any number of times.
 */
import { FencedError } from '#storage/apply-remote.ts'
import { readMeta, writeMeta, type Identity, type SyncState } from '#storage/meta.ts'
import { nextBatch, takeFence } from '#storage/outbox.ts'
import type { Phone } from '#storage/phone.ts'
import { pauseAfter, type StepOutcome } from './outcome.ts'
import type { SyncPorts } from './ports.ts'
import { pullAll } from './pull.ts'
import { pushAll } from './push.ts'

/** Runs one cycle; undefined when another tab is at it or the phone is not enrolled. */
export async function syncOnce(phone: Phone, ports: SyncPorts, failures = 0): Promise<StepOutcome | undefined> {
  let outcome: StepOutcome | undefined
  await ports.withLock(async () => {
    const identity = await readMeta(phone, 'identity')
    if (!identity) return
    const fence = await takeFence(phone)
    try {
      outcome = await exchange(phone, ports, identity, fence)
      // A pull may have found that the endpoint lost history: what it no longer has waits again, and goes at once.
      if (outcome.ok && (await nextBatch(phone, 1, 1)).length > 0) outcome = await exchange(phone, ports, identity, fence)
    } catch (reason) {
      if (!(reason instanceof FencedError)) throw reason
      outcome = undefined
    } finally {
      await show(phone, stateAfter(phone, outcome, failures))
    }
  })
  return outcome
}

async function exchange(phone: Phone, ports: SyncPorts, identity: Identity, fence: number): Promise<StepOutcome> {
  await show(phone, { phase: 'sending' })
  const pushed = await pushAll(phone, ports, identity, fence)
  if (!pushed.ok) return pushed
  await show(phone, { phase: 'fetching' })
  return pullAll(phone, ports, identity, fence)
}

function stateAfter(phone: Phone, outcome: StepOutcome | undefined, failures: number): Partial<SyncState> {
  const idle = { phase: 'idle', sendingDone: 0, sendingTotal: 0 } as const
  if (!outcome) return idle
  const now = phone.ports.now()
  if (outcome.ok) return { ...idle, lastSyncAt: now, trouble: null, nextTryAt: null }
  const spread = (phone.ports.randomBytes(1)[0] ?? 0) / 255
  return { ...idle, trouble: outcome.trouble, nextTryAt: now + (outcome.retryAfterMs ?? pauseAfter(failures + 1, spread)) }
}

async function show(phone: Phone, change: Partial<SyncState>): Promise<void> {
  await writeMeta(phone, 'sync-state', { ...(await readMeta(phone, 'sync-state')), ...change })
}
