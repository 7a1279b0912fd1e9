/** What keeps a family from going, in words; codes: `records/referral.ts`, wording: ux.md §4.31. */
import type { ReferralBarrier } from '../records/referral.ts'
import type { Referred } from './referred.ts'

/** Labels, in the order of the screen. */
export const referralBarrierLabels: Readonly<Record<ReferralBarrier, string>> = {
  'no-transport': 'Không có xe',
  'waiting-for-father': 'Chờ bố bé',
  cost: 'Lo tốn tiền',
  watching: 'Muốn theo dõi thêm',
  refused: 'Gia đình từ chối',
  other: 'Lý do khác',
}

/** The label as it is said of whoever is sent: only a child waits for its father. */
export function barrierLabel(barrier: ReferralBarrier, who: Referred): string {
  const isChild = who === 'infant' || who === 'child'
  return barrier === 'waiting-for-father' && !isChild ? 'Chờ người nhà' : referralBarrierLabels[barrier]
}
