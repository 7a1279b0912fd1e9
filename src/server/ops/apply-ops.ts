/** Takes ops in: decides save by save, tries again what waited for them, and writes all of it in the caller's transaction. */
import type { Ports } from '../ports.ts'
import type { OpTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'
import { savesOf } from './decide.ts'
import { loadFor, loadWaiting, type HeldOp } from './load.ts'
import type { PushedOp } from './read-op.ts'
import { SaveQueue, type QueuedSave } from './save-queue.ts'
import { knownDevice } from './senders.ts'
import type { Sender } from './verdict.ts'
import { WorkingSet } from './working-set.ts'
import { writeDecisions } from './write-decisions.ts'

/** Takes new ops of one device in, in order; returns their rows as written. */
export async function applyOps(db: Db, ports: Ports, sender: Sender, ops: readonly PushedOp[]): Promise<OpTable[]> {
  if (ops.length === 0) return []
  const waiting = await loadWaiting(db, sender.ward, ops.map((op) => op.recordId))
  const loaded = await loadFor(db, [...ops, ...waiting.map(({ pushed }) => pushed)])
  const set = new WorkingSet(loaded)
  const queue = new SaveQueue(set, ports.now(), await savesOfHeld(db, waiting))
  for (const save of savesOf(ops)) queue.take({ ops: save, sender, receivedMs: ports.now() })
  const written = await writeDecisions(db, ports, set, { ward: sender.ward, decisions: queue.decisions(), held: rowsOf(waiting), conflicts: loaded.conflicts })
  return written.filter((row) => row.device === sender.device && ops.some(({ n }) => n === row.n)).toSorted((a, b) => a.n - b.n)
}

/** Tries ops from quarantine again, as `senderOf` says for each device, for a person at the station who vouches for them; returns their rows. */
export async function retryHeld(db: Db, ports: Ports, ward: string, held: readonly HeldOp[], senderOf: (known: Sender) => Sender): Promise<OpTable[]> {
  const isMeant = (row: OpTable) => held.some((one) => one.row.device === row.device && one.row.n === row.n)
  const waiting = await loadWaiting(db, ward, held.map(({ row }) => row.record_id))
  const others = waiting.filter(({ row }) => !isMeant(row))
  const loaded = await loadFor(db, [...held, ...others].map(({ pushed }) => pushed))
  const set = new WorkingSet(loaded)
  const queue = new SaveQueue(set, ports.now(), await savesOfHeld(db, others))
  for (const save of await savesOfHeld(db, held)) queue.take({ ...save, sender: senderOf(save.sender) })
  const written = await writeDecisions(db, ports, set, { ward, decisions: queue.decisions(), held: rowsOf([...held, ...others]), conflicts: loaded.conflicts })
  return written.filter(isMeant)
}

/** Held ops by form save, each with its sender as she is now. */
async function savesOfHeld(db: Db, held: readonly HeldOp[]): Promise<QueuedSave[]> {
  const groups = Map.groupBy(held.toSorted((a, b) => a.row.n - b.row.n), ({ row }) => `${row.device} ${row.txn}`)
  const saves: QueuedSave[] = []
  for (const group of groups.values()) {
    const known = await knownDevice(db, group[0]?.row.device ?? '')
    if (!known) continue
    saves.push({
      ops: group.map(({ pushed }) => pushed),
      sender: known.sender,
      receivedMs: Math.max(...group.map(({ row }) => row.received_at)),
      waitsFor: group.flatMap(({ row }) => row.waits_for ?? []),
      refused: new Set(group.filter(({ row }) => row.status === 'rejected').map(({ row }) => row.op_id)),
    })
  }
  return saves
}

function rowsOf(held: readonly HeldOp[]): OpTable[] {
  return held.map(({ row }) => row)
}
