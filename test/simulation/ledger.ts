/** What the phones confirmed: every op that was ever committed on a phone, and where it still has to be found. */
import type { Op } from '#domain/op.ts'
import type { SimulatedEndpoint } from './endpoint/endpoint.ts'
import { metaOn, opsOn, type SimulatedPhone } from './phone/phone.ts'
import { hold } from './violation.ts'

/** An op that some phone committed. */
export interface CommittedOp {
  op: Op
  /** Phone on which it was first seen. */
  slot: number
}

/** The book of confirmed ops. */
export interface Ledger {
  ops: Map<string, CommittedOp>
  /** Ops that a phone let go because a backup has them: they must be at the endpoint for ever. */
  letGo: Set<string>
  /** Ops that went with a phone that was stopped, after it had handed them over. */
  wiped: Set<string>
  /** Ops that were refused as too large to be carried. */
  uncarried: Set<string>
  /** What lay in each phone's outbox when last looked at. */
  held: Map<number, Set<string>>
}

export function emptyLedger(): Ledger {
  return { ops: new Map(), letGo: new Set(), wiped: new Set(), uncarried: new Set(), held: new Map() }
}

/** Looks at a phone's outbox after something happened on it; what was there and is gone was let go by its app. */
export function readOutbox(ledger: Ledger, phone: SimulatedPhone): void {
  const present = new Set<string>()
  for (const { op } of opsOn(phone)) {
    present.add(op.opId)
    const known = ledger.ops.get(op.opId)
    if (!known) ledger.ops.set(op.opId, { op, slot: phone.slot })
    else hold('P2', sameChange(known.op, op), () => `op ${op.opId} was altered on phone ${phone.slot}`)
  }
  const isWiped = (metaOn(phone, 'access') as { state: string } | undefined)?.state === 'ended'
  for (const opId of ledger.held.get(phone.slot) ?? []) if (!present.has(opId) && !(isWiped && ledger.uncarried.has(opId))) (isWiped ? ledger.wiped : ledger.letGo).add(opId)
  // What no message can carry stays with its phone, and goes with it.
  ledger.held.set(phone.slot, new Set(opsOn(phone).flatMap(({ opId, n }) => (n > 0 ? [opId] : []))))
}

/** The phone was replaced by something else: what lay on it before is not expected to survive. */
export function forgetOutbox(ledger: Ledger, phone: SimulatedPhone): void {
  ledger.held.set(phone.slot, new Set(opsOn(phone).map(({ opId }) => opId)))
}

/** After the endpoint went back: what had gone with a stopped phone is expected only as far as it is there. */
export function keepWhatIsKept(ledger: Ledger, endpoint: SimulatedEndpoint): void {
  const kept = new Set(endpoint.store.look<{ op_id: string }>('select op_id from op').map((row) => row.op_id))
  for (const opId of ledger.wiped) if (!kept.has(opId)) ledger.wiped.delete(opId)
}

/** A phone that becomes a device of its own numbers its ops anew; all else stays. */
function sameChange(before: Op, after: Op): boolean {
  return before === after || (JSON.stringify(before.set) === JSON.stringify(after.set) && before.txn === after.txn && before.recordId === after.recordId && JSON.stringify(before.base) === JSON.stringify(after.base))
}
