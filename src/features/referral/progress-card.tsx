/** Diễn biến: written, received, seen, arrived, outcome, each with its time. */
import { words } from '#language/words.ts'
import { barrierLabel } from '#domain/referrals/barriers.ts'
import { referredOf } from '#domain/referrals/referred.ts'
import { referralOutcomeLabels } from '#domain/referrals/referral-state.ts'
import { momentLabel } from '#domain/time/day-label.ts'
import { told } from '#language/told.ts'
import type { ReferralPage } from '#storage/read/referral-page.ts'
import { Card } from '#ui/layout/card.tsx'
import { Timeline, type TimelineEntry } from '#ui/layout/timeline.tsx'

export function ProgressCard({ page }: { page: ReferralPage }) {
  return (
    <Card heading={words.referral.progress.title}>
      <Timeline entries={entriesOf(page)} />
    </Card>
  )
}

function entriesOf({ referral, subject, receivedAt, now }: ReferralPage): TimelineEntry[] {
  const w = words.referral.progress
  const { seenAt, seenBy, barrier, barrierAt, arrivedAt, arrivedBy, outcome, outcomeNote, closedAt, stationReply } = referral
  const step = (id: string, title: string, at: number | null | undefined, detail?: string | null): TimelineEntry =>
    typeof at === 'number'
      ? { id, title, time: told(momentLabel(at, now)), detail: detail ?? undefined, state: 'done' }
      : { id, title, state: 'waiting' }
  const notGone = barrier
    ? [step('barrier', words.referral.barrier.stored(lower(told(barrierLabel(barrier, referredOf(subject, referral.occurredOn))))), barrierAt ?? referral.recordedAt)]
    : []
  return [
    step('written', w.written, referral.recordedAt),
    step('received', w.received, receivedAt),
    step('seen', w.seen, seenAt, [seenBy, stationReply && w.reply(stationReply)].filter(Boolean).join('. ')),
    ...notGone,
    step('arrived', w.arrived, arrivedAt, arrivedBy),
    outcome
      ? step('outcome', told(referralOutcomeLabels[outcome]), closedAt ?? arrivedAt ?? referral.recordedAt, outcomeNote)
      : step('outcome', w.outcome, null),
  ]
}

function lower(label: string): string {
  return label.charAt(0).toLocaleLowerCase('vi') + label.slice(1)
}
