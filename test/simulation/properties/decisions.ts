/** What the endpoint decided, op by op: a form whole or not at all, nobody beyond her groups, the erased stays erased, no one waits in vain. */
import { hold } from '../violation.ts'
import type { World } from '../world.ts'

interface DecidedOp {
  op_id: string
  device: string
  txn: string
  author: string
  area: string
  status: string
  settlement: string | null
  waits_for: string | null
  record_id: string
  resolved_at: number | null
  settled_seq: number | null
}

/** Checks the log as it stands. */
export function checkDecisions(world: World): void {
  const { store } = world.endpoint
  const ops = store.look<DecidedOp>('select op_id, device, txn, author, area, status, settlement, waits_for, record_id, resolved_at, settled_seq from op')
  const records = new Map(store.look<{ id: string; erased_at: number | null }>('select id, erased_at from record').map((row) => [row.id, row.erased_at]))
  checkForms(ops)
  for (const op of ops) {
    const own = world.areasEver.get(op.author)
    // The station may vouch for what was refused; that has a sequence of its own.
    const isVouched = op.area === '' || op.settled_seq !== null
    hold('P6', !took(op) || isVouched || !own || own.has(op.area), () => `op ${op.op_id} was let in to ${op.area}, which its author never had`)
    // The rest of a form waits for the part that was refused, also when that part's record is there.
    const isOpen = op.status === 'waiting' && op.resolved_at === null && !ops.some((other) => other.txn === op.txn && other.record_id === op.waits_for)
    hold('P10', !isOpen || records.get(op.waits_for ?? '') !== null, () => `op ${op.op_id} waits for ${op.waits_for}, which is there`)
  }
  for (const { id, fields } of store.look<{ id: string; fields: string }>('select id, fields from record where erased_at is not null')) {
    // Why it was erased stays, and nothing else.
    hold('P3', Object.keys(JSON.parse(fields) as object).every((field) => field === 'voidReason'), () => `of record ${id}, which was erased, there is still ${fields}`)
  }
  for (const id of world.erased) hold('P3', records.get(id) !== null, () => `record ${id} was erased and is back`)
}

/** P3: a form took effect whole, or nothing of it did; a part that came again later stands where it first did. */
function checkForms(ops: readonly DecidedOp[]): void {
  const effective = new Set(ops.filter(took).map(({ op_id }) => op_id))
  // What a person put aside or took back part by part is that person's decision.
  const left = ops.filter((op) => op.status !== 'duplicate' && (took(op) || op.settlement === null))
  for (const [txn, own] of Map.groupBy(left, (op) => op.txn)) {
    const ids = new Set(own.map(({ op_id }) => op_id))
    const count = [...ids].filter((id) => effective.has(id)).length
    hold('P3', count === 0 || count === ids.size, () => `of form ${txn} only ${count} of ${ids.size} ops took effect: ${JSON.stringify(own)}`)
  }
}

function took({ status }: DecidedOp): boolean {
  return status === 'accepted' || status === 'conflict'
}
