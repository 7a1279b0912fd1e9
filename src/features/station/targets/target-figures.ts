/** A plan's target beside what was counted: the words, the state and the bar of one line of the table. */
import { indicatorFacts, indicatorGroups } from '#domain/plans/indicator-codes.ts'
import type { IndicatorFacts } from '#domain/plans/indicator-codes.ts'
import type { Plan, Target } from '#domain/plans/plan.ts'
import { stillNeeded, targetState } from '#domain/plans/target-state.ts'
import type { Counts, TargetState } from '#domain/plans/target-state.ts'
import { goalWords as goalOf, rateWords as rateOf } from '#domain/reports/rate.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import type { ComputedIndicator, TargetReport } from '#protocol/station-targets.ts'

export type TargetLine = {
  target: Target
  facts: IndicatorFacts
  accepted: boolean
  /** Absent where this version does not compute the indicator. */
  counted?: ComputedIndicator
  state?: TargetState
}

/** Every target of the plan under its heading, in the order of the table; headings without targets fall away. */
export function targetGroups(plan: Plan, report: TargetReport): { label: string; lines: TargetLine[] }[] {
  const lines = plan.targets.map((target) => targetLine(target, report))
  return indicatorGroups
    .map((label) => ({ label: told(label), lines: lines.filter(({ facts }) => facts.group === label) }))
    .filter((group) => group.lines.length > 0)
}

/** One target with its figures. */
export function targetLine(target: Target, { computed, acceptedCorrections }: TargetReport): TargetLine {
  const counted = computed.find(({ indicator }) => indicator === target.indicator)
  return {
    target,
    facts: indicatorFacts(target.indicator),
    accepted: acceptedCorrections.includes(target.id),
    counted,
    state: counted && targetState(target, counted),
  }
}

/** "≥ 90%", "< 2,5‰", "giảm"; a number that the plan leaves out is said to be missing. */
export function goalWords(target: Target): string {
  const words = told(goalOf(target, target.unit))
  return target.value === null && target.op !== 'down' ? `${words} ${stationWords.station.targets.noValue}` : words
}

/** The rate as "91,0%", with more decimals where one would hide on which side of the goal it lies; null without a denominator. */
export function rateWords(target: Target, counts: Counts): string | null {
  return told(rateOf(counts, target.multiplier, target.unit, target))
}

/** A line under the figure: "12 / 20 (60,0%)"; without anybody to count only "0 / 0". */
export function partWords(target: Target, { numerator, denominator }: Counts): string {
  const rate = told(rateOf({ numerator, denominator }, target.multiplier, target.unit))
  const ratio = stationWords.station.targets.ratio(numerator, denominator)
  return rate === null ? ratio : `${ratio} (${rate})`
}

/** Shares of the bar: a floor on 0–100 %, a ceiling with its tick in the middle. */
export function barShares(target: Target, { numerator, denominator }: Counts): { share?: number; target?: number } {
  const { value, op, multiplier, unit } = target
  if (value === null || value === 0 || op === 'down') return {}
  const isCeiling = op === '<' || op === '<='
  const full = isCeiling || unit !== 'percent' ? value * 2 : 100
  const share = denominator > 0 ? ((numerator / denominator) * multiplier) / full : undefined
  return { share, target: value / full }
}

/** "Thêm 2 trẻ", "Bớt 2 trẻ"; null when nothing is missing or no number can be named. */
export function neededWords({ target, facts, counted, state }: TargetLine): string | null {
  const needed = counted && state !== 'watch' && state !== 'met' ? stillNeeded(target, counted) : null
  if (!needed || needed.count === 0) return null
  return stationWords.station.targets[needed.change](needed.count, told(facts.counted))
}
