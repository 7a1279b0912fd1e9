/** How a step of the sync ended, and what that means for the chip and for the next try. */
import type { SyncState } from '#storage/meta.ts'
import type { Answer } from './ports.ts'

/** A step stopped for a reason that the person is told in words. */
export interface Failure {
  ok: false
  trouble: Exclude<SyncState['trouble'], null>
  retryAfterMs: number | null
}

/** A cycle went through, or stopped. */
export type StepOutcome = { ok: true } | Failure

/** A half of a cycle went through, stopped, or found that the cycle must begin anew: the endpoint lost history, or this phone is another device now. */
export type HalfOutcome = StepOutcome | 'again'

/** First pause after a failure (ms); it doubles up to the longest. */
export const FIRST_PAUSE_MS = 5_000
export const LONGEST_PAUSE_MS = 5 * 60_000

/** Pause before try number `failures + 1`, spread by `random` (0..1) so that phones of a ward do not come all at once. */
export function pauseAfter(failures: number, random: number): number {
  const full = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(0, failures - 1))
  return Math.round(full * (0.75 + random / 2))
}

/** An answer that makes no sense: nothing of it is kept. */
export function unreadable(): Failure {
  return { ok: false, trouble: 'unreadable', retryAfterMs: null }
}

/** What a refusal or silence means. */
export function troubleOf(answer: Exclude<Answer, { kind: 'answer' }>): Failure {
  if (answer.kind === 'unreachable') return { ok: false, trouble: 'offline', retryAfterMs: null }
  const { problem, retryAfterSeconds } = answer.problem
  const retryAfterMs = retryAfterSeconds === undefined ? null : retryAfterSeconds * 1000
  switch (problem) {
    case 'device-revoked':
      return { ok: false, trouble: 'revoked', retryAfterMs }
    case 'device-locked':
      return { ok: false, trouble: 'locked', retryAfterMs }
    case 'signed-out':
      return { ok: false, trouble: 'signed-out', retryAfterMs }
    case 'upgrade':
      return { ok: false, trouble: 'upgrade', retryAfterMs }
    case 'too-many':
    case 'unavailable':
    case 'too-large':
    case 'server-too-old':
      return { ok: false, trouble: 'busy', retryAfterMs }
    default:
      return { ok: false, trouble: 'unreadable', retryAfterMs }
  }
}
