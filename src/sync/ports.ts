/** What the syncer needs of the world: a way to ask the endpoint, a lock that only one tab holds, and a guess about the network. */
import type { ProblemBody } from '#protocol/problems.ts'

/** Outcome of one request: an answer, a typed refusal, or no answer that can be trusted. */
export type Answer =
  | { kind: 'answer'; body: unknown }
  | { kind: 'refused'; problem: ProblemBody }
  /** No connection, a cut reply, or a page that is not ours (captive portal). */
  | { kind: 'unreachable' }

/** Where a phone asks. */
export type SyncPath = '/api/push' | '/api/pull' | '/api/fork' | '/api/witness' | '/api/timings'

/** The syncer's ports. */
export interface SyncPorts {
  post: (path: SyncPath, body: unknown, token: string) => Promise<Answer>
  /** Runs `work` when no other tab of this phone syncs; resolves at once, without running it, when one does. */
  withLock: (work: () => Promise<void>) => Promise<boolean>
  appVersion: string
  /** Whether there seems to be a network. Only for the alarm about work that does not move: whether to try is never asked of it. */
  seemsOnline?: () => boolean
}
