/** The lines of a growth chart as points to draw: the median, and 2 and 3 standard deviations to both sides; source: the WHO tables. */
import { lmsOf, type PackedTable, type TableSex } from './lms-table.ts'
import { LAST_DAY } from './anthropometry.ts'
import { bmiForAge } from './who/bmi-for-age.ts'
import { headCircumferenceForAge } from './who/head-circumference-for-age.ts'
import { lengthHeightForAge } from './who/length-height-for-age.ts'
import { weightForAge } from './who/weight-for-age.ts'
import { weightForHeight } from './who/weight-for-height.ts'
import { weightForLength } from './who/weight-for-length.ts'
import { measureAt } from './z-score.ts'

/** Charts by what they show. */
export type ChartName = 'weight-for-age' | 'length-height-for-age' | 'bmi-for-age' | 'head-for-age' | 'weight-for-length' | 'weight-for-height'

/** The standard deviations that are drawn, from below. */
export const chartLines = [-3, -2, 0, 2, 3] as const

/** One place along the chart: days or centimetres, and the measure on each line. */
export interface CurvePoint {
  readonly at: number
  readonly lines: readonly number[]
}

const tables: Readonly<Record<ChartName, { table: PackedTable; perUnit: number }>> = {
  'weight-for-age': { table: weightForAge, perUnit: 1 },
  'length-height-for-age': { table: lengthHeightForAge, perUnit: 1 },
  'bmi-for-age': { table: bmiForAge, perUnit: 1 },
  'head-for-age': { table: headCircumferenceForAge, perUnit: 1 },
  'weight-for-length': { table: weightForLength, perUnit: 10 },
  'weight-for-height': { table: weightForHeight, perUnit: 10 },
}

/** Points by week to week 13, then by month to the 60th; by centimetre where weight stands over length or height. */
export function growthCurve(chart: ChartName, sex: TableSex): CurvePoint[] {
  const { table, perUnit } = tables[chart]
  return placesOf(table, perUnit).flatMap((key) => {
    const lms = lmsOf(table, sex, key)
    return lms ? [{ at: key / perUnit, lines: chartLines.map((z) => measureAt(lms, z)) }] : []
  })
}

function placesOf(table: PackedTable, perUnit: number): number[] {
  if (perUnit > 1) return Array.from({ length: 100 }, (_, at) => table.first + at * perUnit)
  const weeks = Array.from({ length: 14 }, (_, week) => week * 7)
  const months = Array.from({ length: 57 }, (_, at) => Math.min(LAST_DAY, Math.round((at + 4) * 30.4375)))
  return [...weeks, ...months]
}
