/** What weighing and measuring asks about, as typed, and how the typed figures are read. */
import { lastWith } from '../../growth/assess-growth.ts'
import { measureQuestion, type MeasureField, type MeasureQuestion } from '../../growth/measure-questions.ts'
import { parseNumberVi } from '../../formats/number-vi.ts'
import { compareByTime } from '../../newborn/known-facts.ts'
import type { ThreeWay } from '../../records/kind.ts'
import type { Measurement } from '../../records/measurement.ts'
import type { Person } from '../../records/person.ts'
import type { Referral } from '../../records/referral.ts'
import { ageInMonths } from '../../time/age.ts'
import { isCalendarDay } from '../../time/calendar-day.ts'

/** What the screen holds: figures as typed; an empty text was not measured. */
export interface MeasurementAnswers {
  /** The day of measuring, which may be earlier than the day of entry. */
  occurredOn: string
  weight: string
  length: string
  /** Empty: as the age says. */
  position: '' | 'lying' | 'standing'
  /** Upper arm, mm. */
  muac: string
  oedema: '' | ThreeWay
  /** Figures that were asked about and are so: `weight=92`. */
  confirmed: readonly string[]
  note: string
}

/** The child, its other measurements in the order of time, the entry that is mended if it is one, and the day. */
export interface MeasurementContext {
  ids: Readonly<Record<string, string>>
  child: Person
  others: readonly Measurement[]
  before: Measurement | undefined
  /** The child's referrals that still stand open. */
  openReferrals: readonly Referral[]
  today: string
}

/** A fresh form. */
export function emptyMeasurement(today: string): MeasurementAnswers {
  return { occurredOn: today, weight: '', length: '', position: '', muac: '', oedema: '', confirmed: [], note: '' }
}

/** The answers that a stored measurement gives, for mending it. */
export function measurementToAnswers(one: Measurement): MeasurementAnswers {
  const text = (figure: number | null | undefined) => (typeof figure === 'number' ? String(figure).replace('.', ',') : '')
  return {
    occurredOn: one.occurredOn,
    weight: text(one.weightKg),
    length: text(one.lengthHeightCm),
    position: one.position ?? '',
    muac: text(one.muacMm),
    oedema: one.oedema ?? '',
    confirmed: [],
    note: one.note ?? '',
  }
}

/** The child's valid measurements but one, in the order of time. */
export function otherMeasurements(measurements: readonly Measurement[], child: string, but: string | undefined): Measurement[] {
  return measurements.filter(({ subject, id }) => subject === child && id !== but).toSorted(compareByTime)
}

/** A typed figure; null when nothing is typed or it cannot be read. */
export function typedFigure(typed: string): number | null {
  const read = parseNumberVi(typed)
  return read.ok ? read.value : null
}

/** Nobody of the book is two metres long: the comma before the last digit comes by itself, as it does with a temperature, and is read back at once. */
export function withLengthComma(typed: string): string {
  return /^([2-9]\d|1\d\d)\d$/.test(typed) ? `${typed.slice(0, -1)},${typed.slice(-1)}` : typed
}

/** Under two years a child is measured lying, from then on standing; this age in completed months. */
const STANDING_FROM_MONTHS = 24

/** How the child is measured: as chosen, else as its age says. */
export function positionOf(answers: Pick<MeasurementAnswers, 'position' | 'occurredOn'>, child: Pick<Person, 'birthDate'>): 'lying' | 'standing' {
  if (answers.position !== '') return answers.position
  const born = child.birthDate ?? ''
  const isOld = isCalendarDay(born) && isCalendarDay(answers.occurredOn) && ageInMonths(born, answers.occurredOn) >= STANDING_FROM_MONTHS
  return isOld ? 'standing' : 'lying'
}

/** The mark that a figure was asked about and is so. */
export function confirmation(field: MeasureField, typed: string): string {
  return `${field}=${typed}`
}

/** What to ask about a typed figure; null when it is empty, may well be so, or was said to be so. */
export function answersQuestion(field: MeasureField, answers: MeasurementAnswers, { child, others }: Pick<MeasurementContext, 'child' | 'others'>): MeasureQuestion | null {
  const typed = field === 'weight' ? answers.weight : answers.length
  const value = typedFigure(typed)
  if (value === null) return null
  const found = measureQuestion(field, value, {
    child,
    occurredOn: answers.occurredOn,
    position: field === 'length' ? positionOf(answers, child) : null,
    weightKg: field === 'length' ? typedFigure(answers.weight) : null,
    previous: lastWith(others, field === 'weight' ? 'weightKg' : 'lengthHeightCm', answers.occurredOn),
  })
  return found?.mayKeep === true && answers.confirmed.includes(confirmation(field, typed)) ? null : found
}
