/** For whom and for which days tasks are kept, by which rules they were worked out, and how far the present round has come. */
import type { CalendarDay } from '#domain/time/calendar-day.ts'
import { readMeta } from '../meta.ts'
import type { Phone } from '../phone.ts'
import { COVERAGE, type Coverage, type KeptDays } from './kept-rows.ts'

/** Raised when the form of what is kept changes: everything is then made anew. */
const FORM = 1

/** By what tasks are worked out on this phone now. */
export interface Asking {
  key: string
  plan: string
}

/** Reads it. */
export async function readAsking(phone: Phone): Promise<Asking> {
  const plan = (await readMeta(phone, 'scope'))?.profile.planId ?? ''
  return { key: [FORM, phone.ports.appVersion ?? '', plan].join('|'), plan }
}

/** Reads what is kept; undefined when nothing is. */
export async function readCoverage({ db }: Phone): Promise<Coverage | undefined> {
  return (await db.kept.get(COVERAGE))?.coverage
}

/** Stores what is kept. Within a transaction over `kept`. */
export async function writeCoverage({ db }: Phone, coverage: Coverage): Promise<void> {
  await db.kept.put({ id: COVERAGE, coverage })
}

/** The days for which the tasks of a person are kept by the present rules; undefined when they are not. */
export function daysKept(coverage: Coverage | undefined, { key }: Asking, person: string): KeptDays | undefined {
  if (coverage?.key !== key) return undefined
  const { base, round } = coverage
  return round && person <= round.cursor ? round : (base ?? undefined)
}

/** True when a day is among them. */
export function hasDay(days: KeptDays | undefined, day: CalendarDay): boolean {
  return days !== undefined && days.from <= day && day <= days.until
}
