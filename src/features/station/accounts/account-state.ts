/** The state of an account in words: in use, waiting for its link to be opened, closed. */
import { momentLabel } from '#domain/time/day-label.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import type { AccountRow } from '#protocol/station-accounts.ts'
import type { Status } from '#ui/status/status-mark.tsx'

export type AccountState = { status: Status; label: string; detail: string }

export function accountState({ isOpen, closedAt, linkUntil }: AccountRow, now: number): AccountState {
  const { states, waitingUntil, closedSince } = stationWords.station.accounts
  const detail = linkUntil === null ? '' : waitingUntil(lowerMoment(linkUntil, now))
  if (isOpen) return { status: 'done', label: states.open, detail }
  if (linkUntil !== null) return { status: 'today', label: states.waiting, detail }
  if (closedAt !== null) return { status: 'missing', label: states.closed, detail: closedSince(lowerMoment(closedAt, now)) }
  return { status: 'overdue', label: states.stale, detail: '' }
}

/** A moment within a sentence: "hôm qua 9:46". */
export function lowerMoment(at: number, now: number): string {
  const label = told(momentLabel(at, now))
  return `${label.charAt(0).toLocaleLowerCase('vi')}${label.slice(1)}`
}

/** True for roles that can be named to see restricted records (`access.ts`). */
export function canBeNamed({ role }: AccountRow): boolean {
  return role === 'station' || role === 'ward_officer'
}
