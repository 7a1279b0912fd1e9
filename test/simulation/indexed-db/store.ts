/** A store inside a transaction: every method places a request that is answered when its turn comes. */
import { cloneValue } from './clone.ts'
import { MemoryCursor } from './cursor.ts'
import { nameList, type NameList } from './events.ts'
import { placesOf, readAllOptions } from './all-options.ts'
import { placesIn, rangeOf } from './key-range.ts'
import { needKey, valueAt, type Key, type KeyPath } from './keys.ts'
import { MemoryRequest } from './request.ts'
import { MemoryIndex } from './store-index.ts'
import { addIndex, clearRows, dropRows, putRow, rowAt, type StoreState } from './store-state.ts'
import type { MemoryTransaction } from './transaction.ts'

/** One store of a transaction. */
export class MemoryStore {
  readonly transaction: MemoryTransaction
  readonly name: string
  readonly #indexes = new Map<string, MemoryIndex>()

  constructor(transaction: MemoryTransaction, name: string) {
    this.transaction = transaction
    this.name = name
  }

  get state(): StoreState {
    return this.transaction.stateOf(this.name)
  }

  get keyPath(): KeyPath | null {
    return this.state.keyPath
  }

  get autoIncrement(): boolean {
    return this.state.autoIncrement
  }

  get indexNames(): NameList {
    return nameList(this.state.indexes.map((index) => index.name))
  }

  put(value: unknown, key?: unknown): MemoryRequest {
    return this.#write(value, key, false)
  }

  add(value: unknown, key?: unknown): MemoryRequest {
    return this.#write(value, key, true)
  }

  delete(query: unknown): MemoryRequest {
    this.#needWriting()
    const range = rangeOf(query)
    if (!range) throw new DOMException('A key or a range is needed.', 'DataError')
    return this.ask(() => {
      const [from, to] = placesIn(this.state.keys, range)
      if (to > from) dropRows(this.transaction.writable(this.name), from, to)
      return undefined
    })
  }

  clear(): MemoryRequest {
    this.#needWriting()
    return this.ask(() => {
      clearRows(this.transaction.writable(this.name))
      return undefined
    })
  }

  get(query: unknown): MemoryRequest {
    if (typeof query === 'string') return this.ask(() => cloneValue(rowAt(this.state, query)))
    return this.#first(query, (place) => cloneValue(this.state.values[place]))
  }

  getKey(query: unknown): MemoryRequest {
    return this.#first(query, (place) => this.state.keys[place])
  }

  count(query?: unknown): MemoryRequest {
    const range = rangeOf(query)
    return this.ask(() => {
      const [from, to] = placesIn(this.state.keys, range)
      return to - from
    })
  }

  getAll(query?: unknown, count?: number): MemoryRequest {
    return this.#all(query, count, (place) => cloneValue(this.state.values[place]))
  }

  getAllKeys(query?: unknown, count?: number): MemoryRequest {
    return this.#all(query, count, (place) => cloneValue(this.state.keys[place]))
  }

  getAllRecords(options?: object): MemoryRequest {
    return this.#all(options ?? {}, undefined, (place) => ({
      key: cloneValue(this.state.keys[place]),
      primaryKey: cloneValue(this.state.keys[place]),
      value: cloneValue(this.state.values[place]),
    }))
  }

  openCursor(query?: unknown, direction: IDBCursorDirection = 'next'): MemoryRequest {
    return MemoryCursor.open(this, this, undefined, query, direction, true)
  }

  openKeyCursor(query?: unknown, direction: IDBCursorDirection = 'next'): MemoryRequest {
    return MemoryCursor.open(this, this, undefined, query, direction, false)
  }

  index(name: string): MemoryIndex {
    if (this.transaction.phase === 'finished') throw new DOMException('The transaction has finished.', 'InvalidStateError')
    const known = this.#indexes.get(name)
    if (known) return known
    if (!this.state.indexes.some((index) => index.name === name)) throw new DOMException(`No index ${name}`, 'NotFoundError')
    const index = new MemoryIndex(this, name)
    this.#indexes.set(name, index)
    return index
  }

  createIndex(name: string, keyPath: KeyPath, options: { unique?: boolean; multiEntry?: boolean } = {}): MemoryIndex {
    this.#needUpgrade()
    const { unique = false, multiEntry = false } = options
    if (this.state.indexes.some((index) => index.name === name)) throw new DOMException(`There is an index ${name}`, 'ConstraintError')
    const isMade = addIndex(this.transaction.writable(this.name), { name, keyPath, unique, multiEntry })
    if (!isMade) this.transaction.rollBack(new DOMException(`Two rows share a key of ${name}`, 'ConstraintError'))
    return this.index(name)
  }

  deleteIndex(name: string): void {
    this.#needUpgrade()
    const { indexes } = this.transaction.writable(this.name)
    const place = indexes.findIndex((index) => index.name === name)
    if (place === -1) throw new DOMException(`No index ${name}`, 'NotFoundError')
    indexes.splice(place, 1)
    this.#indexes.delete(name)
  }

  /** Places a request of this store. */
  ask(work: () => unknown, source: unknown = this): MemoryRequest {
    const request = new MemoryRequest(source, this.transaction)
    this.transaction.ask(request, work)
    return request
  }

  #write(given: unknown, key: unknown, isAdd: boolean): MemoryRequest {
    this.#needWriting()
    const value = cloneValue(given)
    const { keyPath, autoIncrement } = this.state
    if (keyPath !== null && key !== undefined) throw new DOMException('The store has keys of its own.', 'DataError')
    const found = keyPath === null ? key : valueAt(value, keyPath)
    if (found === undefined && !autoIncrement) throw new DOMException('There is no key.', 'DataError')
    const known = found === undefined ? undefined : needKey(found)
    return this.ask(() => {
      const store = this.transaction.writable(this.name)
      const place = known ?? nextKey(store, value)
      const failure = putRow(store, place, value, isAdd)
      if (failure) throw new DOMException('A row with this key is there.', failure)
      if (typeof place === 'number' && autoIncrement) store.nextKey = Math.max(store.nextKey, Math.floor(place) + 1)
      return place
    })
  }

  #first(query: unknown, read: (place: number) => unknown): MemoryRequest {
    const range = rangeOf(query)
    if (!range) throw new DOMException('A key or a range is needed.', 'DataError')
    return this.ask(() => {
      const [from, to] = placesIn(this.state.keys, range)
      return to > from ? read(from) : undefined
    })
  }

  #all(query: unknown, count: number | undefined, read: (place: number) => unknown): MemoryRequest {
    const { range, limit, isBackward } = readAllOptions(query, count)
    return this.ask(() => {
      const [from, to] = placesIn(this.state.keys, range)
      return placesOf(from, to, limit, isBackward).map(read)
    })
  }

  #needWriting(): void {
    if (this.transaction.mode === 'readonly') throw new DOMException('The transaction only reads.', 'ReadOnlyError')
  }

  #needUpgrade(): void {
    if (this.transaction.mode !== 'versionchange') throw new DOMException('This is no upgrade.', 'InvalidStateError')
  }
}

function nextKey(store: StoreState, value: unknown): Key {
  const key = store.nextKey
  if (typeof store.keyPath === 'string' && typeof value === 'object' && value !== null) Reflect.set(value, store.keyPath, key)
  return key
}
