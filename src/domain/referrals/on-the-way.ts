/** Where to go and what to do on the way; sources: clinical.md §1 (VN12: keep warm, breastfeed on the way), ux.md screen 12; for child and woman ours (NSC). */
import type { Referral } from '../records/referral.ts'
import type { Rule } from '../signs/rule.ts'
import type { Referred } from './referred.ts'

/** Three things, in order; no drug and no dose is among them (clinical.md §14.4). */
export const onTheWay: Rule<readonly string[]> = {
  value: ['Ủ ấm da kề da với mẹ, đội mũ', 'Cho bú mẹ nếu bé bú được', 'Mang sổ theo dõi và thẻ BHYT'],
  source: 'Ủ ấm khi đưa trẻ đi, cho bú trên đường: danh sách 12 dấu hiệu của Vụ Sức khỏe Bà mẹ - Trẻ em',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** Three things for a child who is no longer a young infant; no drug and no dose. NSC. */
export const onTheWayChild: Rule<readonly string[]> = {
  value: ['Nới áo, bế cao đầu cho dễ thở', 'Cho uống từng ngụm nếu bé tỉnh', 'Mang sổ theo dõi và thẻ BHYT'],
  source: 'Đề xuất của phần mềm, chưa có văn bản quy định',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** Three things for a woman, pregnant or after birth, with or without a child; no drug and no dose. NSC. */
export const onTheWayWoman: Rule<readonly string[]> = {
  value: ['Nằm nghiêng trái, có người kèm', 'Lơ mơ thì không cho ăn uống', 'Mang sổ khám thai và thẻ BHYT'],
  source: 'Đề xuất của phần mềm, chưa có văn bản quy định',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** Three things for anybody else. NSC. */
export const onTheWayOther: Rule<readonly string[]> = {
  value: ['Đi cùng một người lớn', 'Lơ mơ thì không cho ăn uống', 'Mang giấy khám cũ và thẻ BHYT'],
  source: 'Đề xuất của phần mềm, chưa có văn bản quy định',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** What to do on the way, by who is sent. */
export const onTheWayFor: Readonly<Record<Referred, Rule<readonly string[]>>> = {
  infant: onTheWay,
  child: onTheWayChild,
  woman: onTheWayWoman,
  other: onTheWayOther,
}

/** Places by urgency; a ward sets the names of its own. */
export type Destinations = Readonly<Record<Referral['urgency'], string>>

/** Where to send when the ward has set nothing. */
export const defaultDestinations: Rule<Destinations> = {
  value: { emergency: 'Khoa Cấp cứu, bệnh viện gần nhất', 'same-day': 'Trạm Y tế', 'this-week': 'Trạm Y tế' },
  source: 'Đề xuất của phần mềm',
  validFrom: '2026-01-01',
  confirmedBy: null,
}

/** The destination to begin with; the collaborator may change it. */
export function defaultDestination(urgency: Referral['urgency'], ward: Partial<Destinations> = {}): string {
  return ward[urgency] ?? defaultDestinations.value[urgency]
}
