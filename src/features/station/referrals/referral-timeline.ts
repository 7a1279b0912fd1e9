/** What has become of a referral, in order, and what is still awaited. */
import { referralBarrierLabels } from '#domain/referrals/barriers.ts'
import { referralOutcomeLabels } from '#domain/referrals/referral-state.ts'
import { momentLabel, dayLabel } from '#domain/time/day-label.ts'
import { stationWords } from '#language/station-words.ts'
import { told } from '#language/told.ts'
import type { TimelineEntry } from '#ui/layout/timeline.tsx'
import type { ReferralView } from './referral-view.ts'

/** A gap (ms) between writing and receiving that tells of a phone without network. */
const NETWORK_GAP = 2 * 60_000

type Dated = TimelineEntry & { at: number }

/** `now` in ms; `today` as `yyyy-mm-dd`. */
export function referralTimeline(view: ReferralView, now: number, today: string): TimelineEntry[] {
  const { fields } = view
  const { timeline } = stationWords.station
  const { receivedAt } = view.row.referral
  const happened: Dated[] = [
    { id: 'sent', at: view.at, title: timeline.sent(view.authorName), detail: fields.destination && timeline.to(fields.destination) },
    { id: 'received', at: receivedAt, title: timeline.received, detail: receivedAt - view.at > NETWORK_GAP && timeline.lateNetwork },
  ]
  if (fields.seenAt) happened.push({ id: 'seen', at: fields.seenAt, title: timeline.seen(fields.seenBy ?? ''), detail: timeline.seenDetail })
  if (fields.barrierAt || fields.barrier) {
    const callAgain = fields.returnOn ? timeline.callAgain(told(dayLabel(fields.returnOn, today))) : undefined
    const why = fields.barrier ? told(referralBarrierLabels[fields.barrier]) : timeline.noReason
    happened.push({ id: 'barrier', at: fields.barrierAt ?? view.at, title: timeline.notGone(why), detail: callAgain })
  }
  if (fields.arrivedAt) {
    const outcome = fields.outcome ? told(referralOutcomeLabels[fields.outcome]) : undefined
    const detail = [outcome, fields.outcomeNote].filter(Boolean).join('. ')
    happened.push({ id: 'arrived', at: fields.arrivedAt, title: timeline.arrived(fields.arrivedBy ?? ''), detail })
  }
  if (fields.closedAt && !fields.arrivedAt) happened.push({ id: 'closed', at: fields.closedAt, title: timeline.closed })
  const entries = happened
    .toSorted((one, other) => one.at - other.at)
    .map(({ at, ...entry }): TimelineEntry => ({ ...entry, time: told(momentLabel(at, now)) }))
  const awaited = awaitedNext(view)
  return awaited ? [...entries, { id: 'awaited', title: awaited, state: 'waiting' }] : entries
}

function awaitedNext({ fields }: ReferralView): string | undefined {
  const { timeline } = stationWords.station
  if (fields.arrivedAt) return fields.outcome && fields.outcome !== 'unknown' ? undefined : timeline.awaitOutcome
  if (fields.closedAt) return undefined
  return fields.seenAt ? timeline.awaitArrival : timeline.awaitSeen
}
