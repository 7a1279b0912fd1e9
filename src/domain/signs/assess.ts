/** Judges a danger-sign check: any one sign means go now, and what was not answered is never taken for "no"; source: clinical.md §1, §14. */
import type { BreathCount } from '../records/danger-sign-check.ts'
import type { ThreeWay } from '../records/kind.ts'
import { judgeBreaths } from './breathing.ts'
import { defaultSignLimits, type SignLimits } from './limits.ts'
import { newbornFindings, type FindingCode } from './newborn-findings.ts'
import { newbornSteps } from './newborn-steps.ts'

/** What was seen and measured in one check; the fields of a danger-sign check and the age. */
export interface SignObservations {
  readonly signs: Readonly<Record<string, ThreeWay>>
  readonly breaths?: readonly BreathCount[]
  readonly temperatureCelsius?: number | null
  readonly ageDays: number
}

/** `go-now` on any one sign; `incomplete` while something is unknown and no sign was found; else `none`. */
export interface SignAssessment {
  readonly urgency: 'go-now' | 'none' | 'incomplete'
  /** Codes of the findings that were there, in the order of the steps; codes of other lists come last. */
  readonly reasons: string[]
  /** Codes of the findings still not known, in the same order. */
  readonly unknown: string[]
}

/** The assessment. It names no illness and no dose: the collaborator refers, the station decides. */
export function assessDangerSigns(seen: SignObservations, limits: SignLimits = defaultSignLimits): SignAssessment {
  const measured = measuredAnswers(seen, limits)
  const answers = order.map((code) => ({ code, answer: answerOf(code, seen, measured) }))
  // Codes of a newer list, or of one of the 12 signs as a whole, count as much as our own.
  const foreign = (answer: ThreeWay): string[] =>
    Object.keys(seen.signs).filter((code) => seen.signs[code] === answer && !known.has(code))
  const reasons = [...answers.filter(({ answer }) => answer === 'yes').map(({ code }) => code), ...foreign('yes')]
  const open = answers.filter(({ code, answer }) => answer === 'unknown' && isAsked(code, seen)).map(({ code }) => code)
  const unknown = [...open, ...foreign('unknown')]
  if (reasons.length > 0) return { urgency: 'go-now', reasons, unknown }
  return { urgency: unknown.length > 0 ? 'incomplete' : 'none', reasons, unknown }
}

const order: readonly FindingCode[] = newbornSteps.flatMap((step) => step.findings)
const known: ReadonlySet<string> = new Set(order)
const fromAge = new Map<string, number>(newbornFindings.map((finding) => [finding.code, finding.fromAgeDays ?? 0]))

type Measured = ReadonlyMap<FindingCode, ThreeWay>

/** What the thermometer and the count say; the last of several counts decides (a repetition corrects the first). */
function measuredAnswers(seen: SignObservations, limits: SignLimits): Measured {
  const answers = new Map<FindingCode, ThreeWay>()
  const breaths = seen.breaths?.at(-1)
  if (breaths) {
    const { fast, slow } = judgeBreaths(breaths, seen.ageDays, limits)
    answers.set('fast_breathing', fast ? 'yes' : 'no')
    answers.set('slow_breathing', slow ? 'yes' : 'no')
  }
  if (typeof seen.temperatureCelsius === 'number') {
    const { referAtOrAbove, referBelow } = limits.temperature.value
    answers.set('temperature_fever', seen.temperatureCelsius >= referAtOrAbove ? 'yes' : 'no')
    answers.set('temperature_cold', seen.temperatureCelsius < referBelow ? 'yes' : 'no')
  }
  return answers
}

/** Seen or measured: either "yes" is enough, and a measurement answers what the hand could not. */
function answerOf(code: FindingCode, seen: SignObservations, measured: Measured): ThreeWay {
  const said = seen.signs[code]
  const read = measured.get(code)
  if (said === 'yes' || read === 'yes') return 'yes'
  return read ?? said ?? 'unknown'
}

function isAsked(code: FindingCode, seen: SignObservations): boolean {
  // Slow breathing is told by the count; without a count the open question is the count itself, asked once.
  if (code === 'slow_breathing') return seen.signs[code] === 'unknown'
  return seen.ageDays >= (fromAge.get(code) ?? 0)
}
