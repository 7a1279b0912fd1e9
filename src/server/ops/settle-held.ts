/**
 * What becomes of ops in quarantine by later ops: replaced by a mended one, taken back by their author, asked about, or
 * come again under another number. Nothing else takes an op out of quarantine but the station.
 */
import type { Json } from '#domain/json.ts'
import type { Op } from '#domain/op.ts'
import type { OpTable } from '../store/schema.ts'
import { inChunks, type Db } from '../store/store.ts'
import { isHeld } from './held.ts'
import { ERASED_BODY } from './tombstones.ts'
import type { Decision } from './verdict.ts'
import type { WorkingSet } from './working-set.ts'

/** How an op left quarantine. */
export type Settlement = 'replaced' | 'withdrawn' | 'dismissed' | 'mended'

/** A decision with the sequence by which phones hear of what it settles; null for one that came before. */
export interface Settling {
  decision: Decision
  seq: number | null
}

/** Settles what these decisions settle; their own rows are written already. */
export async function settleHeld(db: Db, settling: readonly Settling[], set: WorkingSet, now: number): Promise<void> {
  for (const { decision, seq } of settling) {
    for (const { device, n } of decision.replaces) await settleRow(db, { device, n }, 'replaced', seq, now)
    await settleNamed(db, decision, seq, now)
  }
  await settleMended(db, settling, set, now)
}

async function settleRow(db: Db, { device, n }: { device: string; n: number }, settlement: Settlement, settled_seq: number | null, now: number): Promise<void> {
  await db
    .updateTable('op')
    .set({ resolved_at: now, settlement, settled_seq })
    .where('device', '=', device)
    .where('n', '=', n)
    .where(isHeld)
    .execute()
}

/** The op when it settles others: of the sender herself, and, for words about ops, taken. A mended op settles also when it is refused itself. */
export function settlingOp({ pushed: { op }, sender, verdict }: Decision): Op | undefined {
  if (!op?.settles || op.settles.length === 0 || op.type === 'resolve' || op.author !== sender.author || op.device !== sender.device) return undefined
  if (op.type === 'set') return verdict.status === 'rejected' && verdict.code === 'op-altered' ? undefined : op
  return verdict.status === 'noted' || verdict.status === 'duplicate' ? op : undefined
}

/** Only the author's own ops, and only while they lie in quarantine. */
async function settleNamed(db: Db, decision: Decision, settled_seq: number | null, now: number): Promise<void> {
  const op = settlingOp(decision)
  if (!op) return
  const { sender, pushed } = decision
  const change =
    op.type === 'ask'
      ? { asked_at: now, asked_note: noteOf(op) }
      : { resolved_at: now, settled_seq, settlement: op.type === 'withdraw' ? 'withdrawn' : 'replaced' }
  const held = db
    .updateTable('op')
    .set(change)
    .where('op_id', 'in', op.settles ?? [])
    .where('author', '=', sender.author)
    .where('ward', '=', sender.ward)
    .where(isHeld)
    .where((row) => row.or([row('device', '<>', sender.device), row('n', '<', pushed.n)]))
  await (op.type === 'set' ? held.where('record_id', '=', op.recordId) : held).execute()
}

function noteOf({ set }: Op): string | null {
  const note = set['note']
  return typeof note === 'string' && note.trim() !== '' ? note.replaceAll('\u0000', '').slice(0, 500) : null
}

/** A phone that did not know yet names nothing: a refused op is mended by a later one of its author that sets all of the same fields. */
async function settleMended(db: Db, settling: readonly Settling[], set: WorkingSet, now: number): Promise<void> {
  const mending = settling.filter(({ decision: { pushed, verdict } }) => verdict.status === 'accepted' && !pushed.op?.settles && set.isHeld(pushed.recordId))
  for (const some of inChunks([...new Set(mending.map(({ decision }) => decision.pushed.recordId))])) {
    const refused = await db.selectFrom('op').selectAll().where('record_id', 'in', some).where('status', '=', 'rejected').where('resolved_at', 'is', null).execute()
    for (const row of refused) {
      const by = mending.find(({ decision }) => mends(decision, row))
      if (by) await settleRow(db, row, 'mended', by.seq, now)
    }
  }
}

/** A refused op, as far as another can mend it. */
export type RefusedOp = Pick<OpTable, 'device' | 'n' | 'author' | 'op_id' | 'record_id' | 'body'>

/** True for an op that names nothing and, let in, says all anew that its author was refused. */
export function mendsUnnamed(decision: Decision, refused: RefusedOp): boolean {
  return decision.verdict.status === 'accepted' && !decision.pushed.op?.settles && mends(decision, refused)
}

function mends({ pushed, sender }: Decision, row: RefusedOp): boolean {
  const { op, n, opId, recordId } = pushed
  if (!op || sender.author !== row.author || recordId !== row.record_id || opId === row.op_id || row.body === ERASED_BODY) return false
  const isLater = sender.device !== row.device || n > row.n
  return isLater && Object.keys(setOf(row.body)).every((field) => Object.hasOwn(op.set, field))
}

/** The fields that a kept op sets, as far as it can be read. */
export function setOf(body: string): Record<string, Json> {
  const op = JSON.parse(body) as Json
  const set = typeof op === 'object' && op !== null && !Array.isArray(op) ? op['set'] : undefined
  return typeof set === 'object' && set !== null && !Array.isArray(set) ? set : {}
}
