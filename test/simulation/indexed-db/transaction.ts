/** Transactions: they wait for one another by store and mode, work on copies, and commit when nothing is asked of them any more. */
import { EventSource, MemoryEvent, nameList, type Handler, type NameList } from './events.ts'
import type { MemoryConnection } from './connection.ts'
import { MemoryStore } from './store.ts'
import { later, whenDrained } from './pump.ts'
import type { MemoryRequest } from './request.ts'
import { copyOfStore, type StoreState } from './store-state.ts'

interface Asked {
  request: MemoryRequest
  /** Finds the result in the store's present state; throws a DOMException to fail the request alone. */
  work: () => unknown
}

/** One transaction of a connection. */
export class MemoryTransaction extends EventSource {
  oncomplete: Handler | null = null
  onabort: Handler | null = null
  onerror: Handler | null = null
  error: DOMException | null = null
  readonly db: MemoryConnection
  readonly mode: IDBTransactionMode
  readonly durability: IDBTransactionDurability
  readonly names: readonly string[]
  phase: 'active' | 'inactive' | 'committing' | 'finished' = 'active'
  #asked: Asked[] = []
  #isStarted = false
  #isStepDue = false
  readonly #working = new Map<string, StoreState>()
  readonly #stores = new Map<string, MemoryStore>()
  readonly #undo: (() => void)[] = []

  constructor(db: MemoryConnection, names: readonly string[], mode: IDBTransactionMode, durability: IDBTransactionDurability) {
    super()
    this.db = db
    this.parent = db
    this.names = names
    this.mode = mode
    this.durability = durability
    this.wake()
  }

  get objectStoreNames(): NameList {
    return nameList(this.names)
  }

  objectStore(name: string): MemoryStore {
    if (this.phase === 'finished') throw new DOMException('The transaction has finished.', 'InvalidStateError')
    const known = this.#stores.get(name)
    if (known) return known
    const isIn = this.mode === 'versionchange' ? this.db.disk.stores.has(name) : this.names.includes(name)
    if (!isIn) throw new DOMException(`No objectStore named ${name} in this transaction`, 'NotFoundError')
    const store = new MemoryStore(this, name)
    this.#stores.set(name, store)
    return store
  }

  /** The rows as this transaction sees them. */
  stateOf(name: string): StoreState {
    const state = this.#working.get(name) ?? this.db.disk.stores.get(name)
    if (!state) throw new DOMException(`No store ${name}`, 'InvalidStateError')
    return state
  }

  /** The rows for changing; the first change takes the copy that a rollback throws away. */
  writable(name: string): StoreState {
    const known = this.#working.get(name)
    if (known) return known
    const copy = copyOfStore(this.stateOf(name))
    this.#working.set(name, copy)
    return copy
  }

  /** Notes how a change of the schema is taken back. */
  onRollback(undo: () => void): void {
    this.#undo.push(undo)
  }

  ask(request: MemoryRequest, work: () => unknown): void {
    if (this.phase !== 'active') throw new DOMException('The transaction is not active.', 'TransactionInactiveError')
    this.#asked.push({ request, work })
    this.wake()
  }

  commit(): void {
    if (this.phase !== 'active') throw new DOMException('The transaction is not active.', 'InvalidStateError')
    this.phase = 'committing'
    this.wake()
  }

  abort(): void {
    if (this.phase === 'committing' || this.phase === 'finished') throw new DOMException('The transaction has finished.', 'InvalidStateError')
    this.rollBack(null)
  }

  /** Throws the work away; requests that were not answered fail, then the transaction tells. */
  rollBack(error: DOMException | null): void {
    if (this.phase === 'finished') return
    this.phase = 'finished'
    this.error = error
    this.#working.clear()
    for (const undo of this.#undo.toReversed()) undo()
    const left = this.#asked
    this.#asked = []
    for (const { request } of left) this.#later(() => this.#tellAborted(request))
    this.#later(() => {
      this.db.disk.release(this)
      this.emit(new MemoryEvent('abort', this, true))
      this.db.disk.finished(this)
    })
  }

  /** Plans the next step, once. */
  wake(): void {
    if (this.#isStepDue || this.phase === 'finished') return
    this.#isStepDue = true
    this.#later(() => {
      this.#isStepDue = false
      this.#step()
    })
  }

  #later(run: () => void): void {
    later({ process: this.db.process, run })
  }

  #step(): void {
    if (this.phase === 'finished') return
    if (this.phase === 'active') this.phase = 'inactive'
    if (!this.#isStarted && !this.db.disk.mayStart(this)) return
    this.#isStarted = true
    const next = this.#asked.shift()
    if (!next) this.#finish()
    else this.#answer(next)
  }

  #answer({ request, work }: Asked): void {
    try {
      request.value = work()
      request.failure = null
    } catch (reason) {
      if (!(reason instanceof DOMException)) throw reason
      request.value = undefined
      request.failure = reason
    }
    request.readyState = 'done'
    const failure = request.failure
    const event = failure ? new MemoryEvent('error', request, true) : new MemoryEvent('success', request)
    const thrown = this.#letAct(() => request.emit(event))
    if (thrown) {
      this.rollBack(new DOMException('A handler threw.', 'AbortError'))
      queueMicrotask(() => {
        throw thrown.reason
      })
    } else if (failure && !event.defaultPrevented) this.rollBack(failure)
    else this.wake()
  }

  /** Requests may be placed while a handler runs, and in the microtasks right after it. */
  #letAct<Result>(act: () => Result): Result {
    if (this.phase === 'inactive') {
      this.phase = 'active'
      whenDrained(() => {
        if (this.phase === 'active') this.phase = 'inactive'
      })
    }
    return act()
  }

  /** Lets the upgrade's handler work. */
  upgrade(event: MemoryEvent): void {
    this.#isStarted = true
    this.phase = 'inactive'
    const thrown = this.#letAct(() => event.target.emit(event))
    if (thrown) this.rollBack(new DOMException('A handler threw.', 'AbortError'))
    else this.wake()
  }

  #tellAborted(request: MemoryRequest): void {
    request.readyState = 'done'
    request.value = undefined
    request.failure = new DOMException('The transaction was aborted.', 'AbortError')
    request.emit(new MemoryEvent('error', request, true))
  }

  #finish(): void {
    const { disk } = this.db
    const refused = disk.refuses(this.#working)
    if (refused) return this.rollBack(refused)
    this.phase = 'finished'
    disk.keep(this.#working, this.durability)
    // On the disk now; a process that dies before the next step has saved without knowing it.
    this.#later(() => {
      disk.release(this)
      this.emit(new MemoryEvent('complete', this))
      disk.finished(this)
    })
  }
}
