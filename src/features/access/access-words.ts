/** Says why a phone is closed, and since when. */
import { shortDayLabel } from '#domain/time/day-label.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'
import { told } from '#language/told.ts'
import { words } from '#language/words.ts'

const DAY_MS = 24 * 3600 * 1000

/** Title and sentence of the closed page; `since` (ms since 1970, null when not known) is the closing, for a lease the last exchange. */
export function accessWords(state: 'locked' | 'lease' | 'ended', since: number | null, now: number): { title: string; sentence: string } {
  const w = words.access
  const day = since === null ? undefined : told(shortDayLabel(dayInVietNam(since), dayInVietNam(now)))
  switch (state) {
    case 'locked':
      return { title: w.lockedTitle, sentence: day === undefined ? w.lockedUndated : w.locked(day) }
    case 'lease':
      return { title: w.leaseTitle, sentence: since === null ? w.leaseUndated : w.lease(Math.floor((now - since) / DAY_MS)) }
    case 'ended':
      return { title: w.endedTitle, sentence: day === undefined ? w.endedUndated : w.ended(day) }
  }
}
