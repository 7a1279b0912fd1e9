/** Where each dose of a person stands on a day: called for, late, given, too early, and why; source: clinical.md §6. */
import { hepatitisBTiming } from '../newborn/hepatitis-b.ts'
import { ruleOn } from '../signs/rule.ts'
import type { CalendarDay } from '../time/calendar-day.ts'
import { doseWindow, type DoseWindow } from './dose-window.ts'
import { datedDoses, readDoses, reasonNotGiven, undatedDoses, type DatedDose, type DoseRecord, type Series } from './given-doses.ts'
import { childVaccines, vaccines as allVaccines } from './index.ts'
import type { Vaccine, VaccineDose } from './vaccine.ts'

/** A dose given too early does not count and is repeated. */
export type DoseStanding = 'not-yet' | 'due' | 'late' | 'given' | 'given-late' | 'given-too-early' | 'not-given' | 'too-old'

/** Why a dose stands so. */
export type DoseWhy =
  | 'too-young'
  | 'interval-not-over'
  | 'dose-before-missing'
  | 'in-window'
  | 'overdue'
  | 'on-time'
  | 'after-its-time'
  | 'day-unknown'
  | 'time-missing'
  | 'before-age'
  | 'before-interval'
  | 'reason-given'
  | 'past-latest-age'

/** One dose of a person. `givenOn` is null for a day not known; `reason` stands with `not-given`. */
export interface DoseState extends DoseWindow {
  readonly code: string
  readonly vaccine: string
  readonly label: string
  readonly state: DoseStanding
  readonly why: DoseWhy
  readonly givenOn: CalendarDay | null
  readonly reason: string | null
}

/** What the doses are judged by; `birthTime` is `HH:MM`. A vaccine stands after those its intervals are counted from. */
export interface DoseRules {
  readonly vaccines: readonly Vaccine[]
  readonly birthTime?: string | null
}

/**
 * The state of every dose, in the order of the vaccines, by the schedule in force today. Doses of a vaccine are
 * counted by their days and not by their numbers, so that a wrong number in the book shifts nothing.
 * `bornOn` is the real birthday, also of a child born early; null where no age matters (pregnant women).
 */
export function doseStates(
  bornOn: CalendarDay | null,
  records: readonly DoseRecord[],
  today: CalendarDay,
  rules: DoseRules = { vaccines: childVaccines },
): DoseState[] {
  const all = rules.vaccines.map((vaccine): Series => ({ vaccine, doses: dosesInForce(vaccine, today) }))
  const person: Person = { bornOn, birthTime: rules.birthTime ?? null, today, records, undated: undatedDoses(records), taken: new Map() }
  const read = readDoses(records, all, today)
  return all.flatMap((series) => seriesStates(series, datedDoses(series, read), person))
}

/** What a dose is called under any law; a code of a newer version reads as it is. */
export function doseLabel(code: string): string {
  const dose = allVaccines.flatMap(({ schedules }) => schedules.flatMap(({ value }) => value)).find((one) => one.code === code)
  return dose?.label ?? allVaccines.find(({ id }) => id === code)?.label ?? code
}

interface Person {
  readonly bornOn: CalendarDay | null
  readonly birthTime: string | null
  readonly today: CalendarDay
  readonly records: readonly DoseRecord[]
  readonly undated: ReadonlySet<string>
  /** Valid doses so far with their days; null for a day not known. */
  readonly taken: Map<string, CalendarDay | null>
}

/** The doses of a vaccine under the law of a day; before the first law we know of, its schedule is the best there is. */
export function dosesInForce({ schedules }: Vaccine, today: CalendarDay): readonly VaccineDose[] {
  const now = ruleOn(schedules, today)
  return (now ?? schedules.toSorted((left, right) => (left.validFrom < right.validFrom ? -1 : 1)).at(0))?.value ?? []
}

