/** What every screen of the station has at hand: whose session it is, whom to ask, the time, and the figures of the day. */
import { createContext, use } from 'react'
import type { LanguageCode } from '#language/languages.ts'
import type { BackupState } from '#protocol/station-backup.ts'
import type { SessionInfo } from '#protocol/session.ts'
import type { StationToday } from '#protocol/station.ts'
import type { Answer } from './reading/use-answer.ts'
import type { StationPort } from './station-port.ts'

export type Station = {
  port: StationPort
  session: SessionInfo
  /** Milliseconds since 1970, a little behind the clock; moves on each half minute. */
  now: number
  /** The day in Viet Nam, `yyyy-mm-dd`. */
  today: string
  figures: StationToday | undefined
  /** How the endpoint's backups stand. */
  backup: Answer<BackupState>
  /** Asks for the figures again after something was done. */
  refreshFigures: () => void
  signOut: () => Promise<void>
  /** Opens the page anew in another language. */
  onLanguage: (code: LanguageCode) => void
}

const StationContext = createContext<Station | undefined>(undefined)

export const StationProvider = StationContext.Provider

/** The station around this screen. */
export function useStation(): Station {
  const station = use(StationContext)
  if (!station) throw new Error('A station screen was drawn outside StationProvider.')
  return station
}

/** The name of a group by its area; the ward's name for the ward itself. */
export function groupName(session: SessionInfo, area: string | null | undefined): string {
  if (!area) return ''
  return session.groups.find((group) => group.area === area)?.name ?? (area === session.ward ? session.wardName : '')
}
