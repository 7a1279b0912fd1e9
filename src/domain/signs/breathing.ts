/** Breaths counted by tapping: the live rate, when the count may end, and whether it must be repeated; sources: clinical.md §1–2 (PNC, EmCare), ux.md screen 11. */
import { breathingLimitFor, defaultSignLimits, type SignLimits } from './limits.ts'

/** The pad as it stands: taps and now in ms of any one clock that only moves forward. */
export interface BreathPad {
  readonly taps: readonly number[]
  readonly nowMs: number
  readonly ageDays: number
  /** True when this is the repetition of an earlier count. */
  readonly again?: boolean
}

/** A finished count. `fast` and `slow` are against the limit of the age. */
export interface BreathResult {
  readonly perMinute: number
  readonly seconds: number
  readonly needsRecount: boolean
  readonly fast: boolean
  readonly slow: boolean
}

/** What the pad shows: the rate so far (null before three breaths), time left, and the result once there is one. */
export interface BreathReading {
  readonly liveRate: number | null
  readonly breaths: number
  readonly secondsLeft: number
  /** True when the latest taps do not agree with one another: "Nhịp gõ chưa đều". */
  readonly uneven: boolean
  /** True while an older child's even taps give a rate so near the limit that the full time decides: "Nhịp thở sát ngưỡng". */
  readonly near: boolean
  readonly result: BreathResult | null
}

/** The most that a record holds; nobody breathes faster. */
const MOST_PER_MINUTE = 200

/** Reads the pad. The minute begins with the first tap, so a breath at its very end still counts: the safe side. */
export function readBreathPad(pad: BreathPad, limits: SignLimits = defaultSignLimits): BreathReading {
  const rules = limits.counting.value
  const taps = withoutDoubleTaps(pad.taps, rules.doubleTapMs)
  const [first] = taps
  if (first === undefined) {
    return { liveRate: null, breaths: 0, secondsLeft: rules.fullSeconds, uneven: false, near: false, result: null }
  }
  const fullMs = rules.fullSeconds * 1000
  const elapsedMs = Math.max(0, pad.nowMs - first)
  const counted = taps.filter((tap) => tap - first < fullMs)
  const intervals = intervalsOf(counted)
  const recent = intervals.slice(-rules.recentIntervals)
  // A young infant breathes unevenly by nature; there the full minute decides and nobody is told off.
  const isOlder = pad.ageDays >= rules.fullTimeUnderDays
  const uneven = isOlder && recent.length === rules.recentIntervals && !agree(recent, rules.agreement)
  const nearLimit = isOlder && !uneven && recent.length === rules.recentIntervals && isNearLimit(rateOf(recent), pad.ageDays, limits)
  return {
    liveRate: intervals.length < 2 ? null : rateOf(recent),
    breaths: counted.length,
    secondsLeft: Math.max(0, Math.ceil((fullMs - elapsedMs) / 1000)),
    uneven,
    near: nearLimit,
    result:
      elapsedMs >= fullMs
        ? fullCount(counted, first + fullMs, pad, limits)
        : earlyCount(recent, elapsedMs, uneven, pad, limits),
  }
}

/** Judges a rate that was counted or typed; a fast or slow first count of a young infant asks for a second. */
export function judgeBreaths(
  count: { perMinute: number; seconds: number; again?: boolean },
  ageDays: number,
  limits: SignLimits = defaultSignLimits,
): BreathResult {
  const limit = breathingLimitFor(ageDays, limits)
  const fast = count.perMinute >= limit.fastFrom
  const slow = limit.slowBelow !== null && count.perMinute < limit.slowBelow
  const needsRecount = limit.countTwice && (fast || slow) && count.again !== true
  return { perMinute: count.perMinute, seconds: count.seconds, needsRecount, fast, slow }
}

/** The taps in order, without those that follow the one before them too closely to be a breath. */
export function withoutDoubleTaps(taps: readonly number[], doubleTapMs: number): number[] {
  const kept: number[] = []
  for (const tap of taps.toSorted((left, right) => left - right)) {
    const last = kept.at(-1)
    if (last === undefined || tap - last >= doubleTapMs) kept.push(tap)
  }
  return kept
}

function fullCount(taps: readonly number[], endMs: number, pad: BreathPad, limits: SignLimits): BreathResult {
  const { fullSeconds, pauseFactor } = limits.counting.value
  const perMinute = Math.min(MOST_PER_MINUTE, Math.round((taps.length * 60) / fullSeconds))
  const judged = judgeBreaths({ perMinute, seconds: fullSeconds, again: pad.again }, pad.ageDays, limits)
  // Somebody who stopped tapping half-way gets a low rate: a long pause is asked about, never believed.
  const paused = hasLongPause(taps, endMs, pauseFactor)
  return { ...judged, needsRecount: judged.needsRecount || (paused && pad.again !== true) }
}

/** Older children only: the recent breaths agree, and the rate is not near the limit. */
function earlyCount(
  recent: readonly number[],
  elapsedMs: number,
  uneven: boolean,
  pad: BreathPad,
  limits: SignLimits,
): BreathResult | null {
  const rules = limits.counting.value
  if (pad.ageDays < rules.fullTimeUnderDays || uneven || recent.length < rules.recentIntervals) return null
  const perMinute = Math.min(MOST_PER_MINUTE, rateOf(recent))
  if (isNearLimit(perMinute, pad.ageDays, limits)) return null
  const seconds = Math.max(1, Math.round(elapsedMs / 1000))
  return judgeBreaths({ perMinute, seconds, again: pad.again }, pad.ageDays, limits)
}

function rateOf(recent: readonly number[]): number {
  return Math.round(60_000 / median(recent))
}

function isNearLimit(perMinute: number, ageDays: number, limits: SignLimits): boolean {
  return Math.abs(perMinute - breathingLimitFor(ageDays, limits).fastFrom) <= limits.counting.value.nearLimit
}

function hasLongPause(taps: readonly number[], endMs: number, pauseFactor: number): boolean {
  const intervals = intervalsOf(taps)
  if (intervals.length === 0) return true
  const longest = Math.max(...intervals, endMs - (taps.at(-1) ?? endMs))
  return longest > pauseFactor * median(intervals)
}

function intervalsOf(taps: readonly number[]): number[] {
  return taps.slice(1).map((tap, index) => tap - (taps[index] ?? tap))
}

function agree(intervals: readonly number[], share: number): boolean {
  const middle = median(intervals)
  return intervals.every((interval) => Math.abs(interval - middle) <= share * middle)
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
  return (lower + upper) / 2
}
