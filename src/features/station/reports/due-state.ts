/** How near a report's last day is: the words of the countdown and the shape beside them. */
import { daysBetween } from '#domain/time/calendar-day.ts'
import { stationWords } from '#language/station-words.ts'
import type { DueReportRow } from '#protocol/station-reports.ts'
import type { Status } from '#ui/status/status-mark.tsx'

/** From so many days on a report is what the station works on today. */
const SOON_DAYS = 14

export type DueState = { status: Status; words: string }

/** Signed is done, whatever the day; a day that was over before the ward took the plan over is nobody's delay. */
export function dueState({ lastDay, signed, isBeforeAdoption }: Pick<DueReportRow, 'lastDay' | 'signed' | 'isBeforeAdoption'>, today: string): DueState {
  const { countdown } = stationWords.station.reports
  const left = daysBetween(today, lastDay)
  if (signed !== null) return { status: 'done', words: countdown.signed }
  if (isBeforeAdoption) return { status: 'missing', words: countdown.before }
  if (left < 0) return { status: 'overdue', words: countdown.late(-left) }
  if (left === 0) return { status: 'today', words: countdown.today }
  return { status: left <= SOON_DAYS ? 'today' : 'upcoming', words: countdown.left(left) }
}
