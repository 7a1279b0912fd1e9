/** Judges the signs of a child of 2 to 59 months: how soon to go, and the station's names for it; source: clinical.md §2. */
import type { BreathCount } from '../records/danger-sign-check.ts'
import type { ThreeWay } from '../records/kind.ts'
import { judgeBreaths } from './breathing.ts'
import { childClasses, filledRow, oxygenLimit, type ChildClass } from './child-classes.ts'
import { childFindings } from './child-findings.ts'
import { judgeAnswers, type ListAssessment } from './judge-answers.ts'
import { defaultSignLimits, type SignLimits } from './limits.ts'

/** What was seen and measured in one check of a child, and the age. */
export interface ChildObservations {
  readonly signs: Readonly<Record<string, ThreeWay>>
  readonly breaths?: readonly BreathCount[]
  /** Per cent, of a child at rest. */
  readonly oxygenPercent?: number | null
  readonly ageDays: number
}

/** The judgement; `classes` are for the station alone. */
export interface ChildAssessment extends ListAssessment {
  readonly classes: ChildClass[]
}

/** The assessment. What to do is in `urgencyActions`; the collaborator is told no illness and no dose. */
export function assessChildSigns(seen: ChildObservations, limits: SignLimits = defaultSignLimits): ChildAssessment {
  const judged = judgeAnswers({
    findings: childFindings.value,
    signs: seen.signs,
    read: measuredAnswers(seen, limits),
    isAsked: ({ after }) => after === undefined || seen.signs[after] !== 'no',
    together: (signs) => filledRow(signs)?.urgency ?? 'none',
  })
  const found = new Set(judged.reasons)
  return { ...judged, classes: childClasses(found, new Set([...found, ...judged.unknown])) }
}

/** What the count and the clip on the finger say; the last of several counts decides. */
function measuredAnswers(seen: ChildObservations, limits: SignLimits): Map<string, ThreeWay> {
  const answers = new Map<string, ThreeWay>()
  const breaths = seen.breaths?.at(-1)
  if (breaths) answers.set('fast_breathing', judgeBreaths(breaths, seen.ageDays, limits).fast ? 'yes' : 'no')
  if (typeof seen.oxygenPercent === 'number') {
    answers.set('low_oxygen', seen.oxygenPercent < oxygenLimit.value.referBelow ? 'yes' : 'no')
  }
  return answers
}
