/** Tells a hepatitis B birth dose within 24 hours from a late one, on what is known of both times; sources: clinical.md §5 (TT 10/2024, TT 13/2026 Art. 26). */
import type { ThreeWay } from '../records/kind.ts'
import { daysBetween, isCalendarDay } from '../time/calendar-day.ts'

/** What the book says. `at` is a moment `yyyy-mm-ddTHH:MM`, or only its day. */
export interface HepatitisBDose {
  readonly answer: ThreeWay
  readonly at?: string | null
  readonly birthDate?: string | null
  /** `HH:MM`. */
  readonly birthTime?: string | null
}

/** A late dose is a dose: it is never counted as missing. `time-missing`: given, but the times do not settle it. */
export type HepatitisBTiming = 'within-24h' | 'late' | 'not-given' | 'unknown' | 'time-missing'

/** `hours` from birth to the dose, null unless both times are known to the minute. */
export interface HepatitisBResult {
  readonly timing: HepatitisBTiming
  readonly hours: number | null
}

const DAY_MINUTES = 24 * 60
const LAST_MINUTE = DAY_MINUTES - 1

/** 24 hours 00 minutes is still within. A dose before the birth cannot be, so its times are asked for again. */
export function hepatitisBTiming(dose: HepatitisBDose): HepatitisBResult {
  if (dose.answer === 'no') return { timing: 'not-given', hours: null }
  if (dose.answer === 'unknown') return { timing: 'unknown', hours: null }
  const birth = momentSpan(dose.birthDate, dose.birthTime)
  const [day, clock] = (dose.at ?? '').split('T')
  const given = momentSpan(day, clock)
  if (!birth || !given) return { timing: 'time-missing', hours: null }
  const days = daysBetween(birth.day, given.day) * DAY_MINUTES
  const shortest = days + given.earliest - birth.latest
  const longest = days + given.latest - birth.earliest
  const exact = shortest === longest
  return { timing: timingOf(shortest, longest), hours: exact && longest >= 0 ? longest / 60 : null }
}

/** Minutes within the day that a time may mean: one when it is known, all of the day when not. */
function momentSpan(day: string | null | undefined, clock: string | null | undefined) {
  if (!day || !isCalendarDay(day)) return undefined
  const found = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock ?? '')
  if (!found) return { day, earliest: 0, latest: LAST_MINUTE }
  const minute = Number(found[1]) * 60 + Number(found[2])
  return { day, earliest: minute, latest: minute }
}

function timingOf(shortest: number, longest: number): HepatitisBTiming {
  if (longest < 0) return 'time-missing'
  if (longest <= DAY_MINUTES) return 'within-24h'
  return shortest > DAY_MINUTES ? 'late' : 'time-missing'
}

/** The result in words: "Trong 24 giờ", "Muộn, sau 30 giờ", "Thiếu giờ sinh hoặc giờ tiêm". */
export function hepatitisBLabel({ timing, hours }: HepatitisBResult): string {
  switch (timing) {
    case 'within-24h':
      return 'Trong 24 giờ'
    case 'late':
      return hours === null ? 'Muộn, sau 24 giờ' : `Muộn, sau ${lateness(hours)}`
    case 'not-given':
      return 'Chưa tiêm'
    case 'unknown':
      return 'Chưa rõ'
    case 'time-missing':
      return 'Thiếu giờ sinh hoặc giờ tiêm'
  }
}

/** Whole hours, but never "24 giờ" for a dose that came a minute late; from two days on, days. */
function lateness(hours: number): string {
  if (hours >= 48) return `${Math.floor(hours / 24)} ngày`
  return hours < 25 ? '24 giờ' : `${Math.floor(hours)} giờ`
}
