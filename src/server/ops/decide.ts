/** Decides about whole form saves: all of their ops take effect or none does. */
import { judgeOp } from './judge-op.ts'
import { pastOf } from './past.ts'
import type { PushedOp } from './read-op.ts'
import type { Decision, EarlierOp, Moment, Sender, Verdict } from './verdict.ts'
import type { WorkingSet } from './working-set.ts'

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
export function decideSave(ops: readonly PushedOp[], sender: Sender, set: WorkingSet, moment: Moment): Decision[] {
  set.beginSave()
  const decisions = ops.map((pushed) => {
    const decision = decide(pushed, sender, set, moment)
    set.note(decision)
    return decision
  })
  const refused = decisions.find(({ verdict }) => verdict.status === 'rejected' || verdict.status === 'waiting')
  if (!refused) {
    set.keepSave()
    return decisions
  }
  set.dropSave()
  const waitsFor = refused.verdict.status === 'waiting' ? refused.verdict.waitsFor : refused.pushed.recordId
  return decisions.map((decision): Decision => {
    if (decision.verdict.status !== 'accepted') return decision
    const held: Decision = { ...decision, verdict: { status: 'waiting', waitsFor } }
    set.note(held)
    return held
  })
}

function decide(pushed: PushedOp, sender: Sender, set: WorkingSet, moment: Moment): Decision {
  const decided = (verdict: Verdict, replaces: readonly EarlierOp[] = []): Decision => ({ pushed, sender, verdict, replaces })
  if (pushed.op && pushed.op.device !== sender.device) return decided({ status: 'rejected', code: 'foreign-device' })
  const past = pastOf(pushed, sender, set.rowsOf(pushed.opId))
  switch (past.is) {
    case 'altered':
      return decided({ status: 'rejected', code: 'op-altered' })
    case 'effective':
      return decided({ status: 'duplicate', of: past.of })
    case 'settled':
      return decided({ status: 'settled' })
    case 'held':
      return decided(verdictOn(pushed, sender, set, moment), past.rows)
    case 'new':
      return decided(verdictOn(pushed, sender, set, moment))
  }
}

function verdictOn({ op, fault }: PushedOp, sender: Sender, set: WorkingSet, moment: Moment): Verdict {
  if (fault) return { status: 'rejected', ...fault }
  if (!op) return { status: 'rejected', code: 'wrong-field' }
  return judgeOp(op, sender, set, moment)
}
