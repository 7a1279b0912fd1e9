/** A plan's target beside what was counted: the words, the state and the bar of one line of the table. */
import { formatNumberVi } from '#domain/formats/number-vi.ts'
import { indicatorFacts, indicatorGroups } from '#domain/plans/indicator-codes.ts'
import type { IndicatorFacts, TargetUnit } from '#domain/plans/indicator-codes.ts'
import type { Plan, Target, TargetOp } from '#domain/plans/plan.ts'
import { stillNeeded, targetState } from '#domain/plans/target-state.ts'
import type { Counts, TargetState } from '#domain/plans/target-state.ts'
import { stationWords } from '#language/station-words.ts'
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
    .map((label) => ({ label, lines: lines.filter(({ facts }) => facts.group === label) }))
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

const signs: Record<Exclude<TargetOp, 'down'>, string> = { '<': '<', '<=': '≤', '>': '>', '>=': '≥' }
const units: Record<TargetUnit, string> = {
  percent: '%',
  per_1000_live_births: '‰',
  per_100000_live_births: '/100.000',
  cases_per_1000_children: '‰',
}

/** "≥ 90%", "< 2,5‰", "giảm". */
export function goalWords({ op, value, unit }: Target): string {
  const sign = op === 'down' ? stationWords.station.targets.lower : signs[op]
  return value === null ? `${sign}${op === 'down' ? '' : ` ${stationWords.station.targets.noValue}`}` : `${sign} ${formatNumberVi(value)}${units[unit]}`
}

/**
 * The rate with one decimal, as in "91,0%". More decimals are shown while rounding would make a missed
 * target look met (94,96% is not 95,0%). Null without a denominator.
 */
export function rateWords(target: Target, { numerator, denominator }: Counts): string | null {
  if (denominator <= 0) return null
  const rate = (numerator / denominator) * target.multiplier
  const decimals = [1, 2, 3].find((count) => !roundsIntoGoal(target, rate, count)) ?? 4
  return `${rate.toFixed(decimals).replace('.', ',')}${units[target.unit]}`
}

function roundsIntoGoal({ op, value }: Target, rate: number, decimals: number): boolean {
  if (value === null || op === 'down') return false
  const rounded = Number(rate.toFixed(decimals))
  const met = { '<': (one: number) => one < value, '<=': (one: number) => one <= value, '>': (one: number) => one > value, '>=': (one: number) => one >= value }[op]
  return met(rounded) !== met(rate)
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
  return stationWords.station.targets[needed.change](needed.count, facts.counted)
}
