/**
 * What a store holds, as sorted lists that are never changed once committed: a transaction works on a copy of the lists,
 * so rolling back, cloning a phone and going back to an older state are all just keeping a reference.
 */
import { sizeOf } from './clone.ts'
import { placeOf } from './key-range.ts'
import { compareKeys, keyOf, valueAt, type Key, type KeyPath } from './keys.ts'

/** An index and its entries, sorted by key and then by the primary key. */
export interface IndexState {
  readonly name: string
  readonly keyPath: KeyPath
  readonly unique: boolean
  readonly multiEntry: boolean
  readonly keys: Key[]
  readonly primaries: Key[]
}

/** Sorted keys with the primary key of each. */
export interface Entries {
  readonly keys: readonly Key[]
  readonly primaries: readonly Key[]
}

/** A store and its rows, sorted by primary key. */
export interface StoreState {
  readonly name: string
  readonly keyPath: KeyPath | null
  readonly autoIncrement: boolean
  readonly keys: Key[]
  readonly values: unknown[]
  readonly indexes: IndexState[]
  nextKey: number
}

/** A store without rows. */
export function emptyStore(name: string, keyPath: KeyPath | null, autoIncrement: boolean): StoreState {
  return { name, keyPath, autoIncrement, keys: [], values: [], indexes: [], nextKey: 1 }
}

/** A copy that can be changed; rows themselves are shared, for nobody changes them in place. */
export function copyOfStore(store: StoreState): StoreState {
  return {
    ...store,
    keys: store.keys.slice(),
    values: store.values.slice(),
    indexes: store.indexes.map((index) => ({ ...index, keys: index.keys.slice(), primaries: index.primaries.slice() })),
  }
}

/** The row with this key as it is kept; callers copy it before they hand it on. */
export function rowAt(store: StoreState, key: Key): unknown {
  const place = placeOf(store.keys, key)
  return place < store.keys.length && compareKeys(store.keys[place] as Key, key) === 0 ? store.values[place] : undefined
}

/** Puts a row; returns the error name when a key or a unique index forbids it, and then changes nothing. */
export function putRow(store: StoreState, key: Key, value: unknown, isAdd: boolean): 'ConstraintError' | undefined {
  const place = placeOf(store.keys, key)
  const isThere = place < store.keys.length && compareKeys(store.keys[place] as Key, key) === 0
  if (isThere && isAdd) return 'ConstraintError'
  if (store.indexes.some((index) => index.unique && isTaken(index, value, key))) return 'ConstraintError'
  if (isThere) {
    for (const index of store.indexes) dropEntries(index, store.values[place], key)
    store.values[place] = value
  } else {
    store.keys.splice(place, 0, key)
    store.values.splice(place, 0, value)
  }
  for (const index of store.indexes) addEntries(index, value, key)
  return undefined
}

/** Deletes the rows at places `[from, to)`. */
export function dropRows(store: StoreState, from: number, to: number): void {
  const keys = store.keys.splice(from, to - from)
  const values = store.values.splice(from, to - from)
  for (const [at, key] of keys.entries()) for (const index of store.indexes) dropEntries(index, values[at], key)
}

/** Empties the store. */
export function clearRows(store: StoreState): void {
  store.keys.length = 0
  store.values.length = 0
  for (const index of store.indexes) {
    index.keys.length = 0
    index.primaries.length = 0
  }
}

/** Adds an index over the rows that are there; false when a unique one cannot be. */
export function addIndex(store: StoreState, index: Omit<IndexState, 'keys' | 'primaries'>): boolean {
  const made: IndexState = { ...index, keys: [], primaries: [] }
  for (const [at, value] of store.values.entries()) {
    const key = store.keys[at] as Key
    if (made.unique && isTaken(made, value, key)) return false
    addEntries(made, value, key)
  }
  store.indexes.push(made)
  store.indexes.sort((left, right) => (left.name < right.name ? -1 : 1))
  return true
}

/** The place of an index entry; that of the next one when it is not there. */
export function entryPlace(index: Entries, key: Key, primary: Key): number {
  let place = placeOf(index.keys, key)
  while (
    place < index.keys.length &&
    compareKeys(index.keys[place] as Key, key) === 0 &&
    compareKeys(index.primaries[place] as Key, primary) < 0
  ) place += 1
  return place
}

/** About how many bytes the store takes. */
export function bytesOf(store: StoreState): number {
  return store.values.reduce((sum: number, value) => sum + sizeOf(value), 0)
}

function indexKeys(index: IndexState, value: unknown): Key[] {
  const found = valueAt(value, index.keyPath)
  if (found === undefined) return []
  if (index.multiEntry && Array.isArray(found)) {
    const keys: Key[] = []
    for (const one of found) {
      const key = keyOf(one)
      if (key !== undefined && !keys.some((known) => compareKeys(known, key) === 0)) keys.push(key)
    }
    return keys
  }
  const key = keyOf(found)
  return key === undefined ? [] : [key]
}

function isTaken(index: IndexState, value: unknown, primary: Key): boolean {
  return indexKeys(index, value).some((key) => {
    const place = placeOf(index.keys, key)
    return (
      place < index.keys.length &&
      compareKeys(index.keys[place] as Key, key) === 0 &&
      compareKeys(index.primaries[place] as Key, primary) !== 0
    )
  })
}

function addEntries(index: IndexState, value: unknown, primary: Key): void {
  for (const key of indexKeys(index, value)) {
    const place = entryPlace(index, key, primary)
    index.keys.splice(place, 0, key)
    index.primaries.splice(place, 0, primary)
  }
}

function dropEntries(index: IndexState, value: unknown, primary: Key): void {
  for (const key of indexKeys(index, value)) {
    const place = entryPlace(index, key, primary)
    index.keys.splice(place, 1)
    index.primaries.splice(place, 1)
  }
}
