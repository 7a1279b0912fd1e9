/** Takes in one answer to a pull, whole: scope, pages with their cursors, later fates of own ops, and how far those are kept. */
import type { AreaPage, PullReply } from '#protocol/pull.ts'
import { readMetas, writeMeta } from '../meta.ts'
import type { Phone } from '../phone.ts'
import { noteDirectives, openScreens } from './directives.ts'
import { checkFence } from './fence.ts'
import { applyPage } from './pages.ts'
import { takeReceipts } from './receipts.ts'
import { applyScope } from './scope.ts'
import { compareSums } from './sums.ts'

/** What was taken in, for the one who asks on. */
export interface PullTaken {
  /** A page began at another place than this phone now stands, or areas have changed: ask again. */
  isStale: boolean
  /** Something was new in it. */
  hasMoved: boolean
  /** Areas are read anew since they did not add up. */
  hasRestarted: boolean
}

/** Stores it. `asked` is where each area was asked from: a page that does not fit the present cursor is passed over. */
export async function applyPullReply(phone: Phone, fence: number, reply: PullReply, asked: ReadonlyMap<string, number>): Promise<PullTaken> {
  const { db } = phone
  const stores = [db.records, db.shadow, db.ops, db.keepsakes, db.copied, db.meta]
  return db.transaction('rw', stores, async () => {
    await checkFence(phone, fence)
    const gained = reply.scope ? await applyScope(phone, reply.scope) : false
    const taken = await takePages(phone, fence, reply.areas, asked)
    const hasRestarted = await compareSums(phone, fence, taken)
    const hasSettled = await takeSettled(phone, reply)
    await noteStanding(phone, reply)
    await openScreens(phone)
    await noteDirectives(phone, reply.directives)
    return {
      isStale: gained || taken.length < reply.areas.length,
      hasMoved: gained || hasSettled || hasRestarted || taken.some((page) => page.rows.length > 0),
      hasRestarted,
    }
  })
}

async function takePages(phone: Phone, fence: number, pages: readonly AreaPage[], asked: ReadonlyMap<string, number>): Promise<AreaPage[]> {
  const taken: AreaPage[] = []
  for (const page of pages) {
    if (await applyPage(phone, fence, page, asked.get(page.area))) taken.push(page)
  }
  return taken
}

async function takeSettled(phone: Phone, { settled, serverTime }: PullReply): Promise<boolean> {
  if (!settled || settled.receipts.length === 0) return false
  const [scope] = await readMetas(phone, 'scope')
  await takeReceipts(phone, settled.receipts, serverTime, scope?.areas)
  await writeMeta(phone, 'settled-seq', settled.seq)
  return true
}

async function noteStanding(phone: Phone, { standing, serverTime }: PullReply): Promise<void> {
  const [ack, sync, first] = await readMetas(phone, 'ack', 'sync-state', 'first-download')
  // Ops of a copy of this phone may be under the backup already; own ones are only so far as they were answered.
  const backupN = standing ? Math.min(standing.backupN, ack.ackN) : ack.backupN
  if (backupN !== ack.backupN) await writeMeta(phone, 'ack', { ...ack, backupN })
  const clockOffsetMs = serverTime - phone.ports.now()
  if (clockOffsetMs !== sync.clockOffsetMs) await writeMeta(phone, 'sync-state', { ...sync, clockOffsetMs })
  if (!first.done) await writeMeta(phone, 'first-download', { done: false, households: await phone.db.records.where('kind').equals('household').count() })
}
