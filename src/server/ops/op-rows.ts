/** The row of an op, as was decided about it. */
import type { OpTable } from '../store/schema.ts'
import { areaOf } from './record-columns.ts'
import type { Decision } from './verdict.ts'

/** A decision with what was given out for it. */
export interface Numbered {
  decision: Decision
  ward: string
  seq: number
  /** Clashes that it opened. */
  conflictIds: readonly string[]
  now: number
}

/** An op's row. */
export function opRow({ decision, ward, seq, conflictIds, now }: Numbered): OpTable {
  const { pushed, sender, verdict, replaces } = decision
  const asked = replaces.find((row) => row.asked_at !== null)
  return {
    device: sender.device,
    n: pushed.n,
    op_id: pushed.opId,
    ward,
    txn: pushed.txn,
    record_id: pushed.recordId,
    kind: pushed.kind,
    area: verdict.status === 'accepted' ? areaOf(verdict.record) : pushed.area,
    author: sender.author,
    body: pushed.body,
    digest: pushed.digest,
    seq,
    received_at: now,
    settled_seq: null,
    // The station was asked about the form, whatever its number.
    asked_at: asked?.asked_at ?? null,
    asked_note: asked?.asked_note ?? null,
    ...outcome(decision, conflictIds, now),
  }
}

type Outcome = Pick<OpTable, 'status' | 'code' | 'field' | 'waits_for' | 'stamp' | 'conflicts' | 'resolved_at' | 'settlement'>

function outcome({ verdict }: Decision, conflictIds: readonly string[], now: number): Outcome {
  const none = { code: null, field: null, waits_for: null, stamp: null, conflicts: null, resolved_at: null, settlement: null }
  switch (verdict.status) {
    case 'accepted':
      return conflictIds.length > 0
        ? { ...none, status: 'conflict', stamp: verdict.stamp, conflicts: JSON.stringify(conflictIds) }
        : { ...none, status: 'accepted', stamp: verdict.stamp }
    case 'noted':
      return { ...none, status: 'accepted' }
    case 'duplicate':
      return { ...none, status: 'duplicate', stamp: verdict.of.stamp, conflicts: verdict.of.conflicts }
    case 'settled':
      // It lies in quarantine under its other number and needs nobody's eye.
      return { ...none, status: 'rejected', code: 'settled', resolved_at: now, settlement: 'replaced' }
    case 'waiting':
      return { ...none, status: 'waiting', code: 'parent-missing', waits_for: verdict.waitsFor }
    case 'rejected':
      // A field name comes from the phone: cut, and never longer than a name may be.
      return { ...none, status: 'rejected', code: verdict.code, field: verdict.field?.replace(/[^A-Za-z\d]/g, '').slice(0, 40) ?? null }
  }
}

/** Where an op stands: device and number. */
export function placeOf({ device, n }: Pick<OpTable, 'device' | 'n'>): string {
  return `${device} ${n}`
}
