/** Values of an antenatal examination that ask back, and what to do about a high blood pressure or a low haemoglobin; sources: clinical.md §3, §9. */
import { defaultIndicatorConfig } from '../indicators/indicator.ts'
import { bloodPressureLimits, type BloodPressure } from '../signs/blood-pressure.ts'
import type { Rule } from '../signs/rule.ts'

/** Both ends included. */
export interface LikelyRange {
  readonly from: number
  readonly to: number
}

/** What can be true of a woman in pregnancy without a second look, and the haemoglobin (g/L) below which she goes at once. */
export interface AntenatalLimits {
  readonly weightKg: LikelyRange
  readonly systolic: LikelyRange
  readonly diastolic: LikelyRange
  readonly haemoglobin: LikelyRange
  readonly severeAnaemiaBelow: number
}

/** Our proposal; severe anaemia below 70 g/L is WHO's limit. NSC. */
export const antenatalLimits: Rule<AntenatalLimits> = {
  value: {
    weightKg: { from: 35, to: 110 },
    systolic: { from: 80, to: 180 },
    diastolic: { from: 45, to: 120 },
    haemoglobin: { from: 60, to: 170 },
    severeAnaemiaBelow: 70,
  },
  source: 'Thiếu máu nặng dưới 70 g/L: WHO. Khoảng số đo phải hỏi lại: đề xuất của phần mềm',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** What to do at this blood pressure, in words; undefined for one that is not high. */
export function bloodPressureWords({ systolic, diastolic }: BloodPressure, limits = bloodPressureLimits.value): string | undefined {
  const reaches = (limit: BloodPressure) => systolic >= limit.systolic || diastolic >= limit.diastolic
  if (reaches(limits.urgent)) return `Huyết áp ${systolic}/${diastolic} rất cao. Đưa chị đi khám ngay.`
  return reaches(limits.high) ? `Huyết áp ${systolic}/${diastolic} cao. Nhờ trạm đo lại ngay hôm nay, hỏi dấu hiệu nguy hiểm.` : undefined
}

/** What to do at this haemoglobin (g/L), in words; undefined for one that is not low. */
export function haemoglobinWords(haemoglobin: number, below = defaultIndicatorConfig.anaemiaBelow): string | undefined {
  if (haemoglobin < antenatalLimits.value.severeAnaemiaBelow) return `Huyết sắc tố ${haemoglobin} g/L, thiếu máu nặng. Đưa chị đi khám ngay.`
  return haemoglobin < below ? `Huyết sắc tố ${haemoglobin} g/L, thiếu máu. Nhắc uống viên sắt mỗi ngày, khám lại ở trạm.` : undefined
}
