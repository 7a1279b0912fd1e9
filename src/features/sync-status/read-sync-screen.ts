/** Everything that the sync screen shows, read together. */
import { readAccess } from '#storage/access.ts'
import { listConflicts } from '#storage/conflicts.ts'
import { readMeta } from '#storage/meta.ts'
import type { Phone } from '#storage/phone.ts'
import { mendFacts } from '#storage/read/mend-facts.ts'
import { readSyncPage } from '#storage/read/sync-page.ts'
import { waitingSweeps } from '#storage/resync.ts'
import type { SyncFacts } from './sync-notes.ts'

/** Reads the screen; `facts` is what its strips are made of. */
export async function readSyncScreen(phone: Phone) {
  const [page, mends, conflicts, sweeps, access, scope, fork, resync] = await Promise.all([
    readSyncPage(phone), mendFacts(phone), listConflicts(phone), waitingSweeps(phone),
    readAccess(phone), readMeta(phone, 'scope'), readMeta(phone, 'fork'), readMeta(phone, 'resync'),
  ])
  const facts: SyncFacts = {
    sync: page.sync,
    counts: page.counts,
    lastReceiptAt: page.lastReceiptAt,
    closedAt: access.state === 'open' ? null : access.since,
    stationPhone: scope?.profile.stationPhone ?? null,
    copied: fork !== null,
    rereading: Object.keys(resync).length > 0,
    now: phone.ports.now(),
  }
  return { page, mends, conflicts, sweeps, facts }
}
