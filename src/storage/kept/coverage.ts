/** For whom and for which days tasks are kept, by which rules they were worked out, and how far the present round has come. */
import type { CalendarDay } from '#domain/time/calendar-day.ts'
import { readMetas } from '../meta.ts'
import type { Phone } from '../phone.ts'
import { COVERAGE, type Coverage, type KeptDays } from './kept-rows.ts'

/** Raised when the form of what is kept changes: everything is then made anew. */
const FORM = 2

/** Raised when the form of the shelves changes: they are then filled anew. */
const SHELF_FORM = 2

/** By what tasks are worked out on this phone now, and shelves filled. */
export interface Asking {
  key: string
  plan: string
  shelves: string
  /** Whose phone this is; empty before it is enrolled. */
  author: string
}

/** Reads it. */
export async function readAsking(phone: Phone): Promise<Asking> {
  const [scope, identity] = await readMetas(phone, 'scope', 'identity')
  const plan = scope?.profile.planId ?? ''
  const author = identity?.author ?? ''
  return { key: [FORM, phone.ports.rules ?? '', plan].join('|'), plan, shelves: [SHELF_FORM, author].join('|'), author }
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
