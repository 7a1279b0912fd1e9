/** Where a referral stands and the sentence that says so: sent, seen, not gone, arrived, closed (ux.md screen 12 and §4). */
import type { Referral } from '../records/referral.ts'
import type { CalendarDay } from '../time/calendar-day.ts'
import { displayClock } from '../time/clock.ts'
import { shortDayLabel } from '../time/day-label.ts'
import { clockInVietNam, dayInVietNam } from '../time/viet-nam-time.ts'
import { barrierLabel } from './barriers.ts'

/** The five states; whether the phone has sent the record yet is the outbox's to say. */
export type ReferralStateCode = 'sent' | 'seen' | 'not-gone' | 'arrived' | 'closed'

/** The state, its sentence for the collaborator, and since when (ms since 1970; null when not timed). */
export interface ReferralState {
  readonly state: ReferralStateCode
  readonly sentence: string
  readonly at: number | null
}

/** Short names of the states, for a chip or a row. */
export const referralStateLabels: Readonly<Record<ReferralStateCode, string>> = {
  sent: 'Đã gửi',
  seen: 'Trạm đã xem',
  'not-gone': 'Chưa đi được',
  arrived: 'Đã đến khám',
  closed: 'Đã xong',
}

/** Outcomes in words. */
export const referralOutcomeLabels: Readonly<Record<NonNullable<Referral['outcome']>, string>> = {
  'treated-home': 'Đã khám, về nhà',
  admitted: 'Nằm viện',
  appointment: 'Đã khám, hẹn khám lại',
  died: 'Đã mất',
  unknown: 'Chưa rõ kết quả',
}

/** Who was sent, as the sentence says it. */
export interface ReferralWording {
  /** Today in the field; moments of other days carry their date. Default: the day of the referral. */
  readonly today?: CalendarDay
  readonly who?: string
}

/** The state of a referral. What came later in the field wins: an arrival outdoes a barrier, a barrier outdoes "seen". */
export function referralState(referral: Referral, wording: ReferralWording = {}): ReferralState {
  const { today = referral.occurredOn, who = 'bé' } = wording
  const { seenAt = null, arrivedAt = null, closedAt = null, barrierAt = null } = referral
  const when = (epochMs: number): string => momentWords(epochMs, today)
  if (isClosed(referral)) return { state: 'closed', sentence: closedSentence(referral, who), at: closedAt ?? arrivedAt }
  if (arrivedAt !== null) {
    return { state: 'arrived', sentence: `${capital(who)} đã đến khám ${when(arrivedAt)}. Chờ kết quả.`, at: arrivedAt }
  }
  if (referral.barrier) return { state: 'not-gone', sentence: notGoneSentence(referral, today, who), at: barrierAt }
  if (seenAt !== null) {
    return { state: 'seen', sentence: `Trạm đã xem phiếu ${when(seenAt)}. Chưa thấy ${who} đến khám.`, at: seenAt }
  }
  return { state: 'sent', sentence: 'Phiếu đã lưu. Trạm chưa xem.', at: referral.recordedAt }
}

/** An outcome that is known ends a referral, and so does a person who closes it without one. */
function isClosed({ outcome, closedAt }: Referral): boolean {
  return typeof closedAt === 'number' || (outcome !== null && outcome !== undefined && outcome !== 'unknown')
}

function closedSentence({ outcome }: Referral, who: string): string {
  const subject = capital(who)
  switch (outcome) {
    case 'treated-home':
      return `${subject} đã khám, đã về nhà.`
    case 'admitted':
      return `${subject} đã khám, đang nằm viện.`
    case 'appointment':
      return `${subject} đã khám, có hẹn khám lại.`
    case 'died':
      return `${subject} đã mất.`
    default:
      return 'Phiếu đã khép. Chưa rõ kết quả.'
  }
}

function notGoneSentence(referral: Referral, today: CalendarDay, who: string): string {
  const back = referral.returnOn && referral.returnOn !== today ? `ngày ${shortDayLabel(referral.returnOn, today)}` : 'hôm nay'
  if (referral.barrier === 'refused') return `Gia đình từ chối. Dặn lại dấu hiệu, hẹn quay lại ${back}.`
  const barrier = barrierLabel(referral.barrier ?? 'other', who === 'bé' ? 'child' : 'other')
  return `Gia đình chưa đi được: ${barrier.charAt(0).toLocaleLowerCase('vi')}${barrier.slice(1)}. Quay lại ${back}.`
}

function momentWords(epochMs: number, today: CalendarDay): string {
  const day = dayInVietNam(epochMs)
  const clock = `lúc ${displayClock(clockInVietNam(epochMs))}`
  return day === today ? clock : `${clock} ngày ${shortDayLabel(day, today)}`
}

function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase('vi') + word.slice(1)
}
