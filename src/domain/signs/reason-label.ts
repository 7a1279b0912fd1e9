/** Danger signs as a referral says them: "Rút lõm lồng ngực, thở 68 lần/phút". Labels: clinical.md §1–§3. */
import { formatNumberVi } from '../formats/number-vi.ts'
import { growthClassLabels } from '../growth/growth-class.ts'
import { SEVERE_REACTION } from '../immunisation/not-given.ts'
import type { BreathCount } from '../records/danger-sign-check.ts'
import { findChildFinding } from './child-findings.ts'
import { findNewbornSign } from './newborn-danger-signs.ts'
import { findFinding } from './newborn-findings.ts'
import { findWomanFinding } from './woman-findings.ts'
import { womanMeasured } from './woman-measured.ts'

/** Figures that belong to a reason, where they were taken. */
export interface ReasonFigures {
  readonly breaths?: readonly BreathCount[]
  readonly temperatureCelsius?: number | null
}

/** One reason in words, with its figure when there is one; a code of a newer version reads "Dấu hiệu khác". */
export function reasonLabel(reason: string, { breaths, temperatureCelsius }: ReasonFigures = {}): string {
  const label = labelOf(reason)
  const count = breaths?.at(-1)
  if (count && (reason === 'fast_breathing' || reason === 'slow_breathing')) return `Thở ${count.perMinute} lần/phút`
  const isTemperature = reason === 'temperature_fever' || reason === 'temperature_cold' || reason === 'fever'
  if (isTemperature && typeof temperatureCelsius === 'number') return `${label} ${formatNumberVi(temperatureCelsius, 1)} °C`
  return label
}

/** All reasons as one line: the first with a capital, the others without; "" without reasons. */
export function reasonLine(reasons: readonly string[], figures: ReasonFigures = {}): string {
  return reasons
    .map((reason) => reasonLabel(reason, figures))
    .map((label, index) => (index === 0 ? label : label.charAt(0).toLocaleLowerCase('vi') + label.slice(1)))
    .join(', ')
}

/** Reasons that no list of signs holds. */
const otherReasons: Readonly<Record<string, string>> = { ...growthClassLabels, [SEVERE_REACTION]: 'Phản ứng nặng sau tiêm' }

function labelOf(reason: string): string {
  const woman = findWomanFinding(reason)
  // A referral is read by many: what was told in private is asked again by the station, face to face.
  if (woman?.private) return 'Việc riêng, trạm hỏi trực tiếp'
  return (
    findFinding(reason)?.label ??
    findNewbornSign(reason)?.short ??
    findChildFinding(reason)?.label ??
    woman?.label ??
    womanMeasured.value.find(({ code }) => code === reason)?.label ??
    otherReasons[reason] ??
    'Dấu hiệu khác'
  )
}
