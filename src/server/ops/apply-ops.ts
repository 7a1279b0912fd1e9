/** Takes ops in: decides save by save, tries again what waited for them, and writes all of it in the caller's transaction. */
import type { Ports } from '../ports.ts'
import type { OpTable } from '../store/schema.ts'
import type { Db } from '../store/store.ts'
import { decideSave, savesOf, type Decision } from './decide.ts'
import { loadFor, loadWaiting, type HeldOp } from './load.ts'
import type { PushedOp } from './read-op.ts'
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
  const nowMs = ports.now()
  const fresh = savesOf(ops).flatMap((save) => decideSave(save, sender, set, nowMs))
  const again = await retryWaiting(db, waiting, set, nowMs)
  return writeDecisions(db, ports, set, { ward: sender.ward, fresh, again, held: waiting, loaded })
}

/** Tries ops from quarantine again, as `senderOf` says for each device; for a person at the station who vouches for them. */
export async function retryHeld(db: Db, ports: Ports, ward: string, held: readonly HeldOp[], senderOf: (known: Sender) => Sender): Promise<OpTable[]> {
  const waiting = await loadWaiting(db, ward, held.map(({ row }) => row.record_id))
  const others = waiting.filter(({ row }) => !held.some((one) => one.row.device === row.device && one.row.n === row.n))
  const loaded = await loadFor(db, [...held, ...others].map(({ pushed }) => pushed))
  const set = new WorkingSet(loaded)
  const nowMs = ports.now()
  const again: Decision[] = []
  for (const group of heldSaves(held)) again.push(...(await decideAgain(db, group, set, nowMs, senderOf)))
  again.push(...(await retryWaiting(db, others, set, nowMs)))
  return writeDecisions(db, ports, set, { ward, fresh: [], again, held: [...held, ...others], loaded })
}

async function retryWaiting(db: Db, waiting: readonly HeldOp[], set: WorkingSet, nowMs: number): Promise<Decision[]> {
  const decided: Decision[] = []
  let left = heldSaves(waiting)
  for (;;) {
    const due = left.filter((save) => save.some(({ row }) => row.waits_for !== null && set.changed.has(row.waits_for)))
    if (due.length === 0) return decided
    left = left.filter((save) => !due.includes(save))
    for (const save of due) decided.push(...(await decideAgain(db, save, set, nowMs, (known) => known)))
  }
}

async function decideAgain(
  db: Db,
  save: readonly HeldOp[],
  set: WorkingSet,
  nowMs: number,
  senderOf: (known: Sender) => Sender,
): Promise<Decision[]> {
  const known = await knownDevice(db, save[0]?.row.device ?? '')
  return known ? decideSave(save.map(({ pushed }) => pushed), senderOf(known.sender), set, nowMs) : []
}

function heldSaves(held: readonly HeldOp[]): HeldOp[][] {
  const saves = new Map<string, HeldOp[]>()
  for (const one of held.toSorted((a, b) => a.row.n - b.row.n)) {
    const key = `${one.row.device} ${one.row.txn}`
    saves.set(key, [...(saves.get(key) ?? []), one])
  }
  return [...saves.values()]
}
