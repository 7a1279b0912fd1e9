/** The circulars under which the schedule stands, so that each vaccine carries its dates; source: clinical.md §6 (EPI1, EPI3). */
import type { Rule } from '../signs/rule.ts'

const laws = [
  { source: 'Thông tư 10/2024/TT-BYT', validFrom: '2024-08-01' },
  { source: 'Thông tư 52/2025/TT-BYT', validFrom: '2026-02-15' },
  { source: 'Thông tư 13/2026/TT-BYT không ghi lịch tiêm: giữ lịch của Thông tư 52/2025/TT-BYT', validFrom: '2026-07-01' },
] as const

/** The same value under each law so far; `beyond` says what of it stands in none of them. All NSC. */
export function underEachLaw<Value>(value: Value, beyond: string): Rule<Value>[] {
  return laws.map(({ source, validFrom }) => ({ value, source: `${source}. ${beyond}`, validFrom, confirmedBy: null }))
}
