/** How long entries are kept, as data: from which event, for how many years, by what source. Nothing is ever erased by itself: the station is shown what is past its time. */
import type { Rule } from '../signs/rule.ts'

/** From what the time counts. */
export type RetentionEvent = 'grown-up' | 'person-moved' | 'household-moved' | 'died'

/** One rule: years after the event, or after the last record about them if that came later. */
export interface RetentionRule extends Rule<number> {
  readonly id: RetentionEvent
  /** Vietnamese. */
  readonly label: string
}

/** Until this birthday the programme is about a child (Luật Trẻ em 2016, Điều 1). */
export const CHILD_UNTIL_YEARS = 16

const proposed = 'Luật Bảo vệ dữ liệu cá nhân 2025: xóa khi hết mục đích; số năm do phần mềm đề xuất'
const common = { validFrom: '2026-01-01', confirmedBy: null } as const

/** The rules, each to be confirmed by the station. */
export const retentionRules: readonly RetentionRule[] = [
  { id: 'grown-up', label: 'trẻ đã đủ 16 tuổi', value: 5, source: `${proposed}. Tuổi trẻ em: Luật Trẻ em 2016, Điều 1`, ...common },
  { id: 'person-moved', label: 'người đã chuyển đi', value: 5, source: proposed, ...common },
  { id: 'household-moved', label: 'hộ đã chuyển đi', value: 5, source: proposed, ...common },
  { id: 'died', label: 'người đã mất', value: 10, source: `${proposed}, để còn rà soát tử vong`, ...common },
]
