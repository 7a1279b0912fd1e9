/** The figure of an indicator as it may be shown: nothing where the ward has not begun the book that it rests on. */
import type { Indicator, IndicatorConfig, IndicatorResult, Period } from '../indicator.ts'
import { validRecords, type ProgrammeData } from './programme-data.ts'

/** Nothing counted. */
export const nothing: IndicatorResult = { numerator: 0, denominator: 0, unknown: 0, reached: [], toReach: [], counted: [], temporary: [] }

/** Computes it; a denominator of 0, read as "chưa có dữ liệu", until one of those books has an entry. */
export function figureOf(rule: Indicator, data: ProgrammeData, period: Period, config: IndicatorConfig): IndicatorResult {
  const isBegun = rule.restsOn === undefined || rule.restsOn.some((kind) => validRecords<{ id: string; recordedAt: number; voidReason?: string | null }>(data[kind]).length > 0)
  return isBegun ? rule.compute(data, period, config) : nothing
}