function seriesStates({ vaccine, doses }: Series, given: readonly DatedDose[], person: Person): DoseState[] {
  const left = [...given]
  return doses.map((dose) => {
    const before = (dose.after && person.taken.get(dose.after.dose)) ?? null
    const window = doseWindow(dose, person.bornOn, before)
    const state = { code: dose.code, vaccine: vaccine.id, label: dose.label, ...window, givenOn: null, reason: null }
    if (person.undated.has(dose.code)) {
      person.taken.set(dose.code, null)
      return { ...state, state: 'given', why: 'day-unknown' }
    }
    const inSeries = doses.some(({ code }) => code === dose.after?.dose)
    if (inSeries && dose.after && !person.taken.has(dose.after.dose)) {
      return { ...state, ...notTaken(dose, window, person, true) }
    }
    const { valid, tooEarly } = nextValid(left, dose, window, dose.combinedFrom ? doseWindow(dose, person.bornOn, before, dose.combinedFrom) : window)
    if (valid) {
      person.taken.set(dose.code, valid.day)
      return { ...state, givenOn: valid.day, ...timing(valid, dose, window, person) }
    }
    if (tooEarly && !isTooOld(window, person.today)) {
      const young = person.bornOn !== null && dose.earliest !== null && tooEarly.day < (doseWindow(dose, person.bornOn, null).from ?? '')
      return { ...state, givenOn: tooEarly.day, state: 'given-too-early', why: young ? 'before-age' : 'before-interval' }
    }
    return { ...state, ...notTaken(dose, window, person) }
  })
}

/** Takes doses off the front until one is valid; of the others only the vaccine's own are worth a word. */
function nextValid(left: DatedDose[], dose: VaccineDose, own: DoseWindow, combined: DoseWindow) {
  let tooEarly: DatedDose | undefined
  for (let next = left.shift(); next; next = left.shift()) {
    const from = next.own || !dose.combinedFrom ? own.from : combined.from
    if (from === null || next.day >= from) return { valid: next, tooEarly }
    if (next.own) tooEarly = next
  }
  return { valid: undefined, tooEarly }
}

type Standing = Pick<DoseState, 'state' | 'why' | 'reason'>

function timing(given: DatedDose, dose: VaccineDose, { lateAfter }: DoseWindow, { bornOn, birthTime }: Person): Standing {
  if (dose.byTheHour) {
    const { timing: hours } = hepatitisBTiming({ answer: 'yes', at: given.at, birthDate: bornOn, birthTime })
    if (hours === 'time-missing') return { state: 'given', why: 'time-missing', reason: null }
    return hours === 'late' ? late : onTime
  }
  return lateAfter !== null && given.day > lateAfter ? late : onTime
}

const late: Standing = { state: 'given-late', why: 'after-its-time', reason: null }
const onTime: Standing = { state: 'given', why: 'on-time', reason: null }

function isTooOld({ from, until }: DoseWindow, today: CalendarDay): boolean {
  return until !== null && (today > until || (from !== null && from > until))
}

function notTaken(dose: VaccineDose, window: DoseWindow, person: Person, waits = false): Standing {
  const reason = reasonNotGiven(dose.code, person.records)
  if (isTooOld(window, person.today)) return { state: 'too-old', why: 'past-latest-age', reason }
  if (reason !== null) return { state: 'not-given', why: 'reason-given', reason }
  if (waits) return { state: 'not-yet', why: 'dose-before-missing', reason }
  // After a dose whose day is not known only the age at which this one is called for can say when.
  const from = window.from ?? window.due
  if (from !== null && person.today < from) {
    const byAge = doseWindow(dose, person.bornOn, null).from
    const young = window.from === null || (byAge !== null && person.today < byAge)
    return { state: 'not-yet', why: young ? 'too-young' : 'interval-not-over', reason }
  }
  const overdue = window.lateAfter !== null && person.today > window.lateAfter
  return overdue ? { state: 'late', why: 'overdue', reason } : { state: 'due', why: 'in-window', reason }
}
