/** Danger signs as a referral says them: "Rút lõm lồng ngực, thở 68 lần/phút". Labels: clinical.md §1. */
import { formatNumberVi } from '../formats/number-vi.ts'
import type { BreathCount } from '../records/danger-sign-check.ts'
import { findNewbornSign } from './newborn-danger-signs.ts'
import { findFinding } from './newborn-findings.ts'

/** Figures that belong to a reason, where they were taken. */
export interface ReasonFigures {
  readonly breaths?: readonly BreathCount[]
  readonly temperatureCelsius?: number | null
}

/** One reason in words, with its figure when there is one; a code of a newer version reads "Dấu hiệu khác". */
export function reasonLabel(reason: string, { breaths, temperatureCelsius }: ReasonFigures = {}): string {
  const label = findFinding(reason)?.label ?? findNewbornSign(reason)?.short ?? 'Dấu hiệu khác'
  const count = breaths?.at(-1)
  if (count && (reason === 'fast_breathing' || reason === 'slow_breathing')) return `Thở ${count.perMinute} lần/phút`
  const isTemperature = reason === 'temperature_fever' || reason === 'temperature_cold'
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
