/** Decides when to sync: on opening, on coming online, after a save, by button, again after a failure, and when an alarm is due. */
import type { Phone } from '#storage/phone.ts'
import { readMeta } from '#storage/meta.ts'
import { hasUnsent } from '#storage/outbox.ts'
import { STALLED_AFTER_MS } from '#storage/stalled.ts'
import { syncOnce } from './engine.ts'
import { LONGEST_PAUSE_MS, pauseAfter, type StepOutcome } from './outcome.ts'
import type { SyncPorts } from './ports.ts'
import { noteStalled } from './stalled.ts'

/** Pause before looking again when another holds the lock (ms). */
const BUSY_ELSEWHERE_MS = 10_000

/** A running syncer. */
export interface Syncer {
  /** Asks for a cycle now; calls during a cycle make one more cycle after it. */
  request: () => Promise<StepOutcome | undefined>
  stop: () => void
}

/** Timers, as the browser gives them. */
export interface Timers {
  set: (work: () => void, ms: number) => unknown
  clear: (timer: unknown) => void
}

/** Starts the syncer of a phone; it runs its first cycle when asked. */
export function startSyncer(phone: Phone, ports: SyncPorts, timers: Timers): Syncer {
  let running: Promise<StepOutcome | undefined> | undefined
  let again = false
  let failures = 0
  let timer: unknown
  let stopped = false

  async function cycle(): Promise<StepOutcome | undefined> {
    let outcome: StepOutcome | undefined
    do {
      again = false
      outcome = await syncOnce(phone, ports, failures)
      failures = outcome === undefined || outcome.ok ? 0 : failures + 1
    } while (again && outcome?.ok === true)
    await planNext(outcome)
    return outcome
  }

  async function planNext(outcome: StepOutcome | undefined): Promise<void> {
    if (stopped || outcome?.ok === true) return
    if (outcome === undefined) {
      // Another tab or the service worker is at it; if that one is cut off, this one goes on with what still waits.
      if (!(await hasUnsent(phone))) return
      await noteStalled(phone, ports)
      tryAgainIn(BUSY_ELSEWHERE_MS)
      return
    }
    const { nextTryAt, stalledSince } = await readMeta(phone, 'sync-state')
    const now = phone.ports.now()
    // A clock that was set back meanwhile would make it years.
    const pause = Math.max(1000, Math.min(outcome.retryAfterMs ?? 2 * LONGEST_PAUSE_MS, (nextTryAt ?? 0) - now))
    // The alarm is raised by a try that fails after its time; an endpoint that asks for more patience is not pressed for it.
    const untilAlarm = stalledSince === null ? Infinity : stalledSince + STALLED_AFTER_MS - now
    tryAgainIn(outcome.retryAfterMs === null && untilAlarm > 0 ? Math.min(pause, Math.max(1000, untilAlarm)) : pause)
  }

  function tryAgainIn(ms: number): void {
    timer = timers.set(() => void request(), ms)
  }

  function request(): Promise<StepOutcome | undefined> {
    if (running) {
      again = true
      return running
    }
    timers.clear(timer)
    running = cycle()
      .catch((reason: unknown) => {
        // Whatever broke, what waits is tried again later; whoever asked is told.
        failures += 1
        // The book was shut under a running cycle: nothing of its answer is kept, and the next opening asks again.
        if (stopped) return undefined
        tryAgainIn(Math.min(LONGEST_PAUSE_MS, pauseAfter(failures, 0.5)))
        throw reason
      })
      .finally(() => {
        running = undefined
      })
    return running
  }

  return {
    request,
    stop: () => {
      stopped = true
      timers.clear(timer)
    },
  }
}
