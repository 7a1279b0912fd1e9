/** The state of a phone in words: in use, locked, stopped, split from another; and what lay unsent on it. */
import { momentLabel } from '#domain/time/day-label.ts'
import { keptStationWords, stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import type { CollaboratorRow, DeviceRow } from '#protocol/station.ts'
import { elapsedWords } from '../reading/elapsed.ts'

const DAY = 86_400_000
/** A phone in use that has not called for longer is worth a call. */
const SILENT_AFTER = 3 * DAY

/** A phone with the person who carries it. */
export type OwnedPhone = { collaborator: CollaboratorRow; phone: DeviceRow }

export type PhoneState = { id: 'working' | 'locked' | 'stopped'; label: string; detail: string }

export function phoneState(phone: DeviceRow, now: number): PhoneState {
  const { collaborators } = stationWords.station
  const since = (at: number) => {
    const label = told(momentLabel(at, now))
    return `${label.charAt(0).toLocaleLowerCase('vi')}${label.slice(1)}`
  }
  if (phone.revokedAt !== null) return { id: 'stopped', label: collaborators.stopped, detail: collaborators.stoppedSince(since(phone.revokedAt), phone.revokedReason ?? '') }
  if (phone.lockedAt !== null) return { id: 'locked', label: collaborators.locked, detail: collaborators.lockedSince(since(phone.lockedAt), phone.lockedReason ?? '') }
  return { id: 'working', label: collaborators.working, detail: '' }
}

/** What waits on it: `waiting` may still come, `left` lay on a phone that is no longer in use. */
export function unsentWords(phone: DeviceRow, now: number): { tone: 'none' | 'waiting' | 'left'; text: string; since: string } | null {
  const { collaborators } = stationWords.station
  const { waitingCount: count, waitingOldestAt: oldest } = phone
  if (count === null) return null
  const since = oldest === null ? '' : collaborators.since(elapsedWords(now - oldest))
  if (phone.revokedAt === null) return count === 0 ? { tone: 'none', text: collaborators.nothingWaits, since: '' } : { tone: 'waiting', text: collaborators.waits(count), since }
  if (count === 0) return null
  const wasChanged = phone.revokedReason === keptStationWords.station.revoke.reasons[1]
  return { tone: 'left', text: wasChanged ? collaborators.unsentAtChange(count) : collaborators.unsentAtStop(count), since }
}

/** How long a phone in use has been silent, when that is too long; '' else. */
export function silentWords(phone: DeviceRow, now: number): string {
  const last = phone.lastSeenAt ?? phone.enrolledAt
  return phone.revokedAt === null && now - last > SILENT_AFTER ? stationWords.station.collaborators.silent(elapsedWords(now - last)) : ''
}
