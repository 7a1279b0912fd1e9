/** An open connection of one process to one database. */
import type { DatabaseDisk } from './disk.ts'
import { EventSource, nameList, type Handler, type NameList } from './events.ts'
import { later } from './pump.ts'
import type { PhoneProcess } from './process.ts'
import type { MemoryStore } from './store.ts'
import { emptyStore } from './store-state.ts'
import type { KeyPath } from './keys.ts'
import { MemoryTransaction } from './transaction.ts'

/** What `indexedDB.open` gives. */
export class MemoryConnection extends EventSource {
  onversionchange: Handler | null = null
  onclose: Handler | null = null
  onabort: Handler | null = null
  onerror: Handler | null = null
  readonly disk: DatabaseDisk
  readonly process: PhoneProcess
  isClosed = false
  upgrading: MemoryTransaction | undefined

  constructor(disk: DatabaseDisk, process: PhoneProcess) {
    super()
    this.disk = disk
    this.process = process
    disk.connections.add(this)
  }

  get name(): string {
    return this.disk.name
  }

  get version(): number {
    return this.disk.version
  }

  get objectStoreNames(): NameList {
    return nameList(this.disk.stores.keys())
  }

  transaction(names: string | Iterable<string>, mode: IDBTransactionMode = 'readonly', options: { durability?: IDBTransactionDurability } = {}): MemoryTransaction {
    if (this.isClosed || this.process.isDead) throw new DOMException('The connection is closed.', 'InvalidStateError')
    const list = typeof names === 'string' ? [names] : [...new Set(names)]
    if (list.length === 0) throw new DOMException('No store is named.', 'InvalidAccessError')
    const unknown = list.find((name) => !this.disk.stores.has(name))
    if (unknown !== undefined) throw new DOMException(`No store ${unknown}`, 'NotFoundError')
    const made = new MemoryTransaction(this, list, mode, options.durability ?? 'default')
    this.disk.begin(made)
    return made
  }

  createObjectStore(name: string, options: { keyPath?: KeyPath | null; autoIncrement?: boolean } = {}): MemoryStore {
    const transaction = this.#needUpgrade()
    const { stores } = this.disk
    if (stores.has(name)) throw new DOMException(`There is a store ${name}`, 'ConstraintError')
    stores.set(name, emptyStore(name, options.keyPath ?? null, options.autoIncrement ?? false))
    return transaction.objectStore(name)
  }

  deleteObjectStore(name: string): void {
    this.#needUpgrade()
    if (!this.disk.stores.delete(name)) throw new DOMException(`No store ${name}`, 'NotFoundError')
  }

  close(): void {
    this.isClosed = true
    // Open transactions still finish; who waits for the close is asked again when they have.
    later({ process: this.process, run: () => this.#leave() })
  }

  #leave(): void {
    if (this.disk.isBusy(this)) later({ process: this.process, run: () => this.#leave() })
    else this.disk.connections.delete(this)
  }

  #needUpgrade(): MemoryTransaction {
    if (!this.upgrading || this.upgrading.phase === 'finished') throw new DOMException('This is no upgrade.', 'InvalidStateError')
    return this.upgrading
  }
}
