/** The one way to the figures of a plan: table, phone and report count each indicator here, once for a period. */
import { figureOf } from '../indicators/counting/figure.ts'
import { indicatorById } from '../indicators/index.ts'
import { defaultIndicatorConfig, type IndicatorConfig, type IndicatorResult, type Period, type ProgrammeData } from '../indicators/indicator.ts'
import type { IndicatorCode } from '../plans/indicator-codes.ts'
import type { Plan } from '../plans/plan.ts'

/** Results by indicator. */
export type Figures = ReadonlyMap<IndicatorCode, IndicatorResult>

/** What is counted; `config` is the ward's, to which the plan adds whom its sentence counts. */
export interface Counting {
  readonly data: ProgrammeData
  readonly period: Period
  readonly plan: Pick<Plan, 'targets'> | undefined
  readonly config?: IndicatorConfig
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
