/** One push in one transaction: checks that it continues the device's history, takes the new ops in, answers op by op. */
import type { Op } from '#domain/op.ts'
import { chainDigest, EMPTY_DIGEST } from '#protocol/digest.ts'
import type { RejectionCode } from '#protocol/problems.ts'
import type { OpReceipt, PushReply, PushRequest } from '#protocol/push.ts'
import { Refusal } from '../http/problem.ts'
import type { Ports } from '../ports.ts'
import { isKnownMark, readHead } from '../store/marks.ts'
import type { DeviceTable, OpTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'
import { applyOps } from './apply-ops.ts'
import { readOp, type PushedOp } from './read-op.ts'
import { knownDevice } from './senders.ts'

/** Takes a push of a device that has been recognised. */
export async function takePush(db: Db, ports: Ports, request: PushRequest): Promise<PushReply | Refusal> {
  const known = await knownDevice(db, request.device)
  if (!known) return new Refusal('signed-out')
  const { device, sender } = known
  const lost = await historyFault(db, device, request)
  if (lost) return lost
  const ops = readOps(request)
  if (ops instanceof Refusal) return ops
  const again = ops.filter(({ n }) => n <= device.ack_n)
  const fresh = ops.filter(({ n }) => n > device.ack_n)
  const kept = await keptRows(db, device.id, again)
  const receiptsAgain = again.map((op) => receiptAgain(op, kept.get(op.n)))
  if (fresh.length > 0 && again.at(-1) && again.at(-1)?.digest !== device.digest) return new Refusal('digest-mismatch')
  const rows = await applyOps(db, ports, sender, fresh)
  const last = fresh.at(-1)
  const ack = last ? { ack_n: last.n, digest: last.digest } : { ack_n: device.ack_n, digest: device.digest }
  await noteContact(db, ports, request, ack)
  return {
    serverTime: ports.now(),
    ackN: ack.ack_n,
    digest: ack.digest,
    results: [...receiptsAgain, ...rows.map((row) => receiptOf(row))],
    mark: (await readHead(db)).mark,
    // Nothing counts as backed up before a backup has been verified off this machine.
    backupN: 0,
    directives: sender.isRevoked ? ['wipe'] : [],
  }
}

async function historyFault(db: Db, device: DeviceTable, request: PushRequest): Promise<Refusal | undefined> {
  const { witness, firstN, digest, ops } = request
  // The number tells the phone from where on to send again.
  const lost = new Refusal('history-lost', { at: String(device.ack_n) })
  if (witness.ackN > device.ack_n) return lost
  if (witness.mark !== '' && !(await isKnownMark(db, witness.mark, 0))) return lost
  if (witness.ackN > 0 && witness.digest !== (await digestAt(db, device, witness.ackN))) return new Refusal('digest-mismatch', { at: 'witness' })
  if (ops.length === 0) return undefined
  if (firstN > device.ack_n + 1) return new Refusal('wrong-shape', { at: 'firstN' })
  return digest === (await digestAt(db, device, firstN - 1)) ? undefined : new Refusal('digest-mismatch', { at: 'digest' })
}

async function digestAt(db: Db, device: DeviceTable, n: number): Promise<string | undefined> {
  if (n <= 0) return EMPTY_DIGEST
  if (n === device.ack_n) return device.digest
  const row = await db.selectFrom('op').select('digest').where('device', '=', device.id).where('n', '=', n).executeTakeFirst()
  return row?.digest
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

async function keptRows(db: Db, device: string, ops: readonly PushedOp[]): Promise<Map<number, OpTable>> {
  if (ops.length === 0) return new Map()
  const rows = await db
    .selectFrom('op')
    .selectAll()
    .where('device', '=', device)
    .where('n', 'in', ops.map(({ n }) => n))
    .execute()
  return new Map(rows.map((row) => [row.n, row]))
}

function receiptAgain(op: PushedOp, row: OpTable | undefined): OpReceipt {
  if (row && row.body === op.body) return { ...receiptOf(row), status: 'duplicate' }
  const code: RejectionCode = row?.op_id === op.opId ? 'op-altered' : 'duplicate-number'
  return { opId: op.opId, n: op.n, status: 'rejected', seq: row?.seq ?? 0, code }
}

function receiptOf(row: OpTable): OpReceipt {
  return {
    opId: row.op_id,
    n: row.n,
    status: row.status as OpReceipt['status'],
    seq: row.seq,
    ...(row.stamp === null ? {} : { stamp: row.stamp }),
    ...(row.code === null ? {} : { code: row.code as RejectionCode }),
    ...(row.field === null ? {} : { field: row.field }),
    ...(row.conflicts === null ? {} : { conflicts: JSON.parse(row.conflicts) as string[] }),
  }
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
