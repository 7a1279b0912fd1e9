/** The backup in two lines at the foot of the rail, on every screen of the station. */
import { momentLabel } from '#domain/time/day-label.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import type { BackupState } from '#protocol/station-backup.ts'
import type { RailProps } from '#ui/layout/station-rail.tsx'
import { backupAddress } from '../addresses.ts'
import { backupConcerns, isGrave } from './backup-health.ts'

/** Nothing while the endpoint has not said, nor for a training book, which is not copied. */
export function backupFoot(state: BackupState | undefined, now: number, training: boolean): RailProps['foot'] {
  if (!state || (training && state.lastAt === null)) return undefined
  const { backup } = stationWords.station
  const isBad = backupConcerns(state, now).some(isGrave)
  const when = (at: number) => {
    const label = told(momentLabel(at, now))
    return `${label.charAt(0).toLocaleLowerCase('vi')}${label.slice(1)}`
  }
  const title = state.lastAt === null ? backup.railNone : isBad ? backup.railBad : backup.railGood(when(state.lastAt))
  const detail = state.lastVerifiedAt === null ? backup.railNotVerified : backup.railVerified(when(state.lastVerifiedAt))
  // A tick is for a copy that was proved to restore: beside "not yet" it would say the opposite.
  const icon = isBad ? 'octagon-alert' : state.lastVerifiedAt === null ? 'dashed-ring' : 'check'
  return { icon, title, detail, href: backupAddress() }
}
