/** Turns the answers to a list of signs into what was found, what is open and how soon somebody must be seen; source: clinical.md §14. */
import type { ThreeWay } from '../records/kind.ts'
import type { SignFinding } from './sign-finding.ts'
import { mostUrgent, urgencyBetween, type Level, type Urgency } from './urgency.ts'

/** A list with its answers. `read` holds what instruments said. */
export interface AnsweredList<Finding extends SignFinding> {
  readonly findings: readonly Finding[]
  readonly signs: Readonly<Record<string, ThreeWay>>
  readonly read: ReadonlyMap<string, ThreeWay>
  /** Whether the list asks for this sign of this person, as far as is known. */
  isAsked(finding: Finding): boolean
  /** What signs say together, beyond each alone. */
  together?(signs: ReadonlySet<string>): Level
}

/** The judgement of a list. */
export interface ListAssessment {
  readonly urgency: Urgency
  /** Codes of the signs that were there, in the order of the list; codes of other lists come last. */
  readonly reasons: string[]
  /** Codes of the signs still not known, in the same order. */
  readonly unknown: string[]
}

/** Judges the answers. A "yes" is believed wherever it comes from: a sign that no list knows means go now. */
export function judgeAnswers<Finding extends SignFinding>(list: AnsweredList<Finding>): ListAssessment {
  const known = new Map<string, SignFinding>(list.findings.map((finding) => [finding.code, finding]))
  const foreign = (answer: ThreeWay) => Object.keys(list.signs).filter((code) => list.signs[code] === answer && !known.has(code))
  const coded = (answer: ThreeWay) => list.findings.filter((finding) => answerOf(finding, list) === answer).map(({ code }) => code)
  const reasons = [...coded('yes'), ...foreign('yes')]
  const unknown = [...coded('unknown'), ...foreign('unknown')]
  const levelOf = (codes: readonly string[]): Level =>
    mostUrgent([...codes.map((code) => known.get(code)?.urgency ?? 'go-now'), list.together?.(new Set(codes)) ?? 'none'])
  return { urgency: urgencyBetween(levelOf(reasons), levelOf([...reasons, ...unknown])), reasons, unknown }
}

/** Seen or measured: either "yes" is enough; what was left out is open where it is asked, else it plays no part. */
function answerOf<Finding extends SignFinding>(finding: Finding, list: AnsweredList<Finding>): ThreeWay {
  const said = list.signs[finding.code]
  const read = list.read.get(finding.code)
  if (said === 'yes' || read === 'yes') return 'yes'
  const left = finding.measured !== true && list.isAsked(finding) ? 'unknown' : 'no'
  return read ?? said ?? left
}
