/** Two measurements of one child held beside each other, and one measurer's figures beside chance; limits are our proposal (NSC). */
import type { Rule } from '../signs/rule.ts'
import { daysBetween, type CalendarDay } from '../time/calendar-day.ts'

/** What the checks read of a measurement. */
export interface Measured {
  readonly occurredOn: CalendarDay
  /** Completed days on that day, where they are known. */
  readonly ageDays?: number | null
  readonly weightKg?: number | null
  readonly lengthHeightCm?: number | null
}

/** Limits of the checks. */
export interface GrowthCheckLimits {
  /** So many days apart a child under five should have gained. */
  readonly noGainAfterDays: number
  /** Less than this between two weights is the scale's doing (g). */
  readonly scaleGrams: number
  /** Before this age a newborn may weigh less than at birth. */
  readonly regainedByDays: number
  /** A length may seem to shrink by so much through measuring alone (cm). */
  readonly shrinkCm: number
  /** Faster than this nobody grows (cm a day, g a day), beyond a first allowance. */
  readonly mostCmPerDay: number
  readonly mostGramsPerDay: number
  readonly mostLossGramsPerDay: number
  readonly allowanceCm: number
  readonly allowanceGrams: number
  /** The share of last digits 0 and 5 by chance is 0.2; from this share on, and so many figures, it is told. */
  readonly digitShare: number
  readonly fewestFigures: number
}

/** Our proposal. NSC. */
export const growthCheckLimits: Rule<GrowthCheckLimits> = {
  value: {
    noGainAfterDays: 25, scaleGrams: 100, regainedByDays: 14, shrinkCm: 1, mostCmPerDay: 0.2, mostGramsPerDay: 60, mostLossGramsPerDay: 20,
    allowanceCm: 2, allowanceGrams: 800, digitShare: 0.4, fewestFigures: 30,
  },
  source: 'Đề xuất của phần mềm, chưa có văn bản quy định',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** How weight went between two days: `lost`, `no-gain`, `gained`, or `unknown` where it cannot be said. */
export type WeightCourse = 'lost' | 'no-gain' | 'gained' | 'unknown'

/** The course from the earlier to the later measurement; what a scale alone can make is neither gain nor loss. */
export function weightCourse(earlier: Measured, later: Measured, limits: GrowthCheckLimits = growthCheckLimits.value): WeightCourse {
  const [before, now] = [earlier.weightKg, later.weightKg]
  if (typeof before !== 'number' || typeof now !== 'number') return 'unknown'
  const grams = Math.round((now - before) * 1000)
  if (grams >= limits.scaleGrams) return 'gained'
  if (typeof later.ageDays === 'number' && later.ageDays < limits.regainedByDays) return 'unknown'
  if (grams <= -limits.scaleGrams) return 'lost'
  return daysBetween(earlier.occurredOn, later.occurredOn) >= limits.noGainAfterDays ? 'no-gain' : 'unknown'
}

/** Grams a day and centimetres a month (30.4375 days) between two measurements; null where one is missing or both are of one day. */
export function growthVelocity(earlier: Measured, later: Measured): { gramsPerDay: number | null; cmPerMonth: number | null } {
  const days = daysBetween(earlier.occurredOn, later.occurredOn)
  const change = (field: 'weightKg' | 'lengthHeightCm'): number | null => {
    const [before, now] = [earlier[field], later[field]]
    return days > 0 && typeof before === 'number' && typeof now === 'number' ? (now - before) / days : null
  }
  const [weight, length] = [change('weightKg'), change('lengthHeightCm')]
  return { gramsPerDay: weight === null ? null : weight * 1000, cmPerMonth: length === null ? null : length * 30.4375 }
}

/** A change that no child makes: one of the two figures is wrong, and is asked about before it is saved. */
export type ImpossibleChange = 'length-fell' | 'length-jumped' | 'weight-fell' | 'weight-jumped'

/** What cannot be; none when all can. */
export function impossibleChanges(earlier: Measured, later: Measured, limits: GrowthCheckLimits = growthCheckLimits.value): ImpossibleChange[] {
  const days = daysBetween(earlier.occurredOn, later.occurredOn)
  if (!(days >= 0)) return []
  const found: ImpossibleChange[] = []
  if (typeof earlier.lengthHeightCm === 'number' && typeof later.lengthHeightCm === 'number') {
    const grown = later.lengthHeightCm - earlier.lengthHeightCm
    if (grown < -limits.shrinkCm) found.push('length-fell')
    if (grown > limits.allowanceCm + limits.mostCmPerDay * days) found.push('length-jumped')
  }
  if (typeof earlier.weightKg === 'number' && typeof later.weightKg === 'number') {
    const grams = Math.round((later.weightKg - earlier.weightKg) * 1000)
    if (-grams > limits.allowanceGrams + limits.mostLossGramsPerDay * days) found.push('weight-fell')
    if (grams > limits.allowanceGrams + limits.mostGramsPerDay * days) found.push('weight-jumped')
  }
  return found
}

/**
 * Last digits of a measurer's figures: the share of 0 and 5, and whether it is more than chance gives.
 * `step` is the smallest difference that the tool shows: 0.1 of kg or cm, 1 of mm.
 */
export function digitPreference(
  figures: readonly number[],
  step: 0.1 | 1,
  { digitShare, fewestFigures }: GrowthCheckLimits = growthCheckLimits.value,
): { share: number | null; isTold: boolean } {
  if (figures.length === 0) return { share: null, isTold: false }
  const round = figures.filter((figure) => Math.round(figure / step) % 5 === 0).length
  const share = round / figures.length
  return { share, isTold: figures.length >= fewestFigures && share >= digitShare }
}
