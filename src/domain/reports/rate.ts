/** Rates and their differences from whole numbers, rounded without floating error, and in words as Viet Nam writes them. */
import { formatNumberVi } from '../formats/number-vi.ts'
import type { TargetUnit } from '../plans/indicator-codes.ts'
import type { TargetOp } from '../plans/plan.ts'
import type { Counts } from '../plans/target-state.ts'

/** The goal that rounding must not make look met. */
interface RatedGoal {
  readonly op: TargetOp
  readonly value: number | null
}

const signs: Readonly<Record<TargetOp, string>> = { '<': '<', '<=': '≤', '>': '>', '>=': '≥', down: 'giảm' }
const unitSigns: Readonly<Record<TargetUnit, string>> = { percent: '%', per_1000_live_births: '‰', per_100000_live_births: '/100.000', cases_per_1000_children: '‰' }

/** "≥ 90%", "< 2,5‰", "giảm". */
export function goalWords({ op, value }: RatedGoal, unit: TargetUnit): string {
  return value === null ? signs[op] : `${signs[op]} ${formatNumberVi(value)}${unitSigns[unit]}`
}

/** The rate in its unit with two decimals, half up; null without a denominator. */
export function rateValue(counts: Counts, multiplier: number): number | null {
  const scaled = scaledRate(counts, multiplier, 2)
  return scaled === null ? null : Number(scaled) / 100
}

/**
 * "91,0%" with one decimal; more, up to four, while rounding would make a missed goal look met or a met one missed
 * (94,96% is not 95,0%). Null without a denominator.
 */
export function rateWords(counts: Counts, multiplier: number, unit: TargetUnit, goal?: RatedGoal | null): string | null {
  const decimals = [1, 2, 3].find((count) => !isRoundedAcross(counts, multiplier, count, goal)) ?? 4
  const scaled = scaledRate(counts, multiplier, decimals)
  if (scaled === null) return null
  const digits = scaled.toString().padStart(decimals + 1, '0')
  return `${formatNumberVi(Number(digits.slice(0, -decimals)), 0)},${digits.slice(-decimals)}${unitSigns[unit]}`
}

/** Rate minus the rate before in the unit, two decimals; null without both denominators. */
export function rateDifference(now: Counts, before: Counts, multiplier: number): number | null {
  if (now.denominator <= 0 || before.denominator <= 0) return null
  const over = BigInt(now.numerator) * BigInt(before.denominator) - BigInt(before.numerator) * BigInt(now.denominator)
  const rounded = roundedShare(over < 0n ? -over : over, BigInt(now.denominator) * BigInt(before.denominator), multiplier, 2)
  // A zero has no sign.
  return over < 0n && rounded !== 0n ? -Number(rounded) / 100 : Number(rounded) / 100
}

/** "tăng 2,3 điểm", "giảm 0,4‰", "bằng kỳ trước"; a difference too small for one decimal is said to be so. */
export function differenceWords(difference: number, unit: TargetUnit): string {
  if (difference === 0) return 'bằng kỳ trước'
  const size = Math.abs(difference) < 0.1 ? 'chưa tới 0,1' : formatNumberVi(Math.abs(difference), 1)
  return `${difference > 0 ? 'tăng' : 'giảm'} ${size}${unit === 'percent' ? ' điểm' : unitSigns[unit]}`
}

/** The rate times 10^decimals as a whole number, half up. */
function scaledRate({ numerator, denominator }: Counts, multiplier: number, decimals: number): bigint | null {
  return denominator > 0 ? roundedShare(BigInt(numerator), BigInt(denominator), multiplier, decimals) : null
}

function roundedShare(over: bigint, under: bigint, multiplier: number, decimals: number): bigint {
  const scaled = over * BigInt(multiplier) * 10n ** BigInt(decimals)
  return (2n * scaled + under) / (2n * under)
}

/** True when the rounded rate stands on the other side of the goal than the rate itself. */
function isRoundedAcross(counts: Counts, multiplier: number, decimals: number, goal?: RatedGoal | null): boolean {
  const rounded = scaledRate(counts, multiplier, decimals)
  if (!goal || goal.value === null || goal.op === 'down' || rounded === null) return false
  const scale = 10 ** 6
  const value = BigInt(Math.round(goal.value * scale))
  const exact = BigInt(counts.numerator) * BigInt(multiplier) * BigInt(scale) - value * BigInt(counts.denominator)
  const shown = rounded * BigInt(10 ** (6 - decimals)) - value
  const isStrict = goal.op === '<' || goal.op === '>'
  const side = (gap: bigint) => (goal.op === '<' || goal.op === '<=' ? -gap : gap)
  const isMet = (gap: bigint) => (isStrict ? side(gap) > 0n : side(gap) >= 0n)
  return isMet(exact) !== isMet(shown)
}
