/** A home's dangers in words for its page and for the family: what is left, what was mended, what was not looked at (ux.md §2, screen 17). */
import type { HomeHazardCheck } from '../records/home-hazard-check.ts'
import { findHazardItem } from './hazard-items.ts'
import { hazardChange, looksOf, unsafeNow } from './hazard-looks.ts'
import { notSeenYet } from './hazard-recheck.ts'

const MOST_NAMED = 2

/** Short sentences for one home. "Safe" is said only when everything that matters for the children was seen. */
export function hazardSummary(checks: readonly HomeHazardCheck[], agesMonths: readonly (number | null)[]): string[] {
  if (looksOf(checks).length === 0) return ['Chưa xem nguy hiểm trong nhà.']
  const unsafe = unsafeNow(checks, agesMonths).map(({ code }) => code)
  const mended = hazardChange(checks)?.mended ?? []
  const notSeen = notSeenYet(checks, agesMonths)
  const left = unsafe.length > 0 ? `Còn ${unsafe.length} chỗ chưa an toàn: ${named(unsafe)}.` : 'Không còn chỗ nào chưa an toàn trong những chỗ đã xem.'
  return [
    unsafe.length === 0 && notSeen.length === 0 ? 'Các chỗ cần xem đều an toàn.' : left,
    ...(mended.length > 0 ? [`Từ lần trước đã sửa ${mended.length} chỗ.`] : []),
    ...(notSeen.length > 0 ? [`Chưa xem ${notSeen.length} chỗ.`] : []),
  ]
}

/** Advice for what is unsafe now, in the order of looking; unknown codes have none. */
export function hazardAdvice(checks: readonly HomeHazardCheck[], agesMonths: readonly (number | null)[]): string[] {
  return unsafeNow(checks, agesMonths).flatMap(({ code }) => findHazardItem(code)?.advice ?? [])
}

function named(codes: readonly string[]): string {
  const known = codes.flatMap((code) => findHazardItem(code)?.danger ?? []).slice(0, MOST_NAMED)
  const rest = codes.length - known.length
  return [...known, ...(rest > 0 ? [known.length > 0 ? `${rest} chỗ khác` : 'xem trong phiếu'] : [])].join('; ')
}
