/** Says whether a target is reached and how many are missing, on whole numbers so that 4 of 80 is exactly 5 %. */
import { indicators } from './indicator-codes.ts'
import type { Target } from './plan.ts'

/** People, births or events counted in a period; whole numbers from 0. */
export interface Counts {
  readonly numerator: number
  readonly denominator: number
}

/** `watch`: follow the cases, the rate says nothing yet. `no-data`: nothing was counted. */
export type TargetState = 'met' | 'near' | 'not-met' | 'no-data' | 'watch'

/** How closeness and small numbers are judged; NSC, so a station may set its own. */
export interface TargetRules {
  /** Percentage points still called near. */
  readonly nearPoints: number
  /** For a ceiling the margin is also at most this share (%) of the target: 5,9 % is not near "< 3 %". */
  readonly nearShareOfCeiling: number
  /** Below so many live births a rate is not judged, by its multiplier. */
  readonly fewestBirths: { readonly per_1000_live_births: number; readonly per_100000_live_births: number }
  readonly source: string
  readonly needsConfirmation: boolean
}

/** Our proposal: one case must not move a judged rate by a whole unit. */
export const proposedTargetRules: TargetRules = {
  nearPoints: 3,
  nearShareOfCeiling: 10,
  fewestBirths: { per_1000_live_births: 1_000, per_100000_live_births: 100_000 },
  source: 'Đề xuất của phần mềm, kế hoạch không quy định',
  needsConfirmation: true,
}

interface Judging {
  readonly rules?: TargetRules
  /** The year before, for a target that only says "giảm". */
  readonly previous?: Counts
}

/** The state of a target; counts that are not whole numbers from 0 are no data. */
export function targetState(target: Target, counts: Counts, judging: Judging = {}): TargetState {
  const { rules = proposedTargetRules, previous } = judging
  if (!areCounts(counts)) return 'no-data'
  if (target.value === null || target.op === 'down') return directionState(target, counts, previous)
  if (isFewBirths(target, counts, rules)) return 'watch'
  if (holds[target.op](distance(counts, target.multiplier, target.value))) return 'met'
  return isNear(target, counts, rules) ? 'near' : 'not-met'
}

/** How many more must be reached (`add`) or must no longer be counted (`remove`) for the target to be met. */
export interface StillNeeded {
  readonly change: 'add' | 'remove'
  readonly count: number
}

/**
 * The smallest change of the numerator that meets a percent target, 0 when it is met.
 * Null where no such number can be named: no data, no value, a rate of deaths or cases, or out of reach.
 */
export function stillNeeded(target: Target, counts: Counts): StillNeeded | null {
  const { op, value, unit, multiplier } = target
  if (!areCounts(counts) || unit !== 'percent' || value === null || op === 'down') return null
  const scaled = exact(value) * BigInt(counts.denominator)
  const per = BigInt(multiplier) * SCALE
  const floor = scaled / per
  const isWhole = scaled % per === 0n
  const rising = op === '>' || op === '>='
  const isStrict = op === '>' || op === '<'
  const goal = Number(wholeGoal(floor, isWhole, rising, isStrict))
  if (goal < 0 || goal > counts.denominator) return null
  const missing = rising ? goal - counts.numerator : counts.numerator - goal
  return { change: rising ? 'add' : 'remove', count: Math.max(0, missing) }
}

/** Up to six decimals of a target are kept; plans print one. */
const SCALE = 1_000_000n

function exact(value: number): bigint {
  return BigInt(Math.round(value * Number(SCALE)))
}

/** numerator × multiplier - value × denominator, scaled: its sign compares the rate with the value. */
function distance({ numerator, denominator }: Counts, multiplier: number, value: number): bigint {
  return BigInt(numerator) * BigInt(multiplier) * SCALE - exact(value) * BigInt(denominator)
}

/** What the sign of the distance must be. */
const holds: Record<Exclude<Target['op'], 'down'>, (difference: bigint) => boolean> = {
  '<': (difference) => difference < 0n,
  '<=': (difference) => difference <= 0n,
  '>': (difference) => difference > 0n,
  '>=': (difference) => difference >= 0n,
}

function isNear(target: Target, counts: Counts, rules: TargetRules): boolean {
  if (target.unit !== 'percent' || target.value === null) return false
  const isCeiling = target.op === '<' || target.op === '<='
  const margin = isCeiling
    ? Math.min(rules.nearPoints, (target.value * rules.nearShareOfCeiling) / 100)
    : rules.nearPoints
  const gap = distance(counts, target.multiplier, target.value)
  return (gap < 0n ? -gap : gap) <= exact(margin) * BigInt(counts.denominator)
}

function isFewBirths({ unit }: Target, { denominator }: Counts, { fewestBirths }: TargetRules): boolean {
  return (
    (unit === 'per_1000_live_births' || unit === 'per_100000_live_births') &&
    denominator < fewestBirths[unit]
  )
}

function directionState({ indicator }: Target, counts: Counts, previous?: Counts): TargetState {
  if (!previous || !areCounts(previous)) return 'watch'
  const change =
    BigInt(counts.numerator) * BigInt(previous.denominator) -
    BigInt(previous.numerator) * BigInt(counts.denominator)
  const isBetter = indicators[indicator].better === 'down' ? change < 0n : change > 0n
  return isBetter ? 'met' : 'not-met'
}

function wholeGoal(floor: bigint, isWhole: boolean, rising: boolean, isStrict: boolean): bigint {
  if (rising) return isWhole && !isStrict ? floor : floor + 1n
  return isWhole && isStrict ? floor - 1n : floor
}

function areCounts({ numerator, denominator }: Counts): boolean {
  return (
    Number.isSafeInteger(numerator) &&
    Number.isSafeInteger(denominator) &&
    numerator >= 0 &&
    denominator > 0
  )
}
