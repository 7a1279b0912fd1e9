/** Ops in quarantine: shown in full, noted as dealt with, or vouched for by the station and tried again. */
import type { QuarantineResolve, QuarantineResolved } from '#protocol/quarantine.ts'
import type { RejectionCode } from '#protocol/problems.ts'
import type { QuarantineRow } from '#protocol/station.ts'
import type { SignedIn } from '../auth/sessions.ts'
import { Refusal } from '../http/problem.ts'
import { retryHeld } from '../ops/apply-ops.ts'
import { heldOpOf } from '../ops/load.ts'
import { setOf } from '../ops/mended.ts'
import { groupAreas } from '../ops/senders.ts'
import type { Ports } from '../ports.ts'
import { writeAudit } from '../store/audit.ts'
import type { OpTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'
import { authorNames } from './station-records.ts'

const MOST_ROWS = 500

function openHeld(db: Db, ward: string) {
  return db.selectFrom('op').selectAll().where('ward', '=', ward).where('status', 'in', ['rejected', 'waiting']).where('resolved_at', 'is', null)
}

/** What is not dealt with yet, newest first. */
export async function quarantineRows(db: Db, ward: string): Promise<QuarantineRow[]> {
  const rows = await openHeld(db, ward).orderBy('received_at', 'desc').orderBy('seq', 'desc').limit(MOST_ROWS).execute()
  const names = await authorNames(db, ward)
  return rows.map((row) => ({
    opId: row.op_id,
    authorName: names.get(row.author) ?? '',
    kind: row.kind,
    code: (row.code ?? 'wrong-field') as RejectionCode,
    field: row.field,
    receivedAt: row.received_at,
    fields: setOf(row.body),
    resolvedAt: row.resolved_at,
  }))
}

/** Deals with an op by its id. */
export async function resolveQuarantined(db: Db, ports: Ports, who: SignedIn, decision: QuarantineResolve): Promise<QuarantineResolved | Refusal> {
  const { ward, login } = who.account
  const rows = await openHeld(db, ward).where('op_id', '=', decision.opId).execute()
  if (rows.length === 0) return new Refusal('not-found', { at: 'opId' })
  const action = decision.action ?? 'dismiss'
  await writeAudit(db, ports, { ward, actor: login, action: `quarantine-${action}`, subjects: [decision.opId] })
  if (action === 'retry') return { stillHeld: await retry(db, ports, ward, rows) }
  await db
    .updateTable('op')
    .set({ resolved_at: ports.now() })
    .where('ward', '=', ward)
    .where('op_id', '=', decision.opId)
    .where('status', 'in', ['rejected', 'waiting'])
    .where('resolved_at', 'is', null)
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
