/** The groups of dangers at home, which the plans name, and which group is looked at first for whom; source: clinical.md §10, plans.md §9. */
import type { injuryGroups } from '../records/injury.ts'
import type { Rule } from '../signs/rule.ts'

/** Groups of injuries that a home can be looked through for. */
export type HazardGroup = Exclude<(typeof injuryGroups)[number], 'other'>

/** The groups in words, in the order in which a home is looked through. */
export const hazardGroupLabels: Readonly<Record<HazardGroup, string>> = {
  drowning: 'Đuối nước',
  choking: 'Hóc dị vật',
  suffocation: 'Ngạt thở',
  burns: 'Bỏng, điện giật',
  poisoning: 'Ngộ độc',
  falls: 'Ngã',
  traffic: 'Giao thông',
  animals_sharp: 'Chó cắn, vật sắc nhọn',
}

/** Ages in completed months: `from` included, `below` not. */
export interface AgeSpan {
  readonly from: number
  readonly below: number
}

/** Groups that come before all others when a child of that age lives here, the first that fits. NSC. */
export const firstHazardGroups: Rule<readonly (AgeSpan & { readonly group: HazardGroup })[]> = {
  value: [
    { from: 8, below: 60, group: 'drowning' },
    { from: 0, below: 8, group: 'suffocation' },
  ],
  source: 'Trẻ biết bò, biết đi: xem chỗ có nước trước; trẻ còn nằm: xem chỗ ngủ trước. Đề xuất của phần mềm',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** Whether an age lies in the span. An age that nobody knows (null) lies in every span. */
export function isInSpan(months: number | null, { from, below }: AgeSpan): boolean {
  return months === null || (months >= from && months < below)
}
