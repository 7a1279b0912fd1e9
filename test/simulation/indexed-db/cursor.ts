/** Cursors: a place in a store or an index that moves when asked, over the rows as they are at that moment. */
import { cloneValue } from './clone.ts'
import { placeOf, placesIn, rangeOf, type MemoryKeyRange } from './key-range.ts'
import { compareKeys, needKey, valueAt, type Key } from './keys.ts'
import { MemoryRequest } from './request.ts'
import type { MemoryStore } from './store.ts'
import { dropRows, entryPlace, putRow, rowAt, type Entries } from './store-state.ts'

/** One cursor; its `value` is only there when values were asked for. */
export class MemoryCursor {
  readonly source: unknown
  readonly direction: IDBCursorDirection
  readonly request: MemoryRequest
  key: Key | undefined
  primaryKey: Key | undefined
  value: unknown
  readonly #store: MemoryStore
  readonly #index: string | undefined
  readonly #range: MemoryKeyRange | undefined
  readonly #withValues: boolean
  #isWaiting = true

  private constructor(source: unknown, store: MemoryStore, index: string | undefined, range: MemoryKeyRange | undefined, direction: IDBCursorDirection, withValues: boolean) {
    this.source = source
    this.#store = store
    this.#index = index
    this.#range = range
    this.direction = direction
    this.#withValues = withValues
    this.request = new MemoryRequest(source, store.transaction)
  }

  /** Places the request that finds the first entry. */
  static open(source: unknown, store: MemoryStore, index: string | undefined, query: unknown, direction: IDBCursorDirection, withValues: boolean): MemoryRequest {
    const cursor = new MemoryCursor(source, store, index, rangeOf(query), direction, withValues)
    store.transaction.ask(cursor.request, () => cursor.#settle(cursor.#startPlace()))
    return cursor.request
  }

  continue(key?: unknown): void {
    const goal = key === undefined ? undefined : needKey(key)
    this.#move(() => (goal === undefined ? this.#nextPlace() : this.#placeAtOrBeyond(goal)))
  }

  continuePrimaryKey(key: unknown, primaryKey: unknown): void {
    const goal = needKey(key)
    const primary = needKey(primaryKey)
    this.#move(() => {
      const { keys, primaries } = this.#entries()
      const isThere = (place: number) => {
        const order = compareKeys(keys[place] as Key, goal) || compareKeys(primaries[place] as Key, primary)
        return this.#isBackward ? order <= 0 : order >= 0
      }
      return this.#scan(this.#nextPlace(), isThere)
    })
  }

  advance(count: number): void {
    if (!Number.isInteger(count) || count <= 0) throw new TypeError('a count above 0 is needed')
    this.#move(() => {
      let place = this.#nextPlace()
      for (let left = count - 1; left > 0 && this.#isIn(place); left -= 1) {
        this.#settle(place)
        place = this.#nextPlace()
      }
      return place
    })
  }

  update(value: unknown): MemoryRequest {
    this.#needWriting()
    const kept = cloneValue(value)
    const key = this.primaryKey as Key
    const { keyPath } = this.#store
    if (keyPath !== null && compareKeys(needKey(valueAt(kept, keyPath)), key) !== 0) {
      throw new DOMException('The key must stay.', 'DataError')
    }
    return this.#store.ask(() => {
      const failure = putRow(this.#store.transaction.writable(this.#store.name), key, kept, false)
      if (failure) throw new DOMException('A row with this key is there.', failure)
      return key
    }, this)
  }

  delete(): MemoryRequest {
    this.#needWriting()
    const key = this.primaryKey as Key
    return this.#store.ask(() => {
      const store = this.#store.transaction.writable(this.#store.name)
      const place = placeOf(store.keys, key)
      if (place < store.keys.length && compareKeys(store.keys[place] as Key, key) === 0) dropRows(store, place, place + 1)
      return undefined
    }, this)
  }

  get #isBackward(): boolean {
    return this.direction.startsWith('prev')
  }

  get #isUnique(): boolean {
    return this.direction.endsWith('unique')
  }

  #needWriting(): void {
    if (this.#store.transaction.mode === 'readonly') throw new DOMException('The transaction only reads.', 'ReadOnlyError')
    if (!this.#withValues || this.#isWaiting) throw new DOMException('The cursor shows no value.', 'InvalidStateError')
  }

  #entries(): Entries {
    const { state } = this.#store
    const index = this.#index === undefined ? undefined : state.indexes.find(({ name }) => name === this.#index)
    return index ?? { keys: state.keys, primaries: state.keys }
  }

  #move(find: () => number): void {
    const { transaction } = this.#store
    if (this.#isWaiting) throw new DOMException('The cursor is on its way or at its end.', 'InvalidStateError')
    this.request.readyState = 'pending'
    try {
      transaction.ask(this.request, () => this.#settle(find()))
    } catch (reason) {
      this.request.readyState = 'done'
      throw reason
    }
    this.#isWaiting = true
  }

  #settle(place: number): MemoryCursor | null {
    if (!this.#isIn(place)) {
      this.key = undefined
      this.primaryKey = undefined
      this.value = undefined
      return null
    }
    const { keys, primaries } = this.#entries()
    this.key = keys[place]
    this.primaryKey = primaries[place]
    if (this.#withValues) this.value = cloneValue(rowAt(this.#store.state, this.primaryKey as Key))
    this.#isWaiting = false
    return this
  }

  #isIn(place: number): boolean {
    const [from, to] = placesIn(this.#entries().keys, this.#range)
    return place >= from && place < to
  }

  #startPlace(): number {
    const { keys } = this.#entries()
    const [from, to] = placesIn(keys, this.#range)
    return this.#isBackward ? this.#firstOfKey(to - 1, from) : from
  }

  #nextPlace(): number {
    const { keys, primaries } = this.#entries()
    const key = this.key as Key
    if (this.#isBackward) {
      const [from] = placesIn(keys, this.#range)
      const before = this.#isUnique ? placeOf(keys, key) - 1 : entryPlace({ keys, primaries }, key, this.primaryKey as Key) - 1
      return this.#firstOfKey(before, from)
    }
    if (this.#isUnique) return placeOf(keys, key, true)
    const place = entryPlace({ keys, primaries }, key, this.primaryKey as Key)
    const isSame = place < keys.length && compareKeys(keys[place] as Key, key) === 0 && compareKeys(primaries[place] as Key, this.primaryKey as Key) === 0
    return isSame ? place + 1 : place
  }

  /** Backwards over unique keys shows the first of the entries that share a key. */
  #firstOfKey(place: number, from: number): number {
    const { keys } = this.#entries()
    return this.#isUnique && place >= from ? Math.max(from, placeOf(keys, keys[place] as Key)) : place
  }

  #placeAtOrBeyond(goal: Key): number {
    const { keys } = this.#entries()
    return this.#scan(this.#nextPlace(), (place) => {
      const order = compareKeys(keys[place] as Key, goal)
      return this.#isBackward ? order <= 0 : order >= 0
    })
  }

  #scan(start: number, isThere: (place: number) => boolean): number {
    let place = start
    while (this.#isIn(place) && !isThere(place)) place += this.#isBackward ? -1 : 1
    return this.#isIn(place) ? this.#firstOfKey(place, placesIn(this.#entries().keys, this.#range)[0]) : place
  }
}
