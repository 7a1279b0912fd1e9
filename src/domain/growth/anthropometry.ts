/** All z-scores of one measured child under five; source: README of the WHO tables (WHO anthro 1.1.0), rules 1 to 10. */
import { lmsBetween, lmsOf, type PackedTable, type TableSex } from './lms-table.ts'
import { bmiForAge } from './who/bmi-for-age.ts'
import { headCircumferenceForAge } from './who/head-circumference-for-age.ts'
import { lengthHeightForAge } from './who/length-height-for-age.ts'
import { weightForAge } from './who/weight-for-age.ts'
import { weightForHeight } from './who/weight-for-height.ts'
import { weightForLength } from './who/weight-for-length.ts'
import { restrictedZOf, roundZ, zOf } from './z-score.ts'

/** One child as measured. A measure that is absent, not finite or not above 0 was not taken. */
export interface Anthropometry {
  readonly sex: TableSex | 'unknown'
  /** Completed days; null when the birth day is not known. */
  readonly ageDays: number | null
  readonly weightKg?: number | null
  readonly lengthHeightCm?: number | null
  readonly position?: 'lying' | 'standing' | null
  readonly headCm?: number | null
  /** Of both feet. */
  readonly oedema?: boolean
}

/** Weight, length or height, and BMI for age, weight for length or height, head circumference for age. */
export type ZName = 'waz' | 'haz' | 'whz' | 'baz' | 'hcz'

/** The five, in the order of a survey's columns. */
export const zNames: readonly ZName[] = ['waz', 'haz', 'whz', 'baz', 'hcz']

/** Z-scores with two decimals, null where none exists. */
export interface ZScores extends Readonly<Record<ZName, number | null>> {
  /** Those that no living child has: to be measured again, and left out of every share. */
  readonly flags: readonly ZName[]
  /** A child said to have stood before nine months: its position was taken for unknown. */
  readonly doubtfulPosition: boolean
}

/** The last day of life on which a z-score exists: the 60th month (30.4375 days each) begins after it. */
export const LAST_DAY = 1826
const STANDING_FROM_DAYS = 731
const MONTH_DAYS = 30.4375
const EARLIEST_STANDING_MONTHS = 9
const POSITION_CM = 0.7
const LYING_BELOW_CM = 87

/** Implausible outside of these, both ends still plausible. */
const PLAUSIBLE: Readonly<Record<ZName, readonly [number, number]>> = {
  waz: [-6, 5], haz: [-6, 6], whz: [-5, 5], baz: [-5, 5], hcz: [-5, 5],
}

/** The z-scores; all null for a child whose sex is not known or who is five or older. */
export function zScores(child: Anthropometry): ZScores {
  const age = child.ageDays
  const doubtfulPosition = child.position === 'standing' && age !== null && age / MONTH_DAYS < EARLIEST_STANDING_MONTHS
  const isOut = age !== null && (age < 0 || age > LAST_DAY)
  const raw = child.sex === 'unknown' || isOut ? nothing : measured(child, child.sex, doubtfulPosition ? null : (child.position ?? null))
  const rounded = Object.fromEntries(zNames.map((name) => [name, present(raw[name])])) as Record<ZName, number | null>
  return { ...rounded, flags: zNames.filter((name) => isImplausible(name, rounded[name])), doubtfulPosition }
}

/** Length and height as the tables want them: lying under two years, standing from then on. */
export function adjustedLengthHeight(cm: number, ageDays: number, position: 'lying' | 'standing' | null): number {
  if (ageDays < STANDING_FROM_DAYS) return position === 'standing' ? cm + POSITION_CM : cm
  return position === 'lying' ? cm - POSITION_CM : cm
}

type RawScores = Readonly<Record<ZName, number | undefined>>

const nothing: RawScores = { waz: undefined, haz: undefined, whz: undefined, baz: undefined, hcz: undefined }

function measured(child: Anthropometry, sex: TableSex, position: 'lying' | 'standing' | null): RawScores {
  const age = child.ageDays
  const weight = child.oedema === true ? undefined : taken(child.weightKg)
  const cm = taken(child.lengthHeightCm)
  const head = taken(child.headCm)
  if (age === null) {
    const isLying = position === null ? cm !== undefined && cm < LYING_BELOW_CM : position === 'lying'
    return { ...nothing, whz: forLength(isLying ? weightForLength : weightForHeight, sex, cm, weight) }
  }
  const adjusted = cm === undefined ? undefined : adjustedLengthHeight(cm, age, position)
  const bmi = weight === undefined || adjusted === undefined ? undefined : weight / (adjusted / 100) ** 2
  return {
    waz: forAge(weightForAge, sex, age, weight, restrictedZOf),
    haz: forAge(lengthHeightForAge, sex, age, adjusted, zOf),
    whz: forLength(age < STANDING_FROM_DAYS ? weightForLength : weightForHeight, sex, adjusted, weight),
    baz: forAge(bmiForAge, sex, age, bmi, restrictedZOf),
    hcz: forAge(headCircumferenceForAge, sex, age, head, zOf),
  }
}

function forAge(table: PackedTable, sex: TableSex, age: number, measure: number | undefined, z: typeof zOf): number | undefined {
  const lms = measure === undefined ? undefined : lmsOf(table, sex, age)
  return lms && measure !== undefined ? z(measure, lms) : undefined
}

function forLength(table: PackedTable, sex: TableSex, cm: number | undefined, weight: number | undefined): number | undefined {
  if (cm === undefined || weight === undefined) return undefined
  const lms = lmsBetween(table, sex, cm * 10)
  return lms && restrictedZOf(weight, lms)
}

function taken(measure: number | null | undefined): number | undefined {
  return typeof measure === 'number' && Number.isFinite(measure) && measure > 0 ? measure : undefined
}

function present(z: number | undefined): number | null {
  return z === undefined || !Number.isFinite(z) ? null : roundZ(z)
}

function isImplausible(name: ZName, z: number | null): boolean {
  const [lowest, highest] = PLAUSIBLE[name]
  return z !== null && (z < lowest || z > highest)
}
