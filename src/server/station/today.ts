/** The figures of the day on top of the station's screens. */
import type { StationToday } from '#protocol/station.ts'
import { isHeld } from '../ops/held.ts'
import { openCopies } from '../ops/witness-copies.ts'
import { fieldDay, startOfFieldDay } from '../ports.ts'
import type { Db } from '../store/store.ts'

/** Counts for one ward at a moment. */
export async function stationToday(db: Db, ward: string, now: number): Promise<StationToday> {
  const day = fieldDay(now)
  const count = async (rows: Promise<{ count: number | string | bigint }[]>): Promise<number> => Number((await rows)[0]?.count ?? 0)
  const countAll = db.fn.countAll().as('count')
  const phones = db.selectFrom('device').where('ward', '=', ward).where('revoked_at', 'is', null)
  return {
    collaborators: await count(
      db.selectFrom('author').select(countAll).where('ward', '=', ward).where('role', '=', 'collaborator').execute(),
    ),
    sentToday: await count(
      phones
        .select(db.fn.count('author').distinct().as('count'))
        .where('role', '=', 'collaborator')
        .where('push_at', '>=', startOfFieldDay(day))
        .execute(),
    ),
    visitsToday: await count(
      db.selectFrom('record').select(countAll).where('ward', '=', ward).where('kind', '=', 'household-visit').where('occurred_on', '=', day).execute(),
    ),
    openReferrals: await count(
      db.selectFrom('record').select(countAll).where('ward', '=', ward).where('kind', '=', 'referral').where('is_open', '=', 1).execute(),
    ),
    quarantined: await count(
      db
        .selectFrom('op')
        .select(db.fn.count('txn').distinct().as('count'))
        .where('ward', '=', ward)
        .where(isHeld)
        .execute(),
    ),
    openConflicts: await count(db.selectFrom('conflict').select(countAll).where('ward', '=', ward).where('resolved_by', 'is', null).execute()),
    openCopies: (await openCopies(db, ward)).length,
    waitingOnPhones: await count(phones.select(db.fn.sum('waiting_count').as('count')).execute()),
  }
}
