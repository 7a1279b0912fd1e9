/** Judges the danger signs of a pregnant woman or of a mother after birth; source: clinical.md §3, §14. */
import type { ThreeWay } from '../records/kind.ts'
import { bloodPressureLimits, judgeBloodPressure, type BloodPressure, type BloodPressureLimits } from './blood-pressure.ts'
import { judgeAnswers, type ListAssessment } from './judge-answers.ts'
import type { SignFinding } from './sign-finding.ts'
import type { Level } from './urgency.ts'
import { womanFindings, type WomanFinding, type WomanTime } from './woman-findings.ts'
import { womanFever, womanMeasured } from './woman-measured.ts'

/** What was seen and measured in one check of a woman. */
export interface WomanObservations {
  readonly time: WomanTime
  readonly signs: Readonly<Record<string, ThreeWay>>
  readonly temperatureCelsius?: number | null
  /** In the order in which they were taken. */
  readonly bloodPressure?: readonly BloodPressure[]
  /** Completed weeks of the pregnancy; null or absent when not known. */
  readonly gestationWeeks?: number | null
}

/** What a woman's signs are judged against. */
export interface WomanLimits {
  readonly bloodPressure: BloodPressureLimits
  readonly feverFrom: number
}

const defaultLimits: WomanLimits = { bloodPressure: bloodPressureLimits.value, feverFrom: womanFever.value.referAtOrAbove }

/** The signs asked of a woman at this time, in their order. */
export function womanFindingsAt(time: WomanTime, gestationWeeks?: number | null): WomanFinding[] {
  return womanFindings.value.filter((finding) => isAskedAt(finding, time, gestationWeeks))
}

/** The assessment. It names no illness and no dose: the collaborator refers, the station decides. */
export function assessWomanSigns(seen: WomanObservations, limits: WomanLimits = defaultLimits): ListAssessment {
  return judgeAnswers<SignFinding>({
    findings: [...womanMeasured.value, ...womanFindings.value],
    signs: seen.signs,
    read: measuredAnswers(seen, limits),
    isAsked: (finding) => asked(seen).has(finding.code),
    together: pressureWithOthers,
  })
}

/** High pressure with protein or any other sign is a matter for the hospital. */
function pressureWithOthers(signs: ReadonlySet<string>): Level {
  return signs.has('high_blood_pressure') && signs.size > 1 ? 'go-now' : 'none'
}

function asked({ time, gestationWeeks }: WomanObservations): ReadonlySet<string> {
  return new Set(womanFindingsAt(time, gestationWeeks).map(({ code }) => code))
}

function isAskedAt(finding: WomanFinding, time: WomanTime, gestationWeeks: number | null | undefined): boolean {
  if (finding.askedWhen !== 'both' && finding.askedWhen !== time) return false
  const from = finding.fromGestationWeeks
  return from === undefined || gestationWeeks === undefined || gestationWeeks === null || gestationWeeks >= from
}

function measuredAnswers(seen: WomanObservations, limits: WomanLimits): Map<string, ThreeWay> {
  const answers = new Map<string, ThreeWay>()
  const { high, urgent } = judgeBloodPressure(seen.bloodPressure ?? [], limits.bloodPressure)
  if (high) answers.set('high_blood_pressure', high)
  if (urgent) answers.set('very_high_blood_pressure', urgent)
  if (typeof seen.temperatureCelsius === 'number') {
    answers.set('fever', seen.temperatureCelsius >= limits.feverFrom ? 'yes' : 'no')
  }
  return answers
}
