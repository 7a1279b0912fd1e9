/** Decides about whole form saves: all of their ops take effect or none does. */
import type { Hlc } from '#domain/clock.ts'
import type { FieldConflict } from '#domain/merge.ts'
import { judgeOp } from './judge-op.ts'
import type { PushedOp } from './read-op.ts'
import type { EarlierOp, Sender, Verdict } from './verdict.ts'
import type { WorkingSet } from './working-set.ts'

/** What became of one op. */
export interface Decision {
  pushed: PushedOp
  sender: Sender
  verdict: Verdict
}

/** Splits ops, in order, into their form saves. */
export function savesOf(ops: readonly PushedOp[]): PushedOp[][] {
  const saves: PushedOp[][] = []
  for (const op of ops) {
    const last = saves.at(-1)
    if (last && last[0]?.txn === op.txn) last.push(op)
    else saves.push([op])
  }
  return saves
}

/** Decides about the ops of one save and keeps their effect in `set` when none of them was refused. */
export function decideSave(ops: readonly PushedOp[], sender: Sender, set: WorkingSet, nowMs: number): Decision[] {
  set.beginSave()
  const decisions = ops.map((pushed): Decision => {
    const verdict = verdictOn(pushed, sender, set, nowMs)
    if (verdict.status === 'rejected' || verdict.status === 'waiting') set.hold(pushed.recordId)
    if (verdict.status === 'accepted' && pushed.op) {
      set.put(pushed.op, verdict.record, asEarlier(pushed, sender, verdict.stamp, verdict.conflicts))
    }
    return { pushed, sender, verdict }
  })
  const refused = decisions.find(({ verdict }) => verdict.status === 'rejected' || verdict.status === 'waiting')
  if (!refused) {
    set.keepSave()
    return decisions
  }
  set.dropSave()
  const waitsFor = refused.verdict.status === 'waiting' ? refused.verdict.waitsFor : refused.pushed.recordId
  return decisions.map((decision) => {
    if (decision.verdict.status !== 'accepted') return decision
    set.hold(decision.pushed.recordId)
    return { ...decision, verdict: { status: 'waiting', waitsFor } }
  })
}

function verdictOn(pushed: PushedOp, sender: Sender, set: WorkingSet, nowMs: number): Verdict {
  if (pushed.fault) return { status: 'rejected', ...pushed.fault }
  if (!pushed.op) return { status: 'rejected', code: 'wrong-field' }
  return judgeOp(pushed.op, sender, set, nowMs)
}

function asEarlier({ n, body }: PushedOp, { device }: Sender, stamp: Hlc, conflicts: readonly FieldConflict[]): EarlierOp {
  // The sequence is given out when the push is written; until then a second copy in the same push has none to repeat.
  return { device, n, body, seq: 0, stamp, conflicts: null, status: conflicts.length > 0 ? 'conflict' : 'accepted' }
}
