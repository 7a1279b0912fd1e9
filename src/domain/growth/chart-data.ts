/** A child's measurements as a growth chart shows them: the curves of WHO, the child's own points with the band of each, and the sentence that says the same. */
import type { Person } from '../records/person.ts'
import { adjustedLengthHeight, LAST_DAY } from './anthropometry.ts'
import { agesOn, assessGrowth, type MeasuredFigures } from './assess-growth.ts'
import { bandLabels, bandOf, type AgeChart } from './chart-bands.ts'
import { chartLines, growthCurve, type CurvePoint } from './growth-curve.ts'
import { displayMeasure } from './measure-questions.ts'

/** One of the child's own points. `band` is a word, null where the curves do not tell. */
export interface ChartPoint {
  readonly day: string
  /** Completed days of age. */
  readonly at: number
  readonly value: number
  readonly shown: string
  readonly band: string | null
  /** A figure that no child has: it stands in the table and is not drawn, or it would press the curves flat. */
  readonly doubtful: boolean
}

/** What a chart is drawn from; `curve` is empty for a child whose sex is not known. */
export interface ChartData {
  readonly chart: AgeChart
  readonly unit: 'kg' | 'cm'
  readonly curve: readonly CurvePoint[]
  readonly points: readonly ChartPoint[]
  /** Days of age at both edges. */
  readonly from: number
  readonly to: number
}

const MONTH_DAYS = 30.4375
/** The chart ends at the first of these ages (months) that leaves room behind the last point. */
const ENDS = [6, 12, 24, 36, 60]

/** The chart of a child, or null without a birthday to the day or without any figure to show. `measurements` stand in the order of time. */
export function chartData(chart: AgeChart, child: Pick<Person, 'sex' | 'birthDate'>, measurements: readonly MeasuredFigures[]): ChartData | null {
  const points = measurements.flatMap((one): ChartPoint[] => pointOf(chart, child, one)).filter(({ at }) => at <= LAST_DAY)
  const last = points.at(-1)
  if (!last) return null
  const months = last.at / MONTH_DAYS
  const end = ENDS.find((one) => months <= one - 1) ?? 60
  const to = Math.round(end * MONTH_DAYS)
  const from = end === 60 && points.every(({ at }) => at >= 24 * MONTH_DAYS) ? Math.round(24 * MONTH_DAYS) : 0
  const curve = child.sex === 'unknown' ? [] : growthCurve(chart, child.sex).filter(({ at }) => at >= from - 1 && at <= to + 1)
  return { chart, unit: chart === 'weight-for-age' ? 'kg' : 'cm', curve, points, from, to }
}

function pointOf(chart: AgeChart, child: Pick<Person, 'sex' | 'birthDate'>, one: MeasuredFigures): ChartPoint[] {
  const { ageDays } = agesOn(child, one.occurredOn)
  const isWeight = chart === 'weight-for-age'
  const figure = isWeight ? one.weightKg : one.lengthHeightCm
  if (ageDays === null || typeof figure !== 'number') return []
  const { z } = assessGrowth(child, one, [])
  const score = isWeight ? z.waz : z.haz
  const value = isWeight ? figure : adjustedLengthHeight(figure, ageDays, one.position ?? null)
  const isDoubtful = z.flags.includes(isWeight ? 'waz' : 'haz')
  const band = isDoubtful ? 'Số này chưa hợp với tuổi' : score === null ? null : bandLabels[chart][bandOf(score)]
  return [{ day: one.occurredOn, at: ageDays, value, shown: displayMeasure(isWeight ? 'weight' : 'length', figure), band, doubtful: isDoubtful }]
}

/** The points that are drawn. */
export function drawnPoints({ points }: ChartData): ChartPoint[] {
  return points.filter(({ doubtful }) => !doubtful)
}

/** Lowest and highest value that the chart must hold: its outer lines and the child's own points. */
export function valueRange(data: ChartData): { readonly least: number; readonly most: number } {
  const values = [...data.curve.flatMap(({ lines }) => lines), ...drawnPoints(data).map(({ value }) => value)]
  return { least: Math.floor(Math.min(...values)), most: Math.ceil(Math.max(...values)) }
}

/** The lines that bound each band, from above: place in `chartLines`, null for the edge of the chart. */
export const bandEdges: readonly { readonly upper: number | null; readonly lower: number | null }[] = [
  { upper: null, lower: chartLines.indexOf(3) },
  { upper: chartLines.indexOf(3), lower: chartLines.indexOf(2) },
  { upper: chartLines.indexOf(2), lower: chartLines.indexOf(-2) },
  { upper: chartLines.indexOf(-2), lower: chartLines.indexOf(-3) },
  { upper: chartLines.indexOf(-3), lower: null },
]
