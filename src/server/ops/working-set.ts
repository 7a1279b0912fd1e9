/**
 * Records and ops as they stand while a push is handled: read from the store at the start, changed in memory one form save
 * at a time, so that a save with a refused part leaves nothing behind.
 */
import type { Json } from '#domain/json.ts'
import type { Op } from '#domain/op.ts'
import type { World } from './judge-op.ts'
import type { EarlierOp, KeptRecord } from './verdict.ts'

/** What an op said: what its author had seen, and what it set. */
export type SaidByOp = Pick<Op, 'base' | 'set'>

/** What was read from the store for a push. */
export interface Loaded {
  records: readonly KeptRecord[]
  earlierOps: ReadonlyMap<string, EarlierOp>
  /** Records of which an op lies in quarantine or waits. */
  held: ReadonlySet<string>
  /** Ops that took effect on records where somebody may not have seen the last state. */
  said: ReadonlyMap<string, SaidByOp>
}

interface SaveChanges {
  records: Map<string, KeptRecord>
  ops: Map<string, { op: Op; earlier: EarlierOp }>
}

export class WorkingSet implements World {
  readonly #records = new Map<string, KeptRecord>()
  readonly #earlier: Map<string, EarlierOp>
  readonly #held: Set<string>
  readonly #said: Map<string, SaidByOp>
  #save: SaveChanges | undefined
  /** Areas that a record has left in this push. */
  readonly leftAreas = new Map<string, Set<string>>()
  readonly changed = new Set<string>()

  constructor(loaded: Loaded) {
    for (const record of loaded.records) this.#records.set(record.id, record)
    this.#earlier = new Map(loaded.earlierOps)
    this.#held = new Set(loaded.held)
    this.#said = new Map(loaded.said)
  }

  record(id: string): KeptRecord | undefined {
    return this.#save?.records.get(id) ?? this.#records.get(id)
  }

  earlierOp(opId: string): EarlierOp | undefined {
    return this.#save?.ops.get(opId)?.earlier ?? this.#earlier.get(opId)
  }

  isHeld(recordId: string): boolean {
    return this.#held.has(recordId)
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

  #saidBy(opId: string): SaidByOp | undefined {
    return this.#save?.ops.get(opId)?.op ?? this.#said.get(opId)
  }

  #baseOf(opId: string, field: string): string | undefined {
    return this.#saidBy(opId)?.base[field]
  }

  /** Begins one form save. */
  beginSave(): void {
    this.#save = { records: new Map(), ops: new Map() }
  }

  /** Notes the effect of an op within the save. */
  put(op: Op, record: KeptRecord, earlier: EarlierOp): void {
    this.#save?.records.set(record.id, record)
    this.#save?.ops.set(op.opId, { op, earlier })
  }

  /** Keeps the save. */
  keepSave(): void {
    for (const record of this.#save?.records.values() ?? []) {
      const before = this.#records.get(record.id)?.fields['area']
      if (typeof before === 'string' && before !== record.fields['area'])
        this.leftAreas.set(record.id, (this.leftAreas.get(record.id) ?? new Set()).add(before))
      this.#records.set(record.id, record)
      this.changed.add(record.id)
    }
    for (const [opId, { op, earlier }] of this.#save?.ops ?? []) {
      this.#earlier.set(opId, earlier)
      this.#said.set(opId, op)
    }
    this.#save = undefined
  }

  /** Forgets the save. */
  dropSave(): void {
    this.#save = undefined
  }

  /** Notes that an op of this record was put aside, so that what names the record waits for it. */
  hold(recordId: string): void {
    if (recordId !== '') this.#held.add(recordId)
  }
}
