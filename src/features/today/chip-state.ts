/** What the chip says: the gravest state of the way to the station, in two or three words. */
import { words } from '#language/words.ts'
import type { SyncState } from '#storage/meta.ts'
import { stalledFor } from '#storage/stalled.ts'
import type { IconName } from '#ui/icon/icon.tsx'

/** What the chip is made of. */
export interface ChipFacts {
  counts: { waiting: number; refused: number }
  sync: SyncState
  /** Values that wait for this person's choice. */
  conflicts: number
  now: number
}

/** The chip's look and words. */
export interface Chip {
  icon: IconName
  tone: 'waiting' | 'ok' | 'danger'
  text: string
}

/** A closed phone first, then what only this person can mend, then what the network does by itself. */
export function chipOf({ counts, sync, conflicts, now }: ChipFacts): Chip {
  const w = words.today
  if (sync.trouble === 'revoked') return { icon: 'octagon-alert', tone: 'danger', text: w.chipRevoked }
  if (sync.trouble === 'locked') return { icon: 'lock', tone: 'danger', text: w.chipLocked }
  if (counts.refused > 0) return { icon: 'octagon-alert', tone: 'danger', text: w.chipRefused(counts.refused) }
  if (conflicts > 0) return { icon: 'conflict', tone: 'waiting', text: w.chipConflicts(conflicts) }
  if (counts.waiting > 0 && stalledFor(sync, now) !== undefined) {
    return { icon: 'octagon-alert', tone: 'danger', text: w.chipStalled(counts.waiting) }
  }
  // Only once something has gone through: a try against a dead network is still waiting, whatever it attempts.
  if (sync.phase === 'sending' && sync.sendingDone > 0 && counts.waiting > 0) {
    return { icon: 'cloud-up', tone: 'waiting', text: w.chipSending(sync.sendingDone, sync.sendingTotal) }
  }
  if (counts.waiting > 0) return { icon: 'cloud-up', tone: 'waiting', text: w.chipWaiting(counts.waiting) }
  return { icon: 'cloud-check', tone: 'ok', text: w.chipSent }
}
