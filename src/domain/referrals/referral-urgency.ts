/** How a judgement of danger signs becomes the urgency of a referral, and which referral comes first; source: clinical.md §1–§3. */
import type { Referral } from '../records/referral.ts'
import type { Urgency } from '../signs/urgency.ts'

const order = ['emergency', 'same-day', 'this-week'] as const satisfies readonly Referral['urgency'][]

/** The urgency of the referral that a judgement calls for; null where it calls for none. */
export function referralUrgency(urgency: Urgency): Referral['urgency'] | null {
  if (urgency === 'go-now') return 'emergency'
  return urgency === 'same-day' || urgency === 'this-week' ? urgency : null
}

/** 0 for what comes first. */
export function urgencyRank(urgency: Referral['urgency']): number {
  return order.indexOf(urgency)
}
