/**
 * Records and ops as they stand while a push is handled: read from the store at the start, changed in memory one form save
 * at a time, so that a save with a refused part leaves nothing behind.
 */
import type { Json } from '#domain/json.ts'
import type { Op } from '#domain/op.ts'
import type { OpTable } from '../store/schema.ts'
import type { World } from './judge-op.ts'
import type { Decision, EarlierOp, KeptRecord } from './verdict.ts'

/** What an op said: what its author had seen, what it set, and whether it ever took effect. */
export interface SaidByOp extends Pick<Op, 'base' | 'set'> {
  isEffective: boolean
}

/** Names an op that was put aside. */
export type HeldMark = Pick<OpTable, 'record_id' | 'op_id' | 'author'>

/** What was read from the store for a push. */
export interface Loaded {
  records: readonly KeptRecord[]
  /** Rows of the ops that come now, under whatever number they came before. */
  rows: ReadonlyMap<string, readonly EarlierOp[]>
  /** Ops of the records at hand that lie in quarantine or wait. */
  held: readonly HeldMark[]
  /** Ops of records where somebody may not have seen the last state. */
  said: ReadonlyMap<string, SaidByOp>
}

interface SaveChanges {
  records: Map<string, KeptRecord>
  said: Map<string, SaidByOp>
  rows: Map<string, EarlierOp[]>
}

export class WorkingSet implements World {
  readonly #records = new Map<string, KeptRecord>()
  readonly #rows: Map<string, readonly EarlierOp[]>
  #held: readonly HeldMark[]
  readonly #said: Map<string, SaidByOp>
  #save: SaveChanges = { records: new Map(), said: new Map(), rows: new Map() }
  /** Areas that a record has left in this push. */
  readonly leftAreas = new Map<string, Set<string>>()
  /** Records that changed, each with the count of kept saves when it last did. */
  readonly changed = new Map<string, number>()
  /** Saves kept so far. */
  kept = 0

  constructor(loaded: Loaded) {
    for (const record of loaded.records) this.#records.set(record.id, record)
    this.#rows = new Map(loaded.rows)
    this.#held = loaded.held
    this.#said = new Map(loaded.said)
  }

  record(id: string): KeptRecord | undefined {
    return this.#save.records.get(id) ?? this.#records.get(id)
  }

  /** Rows with this op's id. */
  rowsOf(opId: string): readonly EarlierOp[] {
    return [...(this.#rows.get(opId) ?? []), ...(this.#save.rows.get(opId) ?? [])]
  }

  isHeld(recordId: string): boolean {
    return this.#held.some((mark) => mark.record_id === recordId)
  }

  /** Its author has settled these: they hold nothing any more. */
  release(author: string, opIds: readonly string[]): void {
    this.#held = this.#held.filter((mark) => mark.author !== author || !opIds.includes(mark.op_id))
  }

  /** Follows, from `current` backwards, what each author had seen. */
  descends(current: string, earlier: string, field: string): boolean {
    const seen = new Set<string>()
    for (let op = this.#baseOf(current, field); op !== undefined && !seen.has(op); op = this.#baseOf(op, field)) {
      if (op === earlier) return true
      seen.add(op)
    }
    return false
  }

  valueGiven(opId: string, field: string): Json | undefined {
    return this.#saidBy(opId)?.set[field]
  }

  standingBase(op: Op): Record<string, string> {
    return Object.fromEntries(
      Object.entries(op.base).flatMap(([field, seen]) => {
        const passed = new Set([op.opId])
        let at: string | undefined = seen
        while (at !== undefined && !passed.has(at) && this.#saidBy(at)?.isEffective === false) {
          passed.add(at)
          at = this.#baseOf(at, field)
        }
        return at === undefined ? [] : [[field, at]]
      }),
    )
  }

  #saidBy(opId: string): SaidByOp | undefined {
    return this.#save.said.get(opId) ?? this.#said.get(opId)
  }

  #baseOf(opId: string, field: string): string | undefined {
    return this.#saidBy(opId)?.base[field]
  }

  /** Begins one form save. */
  beginSave(): void {
    this.#save = { records: new Map(), said: new Map(), rows: new Map() }
  }

  /** Notes an op of the save as decided: what it did within the save, what was put aside for good. */
  note({ pushed, sender, verdict }: Decision): void {
    const { op, opId, n, body, recordId } = pushed
    // The sequence is given out when the push is written; until then a second copy in the same push has none to repeat.
    const row = { device: sender.device, n, author: sender.author, body, seq: 0, stamp: null, conflicts: null, resolved_at: null, asked_at: null, asked_note: null }
    if (verdict.status === 'accepted' && op) {
      this.#save.records.set(verdict.record.id, verdict.record)
      this.#save.said.set(opId, { base: op.base, set: verdict.set, isEffective: true })
    }
    if (verdict.status === 'accepted') this.#save.rows.set(opId, [...(this.#save.rows.get(opId) ?? []), { ...row, stamp: verdict.stamp, status: 'accepted' }])
    // Words about other ops are taken whatever becomes of the save.
    if (verdict.status === 'noted') this.#rows.set(opId, [...(this.#rows.get(opId) ?? []), { ...row, status: 'accepted' }])
    if (verdict.status === 'rejected' || verdict.status === 'waiting') {
      if (recordId !== '') this.#held = [...this.#held, { record_id: recordId, op_id: opId, author: sender.author }]
      const others = (this.#rows.get(opId) ?? []).filter((other) => other.device !== sender.device || other.n !== n)
      this.#rows.set(opId, [...others, { ...row, status: verdict.status }])
      if (op && !this.#saidBy(opId)) this.#said.set(opId, { base: op.base, set: op.set, isEffective: false })
    }
  }

  /** Keeps the save. */
  keepSave(): void {
    this.kept += 1
    for (const record of this.#save.records.values()) {
      const before = this.#records.get(record.id)?.fields['area']
      if (typeof before === 'string' && before !== record.fields['area'])
        this.leftAreas.set(record.id, (this.leftAreas.get(record.id) ?? new Set()).add(before))
      this.#records.set(record.id, record)
      this.changed.set(record.id, this.kept)
    }
    for (const [opId, rows] of this.#save.rows) this.#rows.set(opId, [...(this.#rows.get(opId) ?? []), ...rows])
    for (const [opId, said] of this.#save.said) this.#said.set(opId, said)
    this.beginSave()
  }

  /** Forgets the save. */
  dropSave(): void {
    this.beginSave()
  }
}
