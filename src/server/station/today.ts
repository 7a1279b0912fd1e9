/** The figures of the day on top of the station's screens. */
import type { StationToday } from '#protocol/station.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { isHeld } from '../ops/held.ts'
import { openCopies } from '../ops/witness-copies.ts'
import { fieldDay, startOfFieldDay } from '../ports.ts'
import { hiddenKindsOf, maySee } from '../restricted.ts'
import type { Db } from '../store/store.ts'
import { conflictRows } from './conflicts.ts'
import { quarantineRows } from './quarantine.ts'
import { sealedIn } from './seals.ts'
import { readerOf } from './station-records.ts'
import { witnessRows } from './witness.ts'

/** Counts for one ward at a moment. */
export async function stationToday(db: Db, who: SignedIn, now: number): Promise<StationToday> {
  const figures = await countedToday(db, who, now)
  // What waits about sealed entries stands in no list, so no badge counts it either.
  if ((await sealedIn(db, who.account.ward)).isEmpty) return figures
  const held = await quarantineRows(db, who)
  return { ...figures, quarantined: new Set(held.map(({ txn }) => txn)).size, openConflicts: (await conflictRows(db, who)).length, openCopies: (await witnessRows(db, who)).length }
}

async function countedToday(db: Db, who: SignedIn, now: number): Promise<StationToday> {
  const { ward } = who.account
  const reader = readerOf(who)
  const hidden = hiddenKindsOf(reader)
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
        .where((op) => (hidden.length === 0 ? op.lit(true) : op.or([op('kind', 'not in', hidden), op('author', '=', reader.author)])))
        .execute(),
    ),
    openConflicts: await count(
      db
        .selectFrom('conflict')
        .innerJoin('record', 'record.id', 'conflict.record_id')
        .select(countAll)
        .where('conflict.ward', '=', ward)
        .where('resolved_by', 'is', null)
        .where((row) => (hidden.length === 0 ? row.lit(true) : row.or([row('kind', 'not in', hidden), row('created_by', '=', reader.author)])))
        .execute(),
    ),
    openCopies: (await openCopies(db, ward)).filter(({ copy }) => maySee(reader, copy.kind, '')).length,
    waitingOnPhones: await count(phones.select(db.fn.sum('waiting_count').as('count')).execute()),
  }
}
