/** What of the trail the address asks for; what cannot be is left out. */
import { isCalendarDay } from '#domain/time/calendar-day.ts'
import { stationWords } from '#language/station-words.ts'
import type { TrailAsk } from '../station-port.ts'

const { kinds } = stationWords.station.trail

export function trailAsk(search: string): TrailAsk {
  const asked = new URLSearchParams(search)
  const [day, kind, who] = [asked.get('ngay') ?? '', asked.get('loai') ?? '', asked.get('nguoi') ?? '']
  const before = Number(asked.get('truoc') ?? '')
  return {
    ...(isCalendarDay(day) ? { day } : {}),
    ...(Object.hasOwn(kinds, kind) ? { kind } : {}),
    ...(who === '' ? {} : { who }),
    ...(Number.isSafeInteger(before) && before > 0 ? { before } : {}),
  }
}

/** True when the list is narrowed down. */
export function isNarrowed({ day, kind, who }: TrailAsk): boolean {
  return day !== undefined || kind !== undefined || who !== undefined
}
