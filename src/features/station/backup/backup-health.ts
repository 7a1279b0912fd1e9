/** How the endpoint's backups stand: what is wrong with them, the worst first, and figures in words. */
import { formatNumberVi } from '#domain/formats/number-vi.ts'
import { momentLabel } from '#domain/time/day-label.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import type { BackupFault, BackupState } from '#protocol/station-backup.ts'
import type { Fact } from '#ui/layout/fact-list.tsx'
import { elapsedWords } from '../reading/elapsed.ts'

const HOUR = 3_600_000
/** A copy older than this leaves more than two days of work on the phones alone. */
const OLD_AFTER = 48 * HOUR
/** A copy may wait so long for its trial. */
const UNTESTED_AFTER = 48 * HOUR

export type BackupConcern = BackupFault | 'first' | 'none' | 'old' | 'untested' | 'same-machine'

/** Everything that is wrong; empty when all is well. The same machine alone is a lesser worry than a missing copy. */
export function backupConcerns({ lastAt, lastVerifiedAt, lastFault, offMachine, nextAt }: BackupState, now: number): BackupConcern[] {
  // A fault that this version does not know is a fault all the same.
  const fault = lastFault === null || lastFault in stationWords.station.backup.mend ? lastFault : 'failed'
  if (lastAt === null) return fault ? [fault, 'none'] : [nextAt === null ? 'none' : 'first']
  const concerns: BackupConcern[] = fault ? [fault] : []
  if (now - lastAt > OLD_AFTER) concerns.push('old')
  if (lastVerifiedAt === null || lastAt - lastVerifiedAt > UNTESTED_AFTER) concerns.push('untested')
  if (!offMachine) concerns.push('same-machine')
  return concerns
}

/** True for what must be mended today. */
export function isGrave(concern: BackupConcern): boolean {
  return concern !== 'first' && concern !== 'untested' && concern !== 'same-machine'
}

/** One sentence or two of what is wrong. */
export function concernWords(concern: BackupConcern, state: BackupState, now: number): string {
  const { what } = stationWords.station.backup
  return concern === 'old' ? what.old(elapsedWords(now - (state.lastAt ?? now))) : what[concern]
}

/** The figures of the card. */
export function backupFacts(state: BackupState, now: number): Fact[] {
  const { backup } = stationWords.station
  const ago = (at: number | null, none: string) => (at === null ? none : backup.ago(told(momentLabel(at, now)), elapsedWords(now - at)))
  return [
    { label: backup.last, value: ago(state.lastAt, backup.never) },
    { label: backup.lastVerified, value: ago(state.lastVerifiedAt, backup.neverVerified) },
    { label: backup.place, value: state.lastAt === null ? backup.never : state.offMachine ? backup.offMachine : backup.sameMachine },
    { label: backup.next, value: state.nextAt === null ? backup.noNext : told(momentLabel(state.nextAt, now)) },
    { label: backup.count, value: backup.copies(state.count) },
    ...(state.lastAt === null ? [] : [{ label: backup.size, value: sizeWords(state.bytes) }]),
  ]
}

function sizeWords(bytes: number): string {
  const { kilobytes, megabytes } = stationWords.station.backup
  return bytes < 1_000_000 ? kilobytes(formatNumberVi(Math.max(1, Math.round(bytes / 1000)))) : megabytes(formatNumberVi(bytes / 1_000_000, 1))
}
