/** Whoever is looked at for danger signs, by the list that is asked: one judgement for newborn, child and woman; source: clinical.md §1–§3, §14. */
import type { BreathCount } from '../records/danger-sign-check.ts'
import type { ThreeWay } from '../records/kind.ts'
import { assessDangerSigns } from './assess.ts'
import { assessChildSigns } from './assess-child.ts'
import { assessWomanSigns } from './assess-woman.ts'
import { filledRow } from './child-classes.ts'
import { findChildFinding } from './child-findings.ts'
import type { ListAssessment } from './judge-answers.ts'
import type { SignListId } from './sign-list-for.ts'
import { levels, mostUrgent, type Level } from './urgency.ts'
import { findWomanFinding, type WomanTime } from './woman-findings.ts'
import { womanMeasured } from './woman-measured.ts'

/** A child by completed days. */
export interface ChildSubject {
  readonly list: 'young-infant' | 'child'
  readonly ageDays: number
}

/** A woman, with the completed weeks of her pregnancy where they are known. */
export interface WomanSubject {
  readonly list: WomanTime
  readonly gestationWeeks: number | null
  /** She has lost the child of her last birth. */
  readonly alone?: true
}

/** Whose signs are looked for. */
export type SignSubject = ChildSubject | WomanSubject

/** What was answered and measured so far. */
export interface SignsSeen {
  readonly signs: Readonly<Record<string, ThreeWay>>
  readonly breaths: readonly BreathCount[]
  readonly temperatureCelsius: number | null
}

/** The judgement; `found` is what the signs that were found ask for, without what is not known. Reasons stand the worst first. */
export interface SignJudgement extends ListAssessment {
  readonly found: Level
}

/** True for a woman's list. */
export function isWoman(subject: SignSubject): subject is WomanSubject {
  return subject.list === 'pregnant' || subject.list === 'postpartum'
}

/** Judges the answers by the subject's own list. */
export function judgeSigns(subject: SignSubject, seen: SignsSeen): SignJudgement {
  const { urgency, reasons, unknown } = assess(subject, seen)
  const levelOf = (code: string) => levels.indexOf(signLevel(subject.list, code))
  return { urgency, unknown, found: foundLevel(subject, reasons), reasons: reasons.toSorted((left, right) => levelOf(right) - levelOf(left)) }
}

/** How soon one sign of a list asks for; a sign that the list does not know means go now. */
export function signLevel(list: SignListId, code: string): Level {
  if (list === 'young-infant') return 'go-now'
  if (list === 'child') return findChildFinding(code)?.urgency ?? 'go-now'
  return (findWomanFinding(code) ?? womanMeasured.value.find((sign) => sign.code === code))?.urgency ?? 'go-now'
}

function assess(subject: SignSubject, seen: SignsSeen): ListAssessment {
  if (isWoman(subject)) {
    return assessWomanSigns({ time: subject.list, signs: seen.signs, temperatureCelsius: seen.temperatureCelsius, gestationWeeks: subject.gestationWeeks })
  }
  const { list, ageDays } = subject
  return list === 'child' ? assessChildSigns({ signs: seen.signs, breaths: seen.breaths, ageDays }) : assessDangerSigns({ ...seen, ageDays })
}

function foundLevel(subject: SignSubject, reasons: readonly string[]): Level {
  const together = subject.list === 'child' ? (filledRow(new Set(reasons))?.urgency ?? 'none') : 'none'
  return mostUrgent([...reasons.map((code) => signLevel(subject.list, code)), together])
}
