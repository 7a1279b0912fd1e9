/** Ops in quarantine: shown in full, noted as dealt with, or vouched for by the station and tried again. */
import { sql } from 'kysely'
import type { QuarantineResolve, QuarantineResolved } from '#protocol/quarantine.ts'
import type { RejectionCode } from '#protocol/problems.ts'
import type { QuarantineRow } from '#protocol/station.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { Refusal } from '../http/problem.ts'
import { retryHeld } from '../ops/apply-ops.ts'
import { isHeld } from '../ops/held.ts'
import { heldOpOf } from '../ops/load.ts'
import { groupAreas } from '../ops/senders.ts'
import { setOf } from '../ops/settle-held.ts'
import type { Ports } from '../ports.ts'
import { maySee } from '../restricted.ts'
import { writeAudit } from '../store/audit.ts'
import { takeSequences } from '../store/marks.ts'
import type { OpTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'
import { aboutWhom } from './about-whom.ts'
import { saysOfSealed, sealedIn } from './seals.ts'
import { authorNames, readerOf } from './station-records.ts'

const MOST_ROWS = 500

function openHeld(db: Db, ward: string) {
  return db.selectFrom('op').selectAll().where('ward', '=', ward).where(isHeld)
}

/** What is not dealt with yet: what somebody asks about first, then the newest. */
export async function quarantineRows(db: Db, who: SignedIn): Promise<QuarantineRow[]> {
  const { ward } = who.account
  const found = await openHeld(db, ward)
    .orderBy(sql`case when asked_at is null then 1 else 0 end`)
    .orderBy('received_at', 'desc')
    .orderBy('seq', 'desc')
    .limit(MOST_ROWS)
    .execute()
  const sealed = await sealedIn(db, ward)
  const rows = found.filter((row) => maySee(readerOf(who), row.kind, row.author) && !saysOfSealed(sealed, row.record_id, setOf(row.body)))
  const names = await authorNames(db, ward)
  const about = await aboutWhom(db, who, rows.map((row) => ({ recordId: row.record_id, fields: setOf(row.body) })))
  return rows.map((row, place) => ({
    opId: row.op_id,
    authorName: names.get(row.author) ?? '',
    kind: row.kind,
    code: (row.code ?? 'wrong-field') as RejectionCode,
    field: row.field,
    receivedAt: row.received_at,
    fields: setOf(row.body),
    resolvedAt: row.resolved_at,
    device: row.device,
    txn: row.txn,
    askedAt: row.asked_at,
    askedNote: row.asked_note,
    about: about[place] ?? '',
  }))
}

/** Deals with an op by its id. */
export async function resolveQuarantined(db: Db, ports: Ports, who: SignedIn, decision: QuarantineResolve): Promise<QuarantineResolved | Refusal> {
  const { ward, login } = who.account
  const rows = (await openHeld(db, ward).where('op_id', '=', decision.opId).execute()).filter((row) => maySee(readerOf(who), row.kind, row.author))
  if (rows.length === 0) return new Refusal('not-found', { at: 'opId' })
  const action = decision.action ?? 'dismiss'
  await writeAudit(db, ports, { ward, actor: login, action: `quarantine-${action}`, subjects: [decision.opId] })
  if (action === 'retry') return { stillHeld: await retry(db, ports, ward, rows) }
  // With a sequence of its own, so that the phone hears of it.
  const { first } = await takeSequences(db, ports, 1)
  await db
    .updateTable('op')
    .set({ resolved_at: ports.now(), settlement: 'dismissed', settled_seq: first })
    .where('ward', '=', ward)
    .where('op_id', '=', decision.opId)
    .where(isHeld)
    .execute()
  return { stillHeld: false }
}

/** The whole form save is tried, in any area of the ward and whether or not the phone was stopped since: the station answers for it. */
async function retry(db: Db, ports: Ports, ward: string, rows: readonly OpTable[]): Promise<boolean> {
  const saves: OpTable[] = []
  for (const { device, txn } of rows) {
    saves.push(...(await openHeld(db, ward).where('device', '=', device).where('txn', '=', txn).orderBy('n').execute()))
  }
  const unique = [...new Map(saves.map((row) => [`${row.device} ${row.n}`, row])).values()]
  const areas = [...(await groupAreas(db, ward)), ward]
  const written = await retryHeld(db, ports, ward, unique.map(heldOpOf), (known) => ({ ...known, areas, isRevoked: false }))
  return written.some(({ status }) => status === 'rejected' || status === 'waiting')
}
