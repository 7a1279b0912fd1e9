/** The one way to the figures of a plan: table, phone and report count each indicator here, once for a period. */
import { aliasesOf } from '../duplicates/aliases.ts'
import { readThroughAliases } from '../duplicates/through-aliases.ts'
import { figureOf } from '../indicators/counting/figure.ts'
import { programmeData } from '../indicators/counting/programme-data.ts'
import { indicatorById } from '../indicators/index.ts'
import { defaultIndicatorConfig, type IndicatorConfig, type IndicatorResult, type Period, type ProgrammeData } from '../indicators/indicator.ts'
import type { IndicatorCode } from '../plans/indicator-codes.ts'
import type { Plan } from '../plans/plan.ts'
import type { AnyRecord } from '../records/kind.ts'

/** Results by indicator. */
export type Figures = ReadonlyMap<IndicatorCode, IndicatorResult>

/** What is counted; `config` is the ward's, to which the plan adds whom its sentence counts. */
export interface Counting {
  readonly data: ProgrammeData
  readonly period: Period
  readonly plan: Pick<Plan, 'targets'> | undefined
  readonly config?: IndicatorConfig
}

/** Kinds that must be at hand for any figure, besides those that its rule names. */
export const kindsBehindFigures = ['household', 'person', 'identity-decision'] as const

/** Records as every figure is counted from them: whoever was found to be entered twice is one. */
export function countedData(records: readonly AnyRecord[]): ProgrammeData {
  const decisions = programmeData(records)['identity-decision'] ?? []
  return programmeData(decisions.length === 0 ? records : readThroughAliases(records, aliasesOf(decisions)))
}

/** Computes these indicators, each once however often it is named. */
export function figuresOf({ data, period, plan, config }: Counting, codes: Iterable<IndicatorCode>): Figures {
  return new Map(
    [...new Set(codes)].flatMap((code) => {
      const rule = indicatorById(code)
      return rule ? [[code, figureOf(rule, data, period, configFor(plan, code, config))] as const] : []
    }),
  )
}

/** The ward's way of counting, with mothers instead of children where the plan's sentence says so. */
export function configFor(plan: Counting['plan'], code: IndicatorCode, config: IndicatorConfig = defaultIndicatorConfig): IndicatorConfig {
  const countMothers = plan?.targets.some((target) => target.indicator === code && target.counts === 'mothers') ?? false
  return countMothers === config.countMothers ? config : { ...config, countMothers }
}
