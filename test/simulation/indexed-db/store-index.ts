/** An index inside a transaction. */
import { placesOf, readAllOptions } from './all-options.ts'
import { cloneValue } from './clone.ts'
import { MemoryCursor } from './cursor.ts'
import { placesIn, rangeOf } from './key-range.ts'
import { compareKeys, type Key, type KeyPath } from './keys.ts'
import type { MemoryRequest } from './request.ts'
import type { MemoryStore } from './store.ts'
import { rowAt, type IndexState } from './store-state.ts'

/** One index of a store. */
export class MemoryIndex {
  readonly objectStore: MemoryStore
  readonly name: string

  constructor(store: MemoryStore, name: string) {
    this.objectStore = store
    this.name = name
  }

  get state(): IndexState {
    const found = this.objectStore.state.indexes.find((index) => index.name === this.name)
    if (!found) throw new DOMException(`No index ${this.name}`, 'InvalidStateError')
    return found
  }

  get keyPath(): KeyPath {
    return this.state.keyPath
  }

  get unique(): boolean {
    return this.state.unique
  }

  get multiEntry(): boolean {
    return this.state.multiEntry
  }

  get(query: unknown): MemoryRequest {
    return this.#first(query, (place) => this.#valueAt(place))
  }

  getKey(query: unknown): MemoryRequest {
    return this.#first(query, (place) => cloneValue(this.state.primaries[place]))
  }

  count(query?: unknown): MemoryRequest {
    const range = rangeOf(query)
    return this.#ask(() => {
      const [from, to] = placesIn(this.state.keys, range)
      return to - from
    })
  }

  getAll(query?: unknown, count?: number): MemoryRequest {
    return this.#all(query, count, (place) => this.#valueAt(place))
  }

  getAllKeys(query?: unknown, count?: number): MemoryRequest {
    return this.#all(query, count, (place) => cloneValue(this.state.primaries[place]))
  }

  getAllRecords(options?: object): MemoryRequest {
    return this.#all(options ?? {}, undefined, (place) => ({
      key: cloneValue(this.state.keys[place]),
      primaryKey: cloneValue(this.state.primaries[place]),
      value: this.#valueAt(place),
    }))
  }

  openCursor(query?: unknown, direction: IDBCursorDirection = 'next'): MemoryRequest {
    return MemoryCursor.open(this, this.objectStore, this.name, query, direction, true)
  }

  openKeyCursor(query?: unknown, direction: IDBCursorDirection = 'next'): MemoryRequest {
    return MemoryCursor.open(this, this.objectStore, this.name, query, direction, false)
  }

  #valueAt(place: number): unknown {
    const primary = this.state.primaries[place]
    return primary === undefined ? undefined : cloneValue(rowAt(this.objectStore.state, primary))
  }

  #ask(work: () => unknown): MemoryRequest {
    return this.objectStore.ask(work, this)
  }

  #first(query: unknown, read: (place: number) => unknown): MemoryRequest {
    const range = rangeOf(query)
    if (!range) throw new DOMException('A key or a range is needed.', 'DataError')
    return this.#ask(() => {
      const [from, to] = placesIn(this.state.keys, range)
      return to > from ? read(from) : undefined
    })
  }

  #all(query: unknown, count: number | undefined, read: (place: number) => unknown): MemoryRequest {
    const { range, limit, isBackward, isUnique } = readAllOptions(query, count)
    return this.#ask(() => {
      const { keys } = this.state
      const [from, to] = placesIn(keys, range)
      if (!isUnique) return placesOf(from, to, limit, isBackward).map(read)
      const isFirst = (place: number) => place === from || compareKeys(keys[place - 1] as Key, keys[place] as Key) !== 0
      const places = placesOf(from, to, Number.POSITIVE_INFINITY, isBackward).filter(isFirst)
      return places.slice(0, limit).map(read)
    })
  }
}
