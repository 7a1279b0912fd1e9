/**
 * What becomes of ops in quarantine by later ops: replaced by a mended one, taken back by their author, asked about, or
 * come again under another number. Nothing else takes an op out of quarantine but the station.
 */
import type { Json } from '#domain/json.ts'
import type { Op } from '#domain/op.ts'
import type { OpTable } from '../store/schema.ts'
import { inChunks, type Db } from '../store/store.ts'
import type { Decision } from './decide.ts'
import type { LoadedWorld } from './load.ts'
import { ERASED_BODY } from './tombstones.ts'

/** How an op left quarantine. */
export type Settlement = 'replaced' | 'withdrawn' | 'dismissed' | 'mended'

/** Settles what the fresh decisions settle; their own rows are written already. */
export async function settleHeld(db: Db, fresh: readonly Decision[], loaded: LoadedWorld, now: number): Promise<void> {
  for (const decision of fresh) {
    const { pushed, sender, verdict } = decision
    const places = verdict.status === 'duplicate' ? [] : (loaded.heldByOp.get(pushed.opId) ?? [])
    for (const { device, n } of places) await settleRow(db, device, n, 'replaced', now)
    if (pushed.op?.settles && pushed.op.type !== 'resolve' && pushed.op.author === sender.author) await settleNamed(db, decision, pushed.op, now)
  }
  await settleMended(db, fresh, loaded, now)
}

async function settleRow(db: Db, device: string, n: number, settlement: Settlement, now: number): Promise<void> {
  await db.updateTable('op').set({ resolved_at: now, settlement }).where('device', '=', device).where('n', '=', n).where('resolved_at', 'is', null).execute()
}

/** Only the author's own ops, and only while they lie in quarantine; a mended op settles even when it is refused itself. */
async function settleNamed(db: Db, { pushed, sender }: Decision, op: Op, now: number): Promise<void> {
  const change =
    op.type === 'ask'
      ? { asked_at: now, asked_note: noteOf(op) }
      : { resolved_at: now, settlement: op.type === 'withdraw' ? 'withdrawn' : 'replaced' }
  const held = db
    .updateTable('op')
    .set(change)
    .where('op_id', 'in', op.settles ?? [])
    .where('author', '=', sender.author)
    .where('ward', '=', sender.ward)
    .where('status', 'in', ['rejected', 'waiting'])
    .where('resolved_at', 'is', null)
    .where((row) => row.or([row('device', '<>', sender.device), row('n', '<', pushed.n)]))
  if ((op.settles ?? []).length > 0) await (op.type === 'set' ? held.where('record_id', '=', op.recordId) : held).execute()
}

function noteOf({ set }: Op): string | null {
  const note = set['note']
  return typeof note === 'string' && note.trim() !== '' ? note.replaceAll('\u0000', '').slice(0, 500) : null
}

/** A phone of version 1 names nothing: a refused op is mended by a later one of its author that sets all of the same fields. */
async function settleMended(db: Db, fresh: readonly Decision[], { held }: LoadedWorld, now: number): Promise<void> {
  const accepted = fresh.flatMap(({ pushed, sender, verdict }) =>
    verdict.status === 'accepted' && pushed.op && !pushed.op.settles && held.has(pushed.recordId) ? [{ op: pushed.op, n: pushed.n, author: sender.author }] : [],
  )
  for (const some of inChunks([...new Set(accepted.map(({ op }) => op.recordId))])) {
    const refused = await db.selectFrom('op').selectAll().where('record_id', 'in', some).where('status', '=', 'rejected').where('resolved_at', 'is', null).execute()
    for (const row of refused) {
      if (accepted.some(({ op, n, author }) => author === row.author && (op.device !== row.device || n > row.n) && covers(op, row))) {
        await settleRow(db, row.device, row.n, 'mended', now)
      }
    }
  }
}

function covers(op: Op, row: OpTable): boolean {
  return op.recordId === row.record_id && row.body !== ERASED_BODY && Object.keys(setOf(row.body)).every((field) => Object.hasOwn(op.set, field))
}

/** The fields that a kept op sets, as far as it can be read. */
export function setOf(body: string): Record<string, Json> {
  const op = JSON.parse(body) as Json
  const set = typeof op === 'object' && op !== null && !Array.isArray(op) ? op['set'] : undefined
  return typeof set === 'object' && set !== null && !Array.isArray(set) ? set : {}
}
