/** When unsent work that does not move is told aloud: one rule for the chip, the screens and the syncer's timer. */
import type { SyncState } from './meta.ts'

/** Unsent work that met only failures for so long, although there seems to be a network, is told aloud (ms; sync.md §4: at most 10 minutes). */
export const STALLED_AFTER_MS = 10 * 60_000

/** For how long it has not moved (ms), once that is told; undefined before, and while it moves. */
export function stalledFor({ stalledSince }: Pick<SyncState, 'stalledSince'>, now: number): number | undefined {
  return stalledSince !== null && now - stalledSince >= STALLED_AFTER_MS ? now - stalledSince : undefined
}
