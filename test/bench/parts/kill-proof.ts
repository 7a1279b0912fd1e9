/** Compares what phones were told and what they saved with what the database holds after many power cuts. */
import { canonicalJson, type Json } from '#domain/json.ts'
import type { Store } from '#server/store/store.ts'
import type { RealPhone } from './real-phone.ts'

/** What is wrong, as lines; and what was compared. */
export interface KillProof {
  receipts: number
  ops: number
  records: number
  /** Receipts of pushes whose first answer was lost: the endpoint had kept them, the phone asked again. */
  answeredAgain: number
  faults: string[]
}

/** Looks for receipts without a row, ops kept twice or not at all, gaps in the order, records that differ from the phone's. */
export async function proveNothingLost(store: Store, phones: readonly RealPhone[]): Promise<KillProof> {
  const { ops, records } = await store.read(async (db) => ({
    ops: await db.selectFrom('op').select(['device', 'n', 'op_id', 'status', 'record_id']).orderBy('device').orderBy('n').execute(),
    records: await db.selectFrom('record').select(['id', 'fields']).execute(),
  }))
  const proof: KillProof = { receipts: 0, ops: 0, records: 0, answeredAgain: 0, faults: [] }
  const timesKept = new Map<string, number>()
  for (const { op_id } of ops) timesKept.set(op_id, (timesKept.get(op_id) ?? 0) + 1)
  for (const [opId, times] of timesKept) if (times !== 1) proof.faults.push(`op ${opId} is kept ${times} times`)
  const kept = new Map(records.map(({ id, fields }) => [id, JSON.parse(fields) as Json]))
  for (const one of phones) {
    const own = ops.filter(({ device }) => device === one.identity.device)
    const gap = own.findIndex(({ n }, index) => n !== index + 1)
    if (gap >= 0) proof.faults.push(`device ${one.identity.device} has a gap before op ${own[gap]?.n}`)
    await compare(one, { timesKept, kept }, proof)
  }
  const made = new Set((await Promise.all(phones.map(({ phone }) => phone.db.ops.toCollection().primaryKeys()))).flat())
  const devices = new Set(phones.map(({ identity }) => identity.device))
  for (const { device, op_id } of ops) if (devices.has(device) && !made.has(op_id)) proof.faults.push(`op ${op_id} was made by no phone`)
  return proof
}

interface Kept {
  timesKept: ReadonlyMap<string, number>
  kept: ReadonlyMap<string, Json>
}

async function compare({ phone, receipts }: RealPhone, { timesKept, kept }: Kept, proof: KillProof): Promise<void> {
  for (const [opId, given] of receipts) {
    proof.receipts += given.length
    proof.answeredAgain += given.filter(({ status }) => status === 'duplicate').length
    if (!timesKept.has(opId)) proof.faults.push(`op ${opId} has a receipt and no row`)
    const refused = given.find(({ status }) => status === 'rejected' || status === 'waiting')
    if (refused) proof.faults.push(`op ${opId} was refused: ${refused.code}`)
  }
  const rows = await phone.db.ops.toArray()
  const touched = new Set<string>()
  for (const row of rows) {
    proof.ops += 1
    touched.add(row.recordId)
    if (row.status !== 'sent') proof.faults.push(`op ${row.opId} is ${row.status} on the phone`)
    if (!timesKept.has(row.opId)) proof.faults.push(`op ${row.opId} never arrived`)
    if (!receipts.has(row.opId)) proof.faults.push(`op ${row.opId} never got a receipt`)
  }
  for (const id of touched) {
    proof.records += 1
    const own = await phone.db.records.get(id)
    const theirs = kept.get(id)
    if (theirs === undefined || !own || canonicalJson(own.fields) !== canonicalJson(theirs)) proof.faults.push(`record ${id} is not the phone's`)
  }
}
