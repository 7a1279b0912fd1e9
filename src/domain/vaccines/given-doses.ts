/** Which records of immunisation count for a vaccine: by dose code, or by the antigens of a combined product; source: clinical.md §6. */
import { groupBy } from '../group-by.ts'
import { isCalendarDay, type CalendarDay } from '../time/calendar-day.ts'
import type { Vaccine, VaccineDose } from './vaccine.ts'

/** What is read of an immunisation record; a voided one is left out by the caller. */
export interface DoseRecord {
  readonly dose: string
  readonly given: 'yes' | 'no'
  readonly givenOn?: CalendarDay | null
  /** `yyyy-mm-ddTHH:MM`. */
  readonly givenAt?: string | null
  readonly antigens?: readonly string[]
  readonly notGivenReason?: string | null
  readonly occurredOn?: CalendarDay
}

/** A dose on its day; `own` when it was recorded under a code of the vaccine itself. */
export interface DatedDose {
  readonly day: CalendarDay
  readonly at: string
  readonly code: string
  readonly own: boolean
}

/** A vaccine with the doses in force. */
export interface Series {
  readonly vaccine: Vaccine
  readonly doses: readonly VaccineDose[]
}

/** A record read once for all series: whose code it bears, and what its product holds beyond that vaccine. */
export interface ReadDose {
  readonly day: CalendarDay
  readonly at: string
  readonly code: string
  readonly vaccine: Vaccine | undefined
  readonly holds: ReadonlySet<string>
  readonly beyond: ReadonlySet<string>
}

/** The doses that were given on a known day; what is dated after `today` is a slip and left out. */
export function readDoses(records: readonly DoseRecord[], all: readonly Series[], today: CalendarDay): ReadDose[] {
  return records.flatMap((record): ReadDose[] => {
    const day = dayGiven(record)
    if (record.given !== 'yes' || day === null || day > today) return []
    const vaccine = all.find((series) => isOwn(series, record.dose))?.vaccine
    const usual = new Set<string>(vaccine?.antigens ?? [])
    const holds = new Set(record.antigens ?? [])
    return [{ day, at: record.givenAt ?? day, code: record.dose, vaccine, holds, beyond: new Set([...holds].filter((antigen) => !usual.has(antigen))) }]
  })
}

/** The doses that may count for a series, by day, one for each day. */
export function datedDoses({ vaccine }: Series, read: readonly ReadDose[]): DatedDose[] {
  const candidates = read.flatMap((dose): DatedDose[] => {
    const own = dose.vaccine === vaccine
    return own || isCombined(vaccine, dose) ? [{ day: dose.day, at: dose.at, code: dose.code, own }] : []
  })
  if (candidates.length === 0) return []
  const days = [...groupBy(candidates, ({ day }) => day).values()]
  return days.map((sameDay) => sameDay.reduce(better)).toSorted((left, right) => (left.day < right.day ? -1 : 1))
}

/** Codes of doses that were given on a day nobody knows. */
export function undatedDoses(records: readonly DoseRecord[]): ReadonlySet<string> {
  const given = records.filter((record) => record.given === 'yes')
  const dated = new Set(given.filter((record) => dayGiven(record) !== null).map(({ dose }) => dose))
  return new Set(given.map(({ dose }) => dose).filter((dose) => !dated.has(dose)))
}

/** Why a dose was last said not to be given; "other" where no reason was written, null where nobody said so. */
export function reasonNotGiven(code: string, records: readonly DoseRecord[]): string | null {
  const said = records
    .filter((record) => record.dose === code && record.given === 'no')
    .map((record) => ({ on: record.occurredOn ?? '', reason: record.notGivenReason ?? 'other' }))
    .toSorted((left, right) => (`${left.on} ${left.reason}` < `${right.on} ${right.reason}` ? -1 : 1))
  return said.at(-1)?.reason ?? null
}

function dayGiven({ givenOn, givenAt }: DoseRecord): CalendarDay | null {
  const day = givenOn ?? givenAt?.slice(0, 10) ?? ''
  return isCalendarDay(day) ? day : null
}

function isOwn({ vaccine, doses }: Series, code: string): boolean {
  return code === vaccine.id || doses.some((dose) => dose.code === code)
}

/** A product counts for another vaccine only by what it holds beyond the vaccine it was recorded as. */
function isCombined(vaccine: Vaccine, { holds, beyond }: ReadDose): boolean {
  if (beyond.size === 0) return false
  return [vaccine.antigens, ...(vaccine.alsoCoveredBy ?? [])].some(
    (set) => set.every((antigen) => holds.has(antigen)) && set.some((antigen) => beyond.has(antigen)),
  )
}

/** Of two records of one day: the vaccine's own before another's, the earlier moment, then the code. */
function better(left: DatedDose, right: DatedDose): DatedDose {
  if (left.own !== right.own) return left.own ? left : right
  return `${left.at} ${left.code}` <= `${right.at} ${right.code}` ? left : right
}
