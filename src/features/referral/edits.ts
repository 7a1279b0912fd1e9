/** What each answer about a referral sets: a barrier, an arrival, an outcome; nothing else is touched. */
import type { Json } from '#domain/json.ts'
import type { Referral, ReferralBarrier } from '#domain/records/referral.ts'
import { dayInVietNam } from '#domain/time/viet-nam-time.ts'

/** Fields to set. */
export type ReferralEdit = Record<string, Json>

/** A result as the collaborator hears it from the family. */
export type ReferralResult = 'arrived' | NonNullable<Referral['outcome']>

/** The family has not gone: why, and that one comes back today. */
export function barrierEdit(barrier: ReferralBarrier, nowMs: number): ReferralEdit {
  return { barrier, barrierAt: nowMs, returnOn: dayInVietNam(nowMs) }
}

/** Arrived, or what the examination gave; a child that was examined has arrived, at the latest now. */
export function resultEdit(referral: Referral, result: ReferralResult, note: string, nowMs: number, author: string): ReferralEdit {
  const examined = result === 'arrived' || result === 'treated-home' || result === 'admitted' || result === 'appointment'
  const arrival: ReferralEdit = examined && typeof referral.arrivedAt !== 'number' ? { arrivedAt: nowMs, arrivedBy: author } : {}
  if (result === 'arrived') return arrival
  const words = note.normalize('NFC').trim()
  return { ...arrival, outcome: result, closedAt: nowMs, ...(words === '' ? {} : { outcomeNote: words }) }
}
