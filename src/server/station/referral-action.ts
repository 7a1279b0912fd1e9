/** What the station does with a referral, as a change that travels to the phone like any other. */
import type { Json } from '#domain/json.ts'
import type { Referral } from '#domain/records/referral.ts'
import type { ReferralAction } from '#protocol/station.ts'
import { Refusal } from '../http/problem.ts'
import type { Ports } from '../ports.ts'
import { writeAudit } from '../store/audit.ts'
import type { SignedIn } from '../auth/sessions.ts'
import type { Db } from '../store/store.ts'
import { writeStationOp } from '../ward/station-op.ts'
import { referralOf } from './referrals.ts'

/** Writes the action; what is already so is not written twice. */
export async function actOnReferral(db: Db, ports: Ports, who: SignedIn, action: ReferralAction): Promise<Refusal | undefined> {
  const { ward, login } = who.account
  const row = await db
    .selectFrom('record')
    .selectAll()
    .where('id', '=', action.referral)
    .where('ward', '=', ward)
    .where('kind', '=', 'referral')
    .executeTakeFirst()
  if (!row) return new Refusal('not-found', { at: 'referral' })
  const set = changeOf(referralOf(row), action, who.author.name, ports.now())
  if (set instanceof Refusal) return set
  if (Object.keys(set).length === 0) return undefined
  const written = await writeStationOp(db, ports, who.author, { kind: 'referral', recordId: row.id, set })
  await writeAudit(db, ports, { ward, actor: login, action: `referral-${action.action}`, subjects: [row.id] })
  return written.status === 'rejected' || written.status === 'waiting' ? new Refusal('wrong-shape', { at: written.field ?? 'action' }) : undefined
}

function changeOf(referral: Referral, action: ReferralAction, name: string, now: number): Record<string, Json> | Refusal {
  switch (action.action) {
    case 'seen':
      return seen(referral, name, now)
    case 'arrived':
      return { ...seen(referral, name, now), ...arrived(referral, action, name, now), ...reply(action) }
    case 'reply':
      return action.reply === undefined ? new Refusal('wrong-shape', { at: 'reply' }) : { ...seen(referral, name, now), ...reply(action) }
    case 'not-gone':
      return { ...seen(referral, name, now), barrier: referral.barrier ?? 'other', barrierAt: now, ...reply(action) }
  }
}

/** Whoever does anything with it has seen it; the first to see it stays. */
function seen(referral: Referral, name: string, now: number): Record<string, Json> {
  return typeof referral.seenAt === 'number' ? {} : { seenAt: now, seenBy: name }
}

/** Done once the outcome is known; until then the collaborator still asks after the child. */
function arrived(referral: Referral, { outcome }: ReferralAction, name: string, now: number): Record<string, Json> {
  const isFirst = typeof referral.arrivedAt !== 'number'
  return {
    ...(isFirst ? { arrivedAt: now, arrivedBy: name } : {}),
    ...(outcome === undefined ? {} : { outcome }),
    ...(outcome === undefined || outcome === 'unknown' || typeof referral.closedAt === 'number' ? {} : { closedAt: now }),
  }
}

function reply(action: ReferralAction): Record<string, Json> {
  return action.reply === undefined ? {} : { stationReply: action.reply }
}
