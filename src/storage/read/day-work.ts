/** What this phone's owner has done today: homes, children, referrals, and whether the station has it all (ux.md §8.10). */
import { dayInVietNam, epochFromVietNam } from '#domain/time/viet-nam-time.ts'
import { readMetas } from '../meta.ts'
import { changesRecord } from '../overlay.ts'
import type { Phone } from '../phone.ts'
import { readAddressed, type Addressed } from './addressed.ts'
import { openCounts } from './outbox.ts'
import { isLive } from './records.ts'
import { rowsById } from './tasks.ts'

/** The work of a day. */
export interface DayWork {
  households: number
  children: number
  referrals: number
  /** Forms that the station does not have yet. */
  unsent: number
  /** Moment of the last full exchange of today, ms since 1970; null when there was none. */
  receivedAt: number | null
  /** How she is called: "cô Mai". */
  who: Addressed | null
}

/** Entries of the book itself are no visit. */
const NO_VISIT: readonly string[] = ['household', 'person', 'identity-decision']

/** Reads it: only what was written today. */
export async function readDayWork(phone: Phone): Promise<DayWork> {
  const { db, ports } = phone
  const since = epochFromVietNam(dayInVietNam(ports.now()), '00:00') ?? 0
  const [ops, [identity, sync], counts, who] = await Promise.all([
    db.ops.orderBy('n').reverse().until((row) => row.createdAt < since).toArray(), readMetas(phone, 'identity', 'sync-state'), openCounts(phone), readAddressed(phone),
  ])
  const written = ops.filter(({ op, status }) => changesRecord(op) && status !== 'withdrawn' && !NO_VISIT.includes(op.kind))
  const records = [...(await rowsById(phone, written.map(({ recordId }) => recordId))).values()].filter(isLive)
  const about = await rowsById(phone, records.flatMap(({ links }) => links))
  const people = [...about.values()].filter(({ kind }) => kind === 'person')
  const homes = [...about.values()].filter(({ kind }) => kind === 'household').map(({ id }) => id)
  const referrals = records.filter(({ kind, fields }) => kind === 'referral' && fields['author'] === identity?.author && Number(fields['recordedAt']) >= since)
  return {
    households: new Set([...homes, ...people.map(({ fields }) => fields['household'])]).size,
    children: people.filter(({ fields }) => fields['role'] === 'child').length,
    referrals: referrals.length,
    unsent: counts.waiting + counts.refused,
    receivedAt: sync.lastSyncAt !== null && sync.lastSyncAt >= since ? sync.lastSyncAt : null,
    who,
  }
}
