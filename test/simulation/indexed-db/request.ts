/** A request: pending until its event, then with a result or an error. */
import { EventSource, type Handler } from './events.ts'
import type { MemoryTransaction } from './transaction.ts'

/** One question put to a store. */
export class MemoryRequest extends EventSource {
  onsuccess: Handler | null = null
  onerror: Handler | null = null
  readyState: 'pending' | 'done' = 'pending'
  source: unknown
  transaction: MemoryTransaction | null
  value: unknown
  failure: DOMException | null = null

  constructor(source: unknown, transaction: MemoryTransaction | null) {
    super()
    this.source = source
    this.transaction = transaction
    this.parent = transaction ?? undefined
  }

  get result(): unknown {
    if (this.readyState === 'pending') throw new DOMException('The request has not finished.', 'InvalidStateError')
    return this.value
  }

  get error(): DOMException | null {
    if (this.readyState === 'pending') throw new DOMException('The request has not finished.', 'InvalidStateError')
    return this.failure
  }
}

/** The request of opening or deleting a database. */
export class MemoryOpenRequest extends MemoryRequest {
  onupgradeneeded: Handler | null = null
  onblocked: Handler | null = null
}
