/**
 * Decides about saves in order and, after each, tries those again that waited for a record it changed; so it makes no
 * difference whether ops come in one push or in several.
 */
import { decideSave } from './decide.ts'
import type { PushedOp } from './read-op.ts'
import { settlingOp } from './settle-held.ts'
import type { Decision, Sender } from './verdict.ts'
import type { WorkingSet } from './working-set.ts'

/** A save to be decided about; `waitsFor` names the records that one which was put aside waits for. */
export interface QueuedSave {
  ops: readonly PushedOp[]
  sender: Sender
  receivedMs: number
  waitsFor?: readonly string[]
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
    const waiting = decisions.flatMap(({ pushed, verdict }) => (verdict.status === 'waiting' ? [{ pushed, waitsFor: verdict.waitsFor }] : []))
    if (waiting.length === 0) return
    const waitsFor = waiting.map((one) => one.waitsFor)
    this.#waiting.push({ ops: waiting.map(({ pushed }) => pushed), sender, receivedMs, waitsFor, since: this.#set.kept })
  }

  /** What its author replaces or takes back with this op is not let in any more, nor what comes again with it under a new number. */
  #forgetSettled(decision: Decision): void {
    const { sender, replaces } = decision
    const op = settlingOp(decision)
    const named = op && op.type !== 'ask' ? (op.settles ?? []) : []
    if (named.length === 0 && replaces.length === 0) return
    this.#set.release(sender.author, named)
    const isGone = (save: WaitingSave, one: PushedOp) =>
      (save.sender.author === sender.author && named.includes(one.opId) && (op?.type === 'withdraw' || one.recordId === op?.recordId)) ||
      replaces.some((row) => row.device === save.sender.device && row.n === one.n)
    this.#waiting = this.#waiting
      .map((save) => ({ ...save, ops: save.ops.filter((one) => !isGone(save, one)) }))
      .filter(({ ops }) => ops.length > 0)
  }
}
