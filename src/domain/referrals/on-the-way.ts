/** Where to go and what to do on the way; sources: clinical.md §1 (VN12: keep warm, breastfeed on the way), ux.md screen 12. */
import type { Referral } from '../records/referral.ts'
import type { Rule } from '../signs/rule.ts'

/** Three things, in order; no drug and no dose is among them (clinical.md §14.4). */
export const onTheWay: Rule<readonly string[]> = {
  value: ['Ủ ấm da kề da với mẹ, đội mũ', 'Cho bú mẹ nếu bé bú được', 'Mang sổ theo dõi và thẻ BHYT'],
  source: 'Ủ ấm khi đưa trẻ đi, cho bú trên đường: danh sách 12 dấu hiệu của Vụ Sức khỏe Bà mẹ - Trẻ em',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** Places by urgency; a ward sets the names of its own. */
export type Destinations = Readonly<Record<Referral['urgency'], string>>

/** Where to send when the ward has set nothing. */
export const defaultDestinations: Rule<Destinations> = {
  value: { emergency: 'Khoa Cấp cứu, bệnh viện gần nhất', 'this-week': 'Trạm Y tế' },
  source: 'Đề xuất của phần mềm',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** The destination to begin with; the collaborator may change it. */
export function defaultDestination(urgency: Referral['urgency'], ward: Partial<Destinations> = {}): string {
  return ward[urgency] ?? defaultDestinations.value[urgency]
}
