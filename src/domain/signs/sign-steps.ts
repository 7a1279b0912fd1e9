/** The screens on which each list of danger signs is asked, in their order, and the wording of each sign; lists: clinical.md §1–§3. */
import { findChildFinding } from './child-findings.ts'
import { childSteps } from './child-steps.ts'
import { findFinding } from './newborn-findings.ts'
import { newbornSteps, type StepKind } from './newborn-steps.ts'
import type { SignListId } from './sign-list-for.ts'
import { isWoman, signLevel, type SignsSeen, type SignSubject } from './sign-subject.ts'
import type { Level } from './urgency.ts'
import { womanFindingsAt } from './assess-woman.ts'
import { findWomanFinding, type WomanFinding } from './woman-findings.ts'
import { womanSteps } from './woman-steps.ts'

/** One screen; it answers every sign it names. */
export interface SignStep {
  readonly id: string
  readonly kind: StepKind
  /** Heading of the step, at most six words. */
  readonly title: string
  readonly findings: readonly string[]
  /** Asked only where this sign was not answered with "no". */
  readonly after?: string
  /** Asked without the family near by. */
  readonly private?: true
}

/** One sign as a screen asks it. */
export interface AskedSign {
  readonly code: string
  readonly label: string
  readonly question: string
  readonly howToLook: string
  /** Shown behind "Chưa chắc". */
  readonly unsureHelp?: string
  readonly picture: string | null
  readonly caregiverWords: string | null
  readonly urgency: Level
}

/** The steps for this subject as answered so far; a question that hangs on another comes once that one is answered. */
export function signSteps(subject: SignSubject, seen: Pick<SignsSeen, 'signs' | 'breaths'>): SignStep[] {
  const asked = askedCodes(subject)
  return stepsOf(subject.list)
    .map((step) => ({ ...step, findings: step.findings.filter((code) => asked(code)) }))
    .filter((step) => step.findings.length > 0 && isDue(step, seen))
}

/** The wording of a sign in a list, `alone` to a woman who has lost her child; undefined for a code that the list does not have. */
export function askedSign(list: SignListId, code: string, alone = false): AskedSign | undefined {
  const urgency = signLevel(list, code)
  if (list === 'young-infant' || list === 'child') {
    const finding = list === 'child' ? findChildFinding(code) : findFinding(code)
    return finding && { ...finding, urgency }
  }
  const finding: WomanFinding | undefined = findWomanFinding(code)
  if (!finding) return undefined
  const words = { ...finding, ...(list === 'postpartum' ? finding.afterBirth : {}), urgency }
  return alone && finding.aloneQuestion !== undefined ? { ...words, question: finding.aloneQuestion } : words
}

function stepsOf(list: SignListId): readonly SignStep[] {
  if (list === 'young-infant') return newbornSteps
  return list === 'child' ? childSteps : womanSteps
}

/** What was once found stays in sight, so that it can be taken back where it was said. */
function isDue({ after, findings }: SignStep, { signs, breaths }: Pick<SignsSeen, 'signs' | 'breaths'>): boolean {
  if (after === undefined || signs[after] === 'yes' || signs[after] === 'unknown') return true
  return findings.some((code) => signs[code] === 'yes' || (code === 'fast_breathing' && breaths.length > 0))
}

function askedCodes(subject: SignSubject): (code: string) => boolean {
  if (isWoman(subject)) {
    const codes = new Set(womanFindingsAt(subject.list, subject.gestationWeeks).map(({ code }) => code))
    return (code) => codes.has(code)
  }
  if (subject.list === 'child') return () => true
  return (code) => subject.ageDays >= (findFinding(code)?.fromAgeDays ?? 0)
}
