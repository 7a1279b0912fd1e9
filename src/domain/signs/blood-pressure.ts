/** Blood pressure of a woman in pregnancy or after birth, believed when measured high twice; source: clinical.md §3 (WHO PNC C1.DT.11). */
import type { ThreeWay } from '../records/kind.ts'
import type { Rule } from './rule.ts'

/** One measurement at rest, in mmHg. */
export interface BloodPressure {
  readonly systolic: number
  readonly diastolic: number
}

/** High from either figure on, once it was measured so often; `urgent` is believed at once. */
export interface BloodPressureLimits {
  readonly high: BloodPressure
  readonly times: number
  readonly urgent: BloodPressure
}

/** The limits. That 160/110 is not waited for is our proposal. NSC. */
export const bloodPressureLimits: Rule<BloodPressureLimits> = {
  value: { high: { systolic: 140, diastolic: 90 }, times: 2, urgent: { systolic: 160, diastolic: 110 } },
  source: 'Từ 140/90 mmHg, đo hai lần: WHO PNC 2022. Từ 160/110 đi ngay, không chờ đo lại: đề xuất của phần mềm',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** `unknown` asks to measure once more; null when nothing was measured. */
export interface BloodPressureJudgement {
  readonly high: ThreeWay | null
  readonly urgent: ThreeWay | null
}

/** Judges the measurements of one visit, in the order in which they were taken. */
export function judgeBloodPressure(
  measured: readonly BloodPressure[],
  limits: BloodPressureLimits = bloodPressureLimits.value,
): BloodPressureJudgement {
  const last = measured.at(-1)
  if (!last) return { high: null, urgent: null }
  const urgent = measured.some((pressure) => reaches(pressure, limits.urgent))
  const times = measured.filter((pressure) => reaches(pressure, limits.high)).length
  const high = urgent || times >= limits.times ? 'yes' : reaches(last, limits.high) ? 'unknown' : 'no'
  return { high, urgent: urgent ? 'yes' : 'no' }
}

function reaches(pressure: BloodPressure, limit: BloodPressure): boolean {
  return pressure.systolic >= limit.systolic || pressure.diastolic >= limit.diastolic
}
