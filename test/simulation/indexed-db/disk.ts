/** A database as it lies on a phone's disk: what was committed, who works on it, how much room is left. */
import type { MemoryConnection } from './connection.ts'
import { bytesOf, type StoreState } from './store-state.ts'
import type { MemoryTransaction } from './transaction.ts'

/** A database at one moment; never changed. */
export interface DiskSnapshot {
  readonly version: number
  readonly stores: ReadonlyMap<string, StoreState>
}

/** One database of a phone, shared by all its tabs. */
export class DatabaseDisk {
  readonly name: string
  version = 0
  stores = new Map<string, StoreState>()
  readonly connections = new Set<MemoryConnection>()
  /** Bytes that may lie here. */
  quota = Number.POSITIVE_INFINITY
  #live: MemoryTransaction[] = []
  readonly #whenFinished = new Map<MemoryTransaction, () => void>()
  /** State before the newest transaction that asked for no flush, while no flush came after it. */
  #beforeRelaxed: Map<string, StoreState> | undefined

  constructor(name: string) {
    this.name = name
  }

  snapshot(): DiskSnapshot {
    return { version: this.version, stores: this.stores }
  }

  /** Lays a snapshot in; only while nobody works on the database. */
  restore(snapshot: DiskSnapshot): void {
    if (this.#live.length > 0) throw new Error('a transaction is open')
    this.version = snapshot.version
    this.stores = new Map(snapshot.stores)
    this.#beforeRelaxed = undefined
  }

  /** Takes back what was committed without a flush, as a power cut may. */
  losePower(): void {
    if (this.#beforeRelaxed) this.stores = this.#beforeRelaxed
    this.#beforeRelaxed = undefined
  }

  begin(transaction: MemoryTransaction, whenFinished?: () => void): void {
    this.#live.push(transaction)
    if (whenFinished) this.#whenFinished.set(transaction, whenFinished)
  }

  /** True when no earlier transaction holds one of its stores against it. */
  mayStart(transaction: MemoryTransaction): boolean {
    for (const other of this.#live) {
      if (other === transaction) return true
      const isApart = other.mode === 'readonly' && transaction.mode === 'readonly'
      if (!isApart && other.names.some((name) => transaction.names.includes(name))) return false
    }
    return true
  }

  /** Frees its stores and wakes who waited for them. */
  release(transaction: MemoryTransaction): void {
    const place = this.#live.indexOf(transaction)
    if (place === -1) return
    this.#live.splice(place, 1)
    for (const other of this.#live) other.wake()
  }

  finished(transaction: MemoryTransaction): void {
    this.#whenFinished.get(transaction)?.()
    this.#whenFinished.delete(transaction)
  }

  /** Drops all work of a process that died. */
  forget(isDead: (connection: MemoryConnection) => boolean): void {
    for (const connection of this.connections) if (isDead(connection)) this.connections.delete(connection)
    const dead = this.#live.filter((one) => isDead(one.db))
    for (const one of dead) {
      one.phase = 'finished'
      this.#whenFinished.delete(one)
    }
    this.#live = this.#live.filter((one) => !dead.includes(one))
    for (const other of this.#live) other.wake()
  }

  get hasWork(): boolean {
    return this.#live.length > 0
  }

  /** True when a transaction of such a connection is open. */
  isBusy(connection: MemoryConnection): boolean {
    return this.#live.some((one) => one.db === connection)
  }

  /** The reason why these changes cannot be kept: a full disk. */
  refuses(changed: ReadonlyMap<string, StoreState>): DOMException | undefined {
    if (this.quota === Number.POSITIVE_INFINITY || changed.size === 0) return undefined
    let before = 0
    let after = 0
    for (const [name, store] of this.stores) {
      const bytes = bytesOf(store)
      before += bytes
      const fresh = changed.get(name)
      after += fresh ? bytesOf(fresh) : bytes
    }
    const isGrowing = after > before
    return isGrowing && after > this.quota ? new DOMException('The disk is full.', 'QuotaExceededError') : undefined
  }

  keep(changed: ReadonlyMap<string, StoreState>, durability: IDBTransactionDurability): void {
    if (changed.size === 0) return
    if (durability === 'strict') this.#beforeRelaxed = undefined
    else this.#beforeRelaxed ??= this.stores
    this.stores = new Map([...this.stores, ...changed])
  }
}
