/** Writes for a person at the station through the very path that phones' ops take, so that phones pull it like anything else. */
import { formatHlc } from '#domain/clock.ts'
import type { Json } from '#domain/json.ts'
import type { Op } from '#domain/op.ts'
import { findKind } from '#domain/records/index.ts'
import { chainDigest } from '#protocol/digest.ts'
import { SCHEMA_VERSION } from '#protocol/version.ts'
import { applyOps } from '../ops/apply-ops.ts'
import { isHeld } from '../ops/held.ts'
import { keptRecordOf } from '../ops/load.ts'
import { readOp } from '../ops/read-op.ts'
import { groupAreas } from '../ops/senders.ts'
import type { Sender } from '../ops/verdict.ts'
import { newId, type Ports } from '../ports.ts'
import type { AuthorTable, OpTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'
import { ensureStationDevice, stationDeviceId } from './people.ts'

/** A change of one record. */
export interface StationChange {
  kind: string
  recordId: string
  set: Record<string, Json>
  /** `set` when absent. */
  type?: Op['type']
  /** Clashes that it decides. */
  settles?: readonly string[]
}

/** Writes one change; call it inside a write of the ward. The row tells whether it was accepted. */
export async function writeStationOp(
  db: Db,
  ports: Ports,
  author: AuthorTable,
  change: StationChange,
  { vouches = false }: { vouches?: boolean } = {},
): Promise<OpTable> {
  await ensureStationDevice(db, ports, author)
  const device = stationDeviceId(author.ward)
  const { ack_n, digest } = await db.selectFrom('device').select(['ack_n', 'digest']).where('id', '=', device).executeTakeFirstOrThrow()
  const op: Op = {
    opId: newId(ports),
    device,
    n: ack_n + 1,
    txn: newId(ports),
    type: change.type ?? 'set',
    kind: change.kind,
    recordId: change.recordId,
    schemaVersion: findKind(change.kind)?.version ?? SCHEMA_VERSION,
    set: change.set,
    base: await basesOf(db, change),
    ...(change.settles ? { settles: [...change.settles] } : {}),
    hlc: formatHlc(ports.now(), 0, device.replace(/[^\da-z]/g, '-')),
    author: author.id,
    clock: { offsetMs: 0, trusted: true },
  }
  const next = chainDigest(digest, op)
  const [row] = await applyOps(db, ports, { ...(await stationSender(db, author, device)), vouches }, [readOp(op, device, op.n, next)])
  if (!row) throw new Error('An op of the station left no row')
  await db.updateTable('device').set({ ack_n: op.n, digest: next, push_at: ports.now() }).where('id', '=', device).execute()
  // The person at the station is told at once: it need not wait for her in quarantine.
  await db
    .updateTable('op')
    .set({ resolved_at: ports.now(), settlement: 'dismissed' })
    .where('device', '=', device)
    .where('n', '=', op.n)
    .where(isHeld)
    .execute()
  return row
}

async function stationSender(db: Db, author: AuthorTable, device: string): Promise<Sender> {
  const areas = [...(await groupAreas(db, author.ward)), author.ward]
  return { device, author: author.id, role: 'station', ward: author.ward, areas, formerAreas: [], isRevoked: false, isNamedOfficer: author.named_at !== null }
}

/** The station saw the record as the endpoint has it. */
async function basesOf(db: Db, change: StationChange): Promise<Record<string, string>> {
  const row = await db.selectFrom('record').selectAll().where('id', '=', change.recordId).executeTakeFirst()
  if (!row) return {}
  const { stamps } = keptRecordOf(row)
  return Object.fromEntries(Object.keys(change.set).flatMap((field) => (stamps[field] ? [[field, stamps[field].op]] : [])))
}
