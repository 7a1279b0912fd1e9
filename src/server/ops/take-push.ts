/** One push in one transaction: checks that it continues the device's history, takes the new ops in, answers op by op. */
import type { Op } from '#domain/op.ts'
import { chainDigest } from '#protocol/digest.ts'
import type { OpReceipt, PushReply, PushRequest } from '#protocol/push.ts'
import { backedUpN } from '../backup/backed-up.ts'
import { Refusal } from '../http/problem.ts'
import type { Ports } from '../ports.ts'
import { isKnownMark, readHead } from '../store/marks.ts'
import type { DeviceTable, OpTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'
import { applyOps } from './apply-ops.ts'
import { digestAt, witnessFault } from './history.ts'
import { readOp, type PushedOp } from './read-op.ts'
import { receiptOf } from './receipts.ts'
import { knownDevice } from './senders.ts'

/** Takes a push of a device that has been recognised. */
export async function takePush(db: Db, ports: Ports, request: PushRequest): Promise<PushReply | Refusal> {
  const known = await knownDevice(db, request.device)
  if (!known) return new Refusal('signed-out')
  const { device, sender } = known
  const fault = await historyFault(db, device, request)
  if (fault) return fault
  const ops = readOps(request)
  if (ops instanceof Refusal) return ops
  const again = await receiptsAgain(db, device, ops.filter(({ n }) => n <= device.ack_n))
  if (again instanceof Refusal) return again
  const fresh = ops.filter(({ n }) => n > device.ack_n)
  const rows = await applyOps(db, ports, sender, fresh)
  const last = fresh.at(-1)
  const ack = last ? { ack_n: last.n, digest: last.digest } : { ack_n: device.ack_n, digest: device.digest }
  await noteContact(db, ports, request, ack)
  return {
    serverTime: ports.now(),
    ackN: ack.ack_n,
    digest: ack.digest,
    results: [...again, ...rows.map((row) => receiptOf(row))].map((receipt) => readable(receipt, request.proto)),
    mark: (await readHead(db)).mark,
    backupN: await backedUpN(db, device.id),
    directives: directivesOf(device),
  }
}

function directivesOf(device: DeviceTable): PushReply['directives'] {
  if (device.revoked_at !== null) return ['wipe']
  return device.locked_at === null ? [] : ['lock']
}

/** What the phone remembers must be what this endpoint has; else it has lost history, or a copy of the phone was here. */
async function historyFault(db: Db, device: DeviceTable, request: PushRequest): Promise<Refusal | undefined> {
  const { witness, firstN, digest, ops } = request
  // The number tells the phone from where on to send again.
  if (witness.mark !== '' && !(await isKnownMark(db, witness.mark, 0))) return new Refusal('history-lost', { at: String(device.ack_n) })
  const fault = await witnessFault(db, device, witness)
  if (fault || ops.length === 0) return fault
  // Numbers are missing between what is here and what comes: the phone no longer holds them, so it starts an order of its own.
  if (firstN > device.ack_n + 1) return new Refusal('fork', { at: 'firstN' })
  return digest === (await digestAt(db, device, firstN - 1)) ? undefined : new Refusal('fork', { at: 'digest' })
}

/** The place in the push is an op's number; one that says another number makes the whole order doubtful. */
function readOps({ ops, device, firstN, digest }: PushRequest): PushedOp[] | Refusal {
  const read: PushedOp[] = []
  let chain = digest
  for (const [index, raw] of ops.entries()) {
    const n = firstN + index
    const said: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'n') : undefined
    if (typeof said === 'number' && Number.isInteger(said) && said !== n) return new Refusal('wrong-shape', { at: `ops.${index}.n` })
    chain = chainDigest(chain, raw as Op)
    read.push(readOp(raw, device, n, chain))
  }
  return read
}

/** Ops that came before get their answer again; when one of these numbers holds another op, a copy of the phone was here first. */
async function receiptsAgain(db: Db, device: DeviceTable, ops: readonly PushedOp[]): Promise<OpReceipt[] | Refusal> {
  if (ops.length === 0) return []
  const rows = await db.selectFrom('op').selectAll().where('device', '=', device.id).where('n', 'in', ops.map(({ n }) => n)).execute()
  const kept = new Map<number, OpTable>(rows.map((row) => [row.n, row]))
  const receipts: OpReceipt[] = []
  for (const op of ops) {
    const row = kept.get(op.n)
    if (row?.digest !== op.digest) return new Refusal('fork', { at: String(op.n) })
    const receipt = receiptOf(row)
    receipts.push(receipt.code === 'settled' ? receipt : { ...receipt, status: 'duplicate' })
  }
  return receipts
}

/** A phone of version 1 cannot read the codes that came with version 2, and would throw the whole answer away. */
function readable(receipt: OpReceipt, proto: number): OpReceipt {
  return proto === 1 && (receipt.code === 'settled' || receipt.code === 'erased') ? { ...receipt, code: 'not-allowed' } : receipt
}

async function noteContact(db: Db, ports: Ports, request: PushRequest, ack: { ack_n: number; digest: string }): Promise<void> {
  const now = ports.now()
  await db
    .updateTable('device')
    .set({
      ...ack,
      seen_at: now,
      push_at: now,
      app_version: request.appVersion.replaceAll('\u0000', ''),
      waiting_count: Math.min(Math.max(request.waiting.count, 0), 1_000_000),
      waiting_oldest: asMoment(request.waiting.oldestAt),
    })
    .where('id', '=', request.device)
    .execute()
}

/** A phone's clock may say anything; only a moment that fits is kept. */
function asMoment(ms: number | null): number | null {
  return ms !== null && Number.isSafeInteger(Math.trunc(ms)) ? Math.trunc(ms) : null
}
