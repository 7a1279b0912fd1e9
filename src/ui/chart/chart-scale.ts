/** From days of age and kilograms or centimetres to places on the chart, and the figures along its edges. */
import { valueRange, type ChartData } from '#domain/growth/chart-data.ts'

/** The drawing's own size; it is stretched to the width of the screen. */
export const frame = { width: 328, height: 240, left: 36, right: 10, top: 18, bottom: 26 } as const

/** A figure along an edge. */
export interface Tick {
  at: number
  label: string
}

/** The chart's measure. */
export interface ChartScale {
  x: (days: number) => number
  y: (value: number) => number
  /** Months of age. */
  ages: Tick[]
  values: Tick[]
}

const MONTH_DAYS = 30.4375
/** Months between two figures, by the months that the chart spans. */
const AGE_STEPS: readonly (readonly [span: number, step: number])[] = [[6, 1], [12, 2], [24, 4], [36, 6], [60, 12]]
const VALUE_STEPS = [1, 2, 5, 10, 20]
const MOST_VALUES = 7

/** The measure of one chart. */
export function chartScale(data: ChartData): ChartScale {
  const { least, most } = valueRange(data)
  const top = Math.max(most, least + 1)
  const inside = { width: frame.width - frame.left - frame.right, height: frame.height - frame.top - frame.bottom }
  const x = (days: number) => round(frame.left + ((days - data.from) / (data.to - data.from)) * inside.width)
  const y = (value: number) => round(frame.top + ((top - value) / (top - least)) * inside.height)
  const months = { from: Math.round(data.from / MONTH_DAYS), to: Math.round(data.to / MONTH_DAYS) }
  const ageStep = AGE_STEPS.find(([span]) => months.to - months.from <= span)?.[1] ?? 12
  const valueStep = VALUE_STEPS.find((step) => (top - least) / step <= MOST_VALUES) ?? 20
  return {
    x,
    y,
    ages: steps(months.from, months.to, ageStep).map((month) => ({ at: x(Math.round(month * MONTH_DAYS)), label: String(month) })),
    values: steps(Math.ceil(least / valueStep) * valueStep, top, valueStep).map((value) => ({ at: y(value), label: String(value) })),
  }
}

function steps(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, count) => from + count * step)
}

function round(place: number): number {
  return Math.round(place * 10) / 10
}
