/** What keeps a family from going, in words; codes: `records/referral.ts`, wording: ux.md §4.31. */
import type { ReferralBarrier } from '../records/referral.ts'

/** Labels, in the order of the screen. */
export const referralBarrierLabels: Readonly<Record<ReferralBarrier, string>> = {
  'no-transport': 'Không có xe',
  'waiting-for-father': 'Chờ bố bé',
  cost: 'Lo tốn tiền',
  watching: 'Muốn theo dõi thêm',
  refused: 'Gia đình từ chối',
  other: 'Lý do khác',
}
