/** Makes one line of a report: the plan's sentence, its number, what was counted, the state, and the period before. */
import { indicatorById } from '../indicators/index.ts'
import type { IndicatorConfig, IndicatorResult } from '../indicators/indicator.ts'
import type { AdjustedTarget } from '../plans/adopted-plan.ts'
import { indicatorFacts, unitMultiplier, type IndicatorCode, type TargetUnit } from '../plans/indicator-codes.ts'
import type { AimDirection, Target, TargetOp } from '../plans/plan.ts'
import { stillNeeded, targetState, type Counts, type TargetRules, type TargetState } from '../plans/target-state.ts'
import { findKind } from '../records/index.ts'
import { displayDate } from '../time/partial-date.ts'
import type { Basis } from './book-begun.ts'
import type { GroupCounts } from './by-group.ts'
import type { ReportLine, Sha256 } from './content.ts'
import { boundedList, boundedToReach } from './lists.ts'
import { lineNotes } from './notes.ts'
import { differenceWords, goalWords, rateDifference, rateValue, rateWords } from './rate.ts'

/** What was counted for one indicator, in the period and in the one before. */
export interface CountedLine {
  readonly result: IndicatorResult
  readonly before: Counts
  readonly basis: Basis
  /** First day of the book; null where it is empty. */
  readonly begunOn: string | null
  readonly groups: { readonly rows: GroupCounts[]; readonly addUp: boolean } | null
  readonly config: IndicatorConfig
}

/** A target with what the ward made of it. */
export interface TargetOfWard {
  readonly target: Target
  readonly accepted: boolean
  /** The last adjustment, and what the plan prints. */
  readonly adjusted?: AdjustedTarget
  readonly printed: Target
}

/** An aim without a number. */
export interface AimOfPlan {
  readonly code: IndicatorCode
  readonly wording: string
  readonly direction: AimDirection
}

interface LineTools {
  readonly sha256: Sha256
  readonly rules?: TargetRules
}

/** The line of a target. */
export function targetLine({ target, accepted, adjusted, printed }: TargetOfWard, counted: CountedLine, tools: LineTools): ReportLine {
  const { result, basis, before } = counted
  const previous = basis === 'whole' ? before : undefined
  const state = targetState(target, result, { previous, ...(tools.rules ? { rules: tools.rules } : {}) })
  const goal = goalOf(target, target.unit)
  return {
    ...figureLine(target.indicator, counted, target, tools.sha256),
    id: target.id,
    wording: target.wording,
    reading: target.correctionNote === undefined ? null : { words: target.readAs ?? target.correctionNote, accepted },
    goal,
    direction: null,
    adjusted: adjusted ? { from: goalOf(printed, target.unit), by: adjusted.by, on: adjusted.on, reason: adjusted.reason } : null,
    state,
    missing: missingOf(target, result, state),
    notes: lineNotes({ ...remarked(target.indicator, counted), state, target, accepted, ...(adjusted ? { adjusted } : {}) }),
  }
}

/** The line of an aim: the figure and its direction, without a state. */
export function aimLine({ code, wording, direction }: AimOfPlan, counted: CountedLine, { sha256 }: LineTools): ReportLine {
  const state = counted.result.denominator === 0 ? 'no-data' : null
  return {
    ...figureLine(code, counted, null, sha256),
    id: code,
    wording,
    reading: null,
    goal: null,
    direction,
    adjusted: null,
    state: null,
    missing: null,
    notes: lineNotes({ ...remarked(code, counted), state, accepted: true }),
  }
}

/** True for an indicator that counts restricted records: it gives figures, but neither lists nor groups. */
export function isRestricted(code: IndicatorCode): boolean {
  return indicatorById(code)?.kinds.some((kind) => findKind(kind)?.restricted === true) ?? false
}

type FigureLine = Omit<ReportLine, 'id' | 'wording' | 'reading' | 'goal' | 'direction' | 'adjusted' | 'state' | 'missing' | 'notes'>

/** The part that only depends on what was counted. */
function figureLine(code: IndicatorCode, counted: CountedLine, target: Target | null, sha256: Sha256): FigureLine {
  const { label, group, counted: word, unit } = indicatorFacts(code)
  const { result, groups } = counted
  const multiplier = unitMultiplier[unit]
  const hidden = isRestricted(code)
  return {
    indicator: code,
    label,
    heading: group,
    counted: word,
    unit,
    multiplier,
    method: indicatorById(code)?.source ?? '',
    numerator: result.numerator,
    denominator: result.denominator,
    unknown: result.unknown,
    rate: rateOf(result, unit, target),
    before: beforeOf(counted, unit),
    parts: (result.parts ?? []).map(({ label: part, numerator, denominator }) => ({ label: part, numerator, denominator, rate: rateOf({ numerator, denominator }, unit) })),
    byGroup: hidden ? null : (groups?.rows ?? null),
    toReach: hidden ? null : boundedToReach(result.toReach, sha256),
    countedRecords: hidden ? null : boundedList(result.counted, sha256),
  }
}

function remarked(code: IndicatorCode, { result, config, groups }: CountedLine) {
  return { facts: indicatorFacts(code), result, config, isRestricted: isRestricted(code), groupsAddUp: groups?.addUp ?? true }
}

function goalOf({ op, value }: { readonly op: TargetOp; readonly value: number | null }, unit: TargetUnit) {
  return { op, value, words: goalWords({ op, value }, unit) }
}

function rateOf({ numerator, denominator }: Counts, unit: TargetUnit, target: Target | null = null) {
  const [counts, multiplier] = [{ numerator, denominator }, unitMultiplier[unit]]
  return { value: rateValue(counts, multiplier), words: rateWords(counts, multiplier, unit, target) }
}

/** What the station would have to reach; nothing where the number is too small to judge. */
function missingOf(target: Target, counts: Counts, state: TargetState): ReportLine['missing'] {
  const needed = state === 'near' || state === 'not-met' ? stillNeeded(target, counts) : null
  if (!needed || needed.count === 0) return null
  return { ...needed, words: `${needed.change === 'add' ? 'Thêm' : 'Bớt'} ${needed.count} ${indicatorFacts(target.indicator).counted}` }
}

function beforeOf({ result, before: { numerator, denominator }, basis, begunOn }: CountedLine, unit: TargetUnit): ReportLine['before'] {
  if (basis === 'none' || denominator === 0) {
    return { basis: 'no-data', numerator: 0, denominator: 0, rate: { value: null, words: null }, difference: null, words: 'Kỳ trước chưa có dữ liệu.' }
  }
  const before = { numerator, denominator }
  const difference = rateDifference(result, before, unitMultiplier[unit])
  const rate = rateOf(before, unit)
  const change = difference === null ? '' : `, kỳ này ${differenceWords(difference, unit)}`
  const late = basis === 'part' && begunOn !== null ? ` Sổ chỉ ghi từ ${displayDate(begunOn)}, so sánh chưa trọn.` : ''
  return { basis, ...before, rate, difference, words: `Kỳ trước ${numerator}/${denominator} (${rate.words ?? ''})${change}.${late}` }
}
