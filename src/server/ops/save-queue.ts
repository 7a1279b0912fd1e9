/**
 * Decides about saves in order and, after each, tries those again that waited for a record it changed; so it makes no
 * difference whether ops come in one push or in several.
 */
import { decideSave } from './decide.ts'
import type { PushedOp } from './read-op.ts'
import { mendsUnnamed, settlingOp, type RefusedOp } from './settle-held.ts'
import type { Decision, Sender } from './verdict.ts'
import type { WorkingSet } from './working-set.ts'

/** A save to be decided about; `waitsFor` names the records that one which was put aside waits for. */
export interface QueuedSave {
  ops: readonly PushedOp[]
  sender: Sender
  receivedMs: number
  waitsFor?: readonly string[]
  /** Ids of those of its ops that were refused, not only put aside with them. */
  refused?: ReadonlySet<string>
}

/** One that waits, since so many saves were kept. */
interface WaitingSave extends QueuedSave {
  waitsFor: readonly string[]
  since: number
}

export class SaveQueue {
  readonly #set: WorkingSet
  readonly #nowMs: number
  #waiting: WaitingSave[]
  /** By place; one that is decided again moves to the end. */
  readonly #decided = new Map<string, Decision>()

  constructor(set: WorkingSet, nowMs: number, waiting: readonly QueuedSave[]) {
    this.#set = set
    this.#nowMs = nowMs
    this.#waiting = waiting.map((save) => ({ ...save, waitsFor: save.waitsFor ?? [], since: 0 }))
  }

  /** Decides about a save, then about all that may follow from it. */
  take(save: QueuedSave): void {
    this.#decide(save)
    for (;;) {
      const due = this.#waiting.filter(({ waitsFor, since }) => waitsFor.some((id) => (this.#set.changed.get(id) ?? 0) > since))
      if (due.length === 0) return
      this.#waiting = this.#waiting.filter((one) => !due.includes(one))
      for (const one of due) this.#decide(one)
    }
  }

  /** The last decision about each op, in the order in which they were made. */
  decisions(): Decision[] {
    return [...this.#decided.values()]
  }

  #decide({ ops, sender, receivedMs }: QueuedSave): void {
    const decisions = decideSave(ops, sender, this.#set, { nowMs: this.#nowMs, receivedMs })
    for (const decision of decisions) {
      const place = `${sender.device} ${decision.pushed.n}`
      this.#decided.delete(place)
      this.#decided.set(place, decision)
      this.#forgetSettled(decision)
    }
    const waitsFor = decisions.flatMap(({ verdict }) => (verdict.status === 'waiting' ? [verdict.waitsFor] : []))
    if (waitsFor.length === 0) return
    // What was refused stays with the part that waits for it: a form is let in whole.
    const refused = decisions.filter(({ verdict }) => verdict.status === 'rejected').map(({ pushed }) => pushed)
    const aside = decisions.filter(({ verdict, pushed }) => verdict.status === 'waiting' || refused.includes(pushed)).map(({ pushed }) => pushed)
    this.#waiting.push({ ops: aside, sender, receivedMs, waitsFor, refused: new Set(refused.map(({ opId }) => opId)), since: this.#set.kept })
  }

  /** What its author replaces or takes back with this op is not let in any more, nor what comes again with it under a new number. */
  #forgetSettled(decision: Decision): void {
    const { sender, replaces } = decision
    const op = settlingOp(decision)
    const named = op && op.type !== 'ask' ? (op.settles ?? []) : []
    this.#set.release(sender.author, named)
    const isGone = (save: WaitingSave, one: PushedOp) =>
      (save.refused?.has(one.opId) && mendsUnnamed(decision, refusedOf(save, one))) ||
      (save.sender.author === sender.author && named.includes(one.opId) && (op?.type === 'withdraw' || one.recordId === op?.recordId)) ||
      replaces.some((row) => row.device === save.sender.device && row.n === one.n)
    this.#waiting = this.#waiting
      .map((save) => ({ ...save, ops: save.ops.filter((one) => !isGone(save, one)) }))
      .filter(({ ops }) => ops.length > 0)
  }
}

function refusedOf({ sender }: QueuedSave, { n, opId, recordId, body }: PushedOp): RefusedOp {
  return { device: sender.device, n, author: sender.author, op_id: opId, record_id: recordId, body }
}
