/** The in-memory database answers like fake-indexeddb: random work on both, compared answer by answer; then Dexie on top. */
import { Dexie, liveQuery } from 'dexie'
import * as fc from 'fast-check'
import { IDBFactory as FakeFactory, IDBKeyRange as FakeRange } from 'fake-indexeddb'
import { describe, expect, test } from 'vitest'
import { PhoneDisk } from './phone-disk.ts'
import { platformOf, type Platform } from './platform.ts'

type Source = 'store' | 'unique' | 'tags' | 'pair'
type Query = { lower?: unknown; upper?: unknown; lowerOpen: boolean; upperOpen: boolean; only: boolean }
type DropStep = { do: 'delete'; query: Query }
type ReadStep = { do: 'get' | 'getKey' | 'count' | 'getAll' | 'getAllKeys'; source: Source; query: Query; limit: number }
type WalkStep = { do: 'walk'; source: Source; query: Query; direction: IDBCursorDirection; act: 'read' | 'update' | 'delete' | 'skip'; values: boolean }
type Step =
  | { do: 'put' | 'add'; row: Record<string, unknown> }
  | DropStep
  | { do: 'clear' }
  | { do: 'abort' }
  | ReadStep
  | WalkStep

const small = fc.integer({ min: 0, max: 6 })
const key = fc.oneof(small, small.map((n) => `k${n}`))
const row = fc.record(
  { id: key, u: fc.oneof(small.map((n) => `u${n}`), fc.constant(null)), tags: fc.array(fc.oneof(small, small.map((n) => `t${n}`)), { maxLength: 3 }), a: small, b: key, text: fc.string() },
  { requiredKeys: ['id'] },
)
const query: fc.Arbitrary<Query> = fc.record({ lower: fc.option(key, { nil: undefined }), upper: fc.option(key, { nil: undefined }), lowerOpen: fc.boolean(), upperOpen: fc.boolean(), only: fc.boolean() })
const source = fc.constantFrom<Source>('store', 'unique', 'tags', 'pair')
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('put' as const, 'add' as const), row }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), query }) },
  { weight: 1, arbitrary: fc.constant({ do: 'clear' as const }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('get' as const, 'getKey' as const, 'count' as const, 'getAll' as const, 'getAllKeys' as const), source, query, limit: fc.integer({ min: 0, max: 4 }) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('walk' as const), source, query,
      direction: fc.constantFrom<IDBCursorDirection>('next', 'nextunique', 'prev', 'prevunique'),
      act: fc.constantFrom('read' as const, 'update' as const, 'delete' as const, 'skip' as const), values: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'abort' as const }) },
)
const work = fc.array(fc.record({ write: fc.boolean(), steps: fc.array(step, { minLength: 1, maxLength: 8 }) }), { minLength: 1, maxLength: 6 })

function memory(): Platform {
  return platformOf(new PhoneDisk().start())
}

async function answersOf({ indexedDB, IDBKeyRange }: Platform, batches: { write: boolean; steps: Step[] }[]): Promise<unknown[]> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const open = indexedDB.open('book', 1)
    open.onupgradeneeded = () => {
      const store = open.result.createObjectStore('rows', { keyPath: 'id' })
      store.createIndex('unique', 'u', { unique: true })
      store.createIndex('tags', 'tags', { multiEntry: true })
      store.createIndex('pair', ['a', 'b'])
    }
    open.onsuccess = () => resolve(open.result)
    open.addEventListener('error', () => reject(open.error))
  })
  const said: unknown[] = []
  for (const batch of batches) said.push(await answersOfBatch(db, IDBKeyRange, batch))
  said.push(await answersOfBatch(db, IDBKeyRange, { write: false, steps: [{ do: 'getAll', source: 'store', query: { lowerOpen: false, upperOpen: false, only: false }, limit: 0 }] }))
  db.close()
  return said
}

function answersOfBatch(db: IDBDatabase, range: typeof IDBKeyRange, { write, steps }: { write: boolean; steps: Step[] }): Promise<unknown[]> {
  return new Promise((resolve) => {
    const said: unknown[] = []
    const transaction = db.transaction('rows', write ? 'readwrite' : 'readonly')
    transaction.oncomplete = () => resolve([...said, 'complete'])
    transaction.addEventListener('abort', () => resolve([...said, 'abort', transaction.error?.name]))
    for (const [at, one] of steps.entries()) {
      const note = (what: unknown) => said.push([at, what])
      try {
        place(transaction, range, one, note)
      } catch (reason) {
        note(reason instanceof DOMException ? reason.name : String(reason))
      }
    }
  })
}

function rangeFrom(range: typeof IDBKeyRange, asked: Query): IDBKeyRange | undefined {
  const { lower, upper, lowerOpen, upperOpen, only } = asked
  if (lower !== undefined && only) return range.only(lower)
  if (lower !== undefined && upper !== undefined) return range.bound(lower, upper, lowerOpen, upperOpen)
  if (lower !== undefined) return range.lowerBound(lower, lowerOpen)
  return upper === undefined ? undefined : range.upperBound(upper, upperOpen)
}

function place(transaction: IDBTransaction, range: typeof IDBKeyRange, one: Step, note: (what: unknown) => void): void {
  const store = transaction.objectStore('rows')
  const watch = (request: IDBRequest) => {
    request.onsuccess = () => note(request.result ?? null)
    request.addEventListener('error', (event) => {
      note(request.error?.name)
      if (one.do === 'add') event.preventDefault()
    })
  }
  if (one.do === 'abort') return transaction.abort()
  if ('row' in one) return watch(store[one.do](one.row))
  if (one.do === 'clear') return watch(store.clear())
  if (one.do === 'delete') return watch(store.delete(rangeFrom(range, one.query) ?? range.lowerBound(-1)))
  read(store, range, one, watch, note)
}

function read(store: IDBObjectStore, range: typeof IDBKeyRange, one: ReadStep | WalkStep, watch: (request: IDBRequest) => void, note: (what: unknown) => void): void {
  const from = one.source === 'store' ? store : store.index(one.source)
  const asked = rangeFrom(range, one.query)
  if (one.do !== 'walk') {
    if (one.do === 'count') return watch(from.count(asked))
    if (one.do === 'get' || one.do === 'getKey') return watch(from[one.do](asked ?? 'k1'))
    return watch(from[one.do](asked, one.limit))
  }
  const request = one.values ? from.openCursor(asked, one.direction) : from.openKeyCursor(asked, one.direction)
  let moves = 0
  request.addEventListener('error', () => note(request.error?.name))
  request.onsuccess = () => {
    const cursor = request.result
    if (!cursor) return note('end')
    moves += 1
    note([cursor.key, cursor.primaryKey, one.values ? Reflect.get(cursor, 'value') : null])
    try {
      if ('update' in cursor && one.act === 'update' && one.values) watch(cursor.update({ ...(Reflect.get(cursor, 'value') as object), text: `walked ${moves}`, a: moves }))
      if ('delete' in cursor && one.act === 'delete' && one.values) watch(cursor.delete())
      if (one.act === 'skip' && moves === 1) cursor.advance(2)
      else if (moves < 12) cursor.continue()
    } catch (reason) {
      note(reason instanceof DOMException ? reason.name : String(reason))
      cursor.continue()
    }
  }
}

describe('the database in memory', () => {
  test('random work is answered as by fake-indexeddb', async () => {
    await fc.assert(
      fc.asyncProperty(work, async (batches) => {
        const ours = await answersOf(memory(), batches)
        const theirs = await answersOf({ indexedDB: new FakeFactory(), IDBKeyRange: FakeRange }, batches)
        expect(ours).toEqual(theirs)
      }),
      { numRuns: 250 },
    )
  })

  test('Dexie keeps, finds and watches rows on it', async () => {
    const disk = new PhoneDisk()
    const open = (process = disk.start()) => {
      const db = new Dexie('book', platformOf(process))
      db.version(1).stores({ rows: 'id, &u, *tags, [a+b]', other: '++id' })
      return db
    }
    const first = open()
    // Watching asks whether the world has such a database at all.
    Dexie.dependencies.indexedDB = platformOf(disk.start()).indexedDB
    const seen: unknown[] = []
    const watching = liveQuery(() => first.table('rows').count()).subscribe({ next: (count) => seen.push(count), error: (reason) => seen.push(reason) })
    await first.table('rows').bulkPut([{ id: 'a', tags: ['x', 'y'], a: 1, b: 2 }, { id: 'b', tags: ['y'], u: 1 }])
    await first.transaction('rw', first.table('rows'), async () => {
      await first.table('rows').where('tags').equals('y').modify({ a: 5 })
      await first.table('rows').add({ id: 'c', a: 5, b: 9 })
    })
    expect(await first.table('rows').where('[a+b]').between([5, 2], [5, 9], true, true).primaryKeys()).toEqual(['a', 'c'])
    expect(await first.table('rows').orderBy('id').reverse().limit(2).toArray()).toMatchObject([{ id: 'c' }, { id: 'b' }])
    const failed = first.transaction('rw', first.table('rows'), async () => {
      await first.table('rows').clear()
      await first.table('rows').bulkAdd([{ id: 'z', u: 1 }, { id: 'y', u: 1 }])
    })
    await expect(failed).rejects.toBeInstanceOf(Error)
    expect(await first.table('rows').count()).toBe(3)
    expect(await first.table('other').add({})).toBe(1)
    await expect.poll(() => seen.at(-1)).toBe(3)
    watching.unsubscribe()
    const second = open()
    expect(await second.table('rows').get('a')).toMatchObject({ a: 5 })
    first.close()
    second.close()
    const newer = new Dexie('book', platformOf(disk.start()))
    newer.version(2).stores({ rows: 'id, &u, *tags, [a+b], a' }).upgrade((upgrade) => upgrade.table('rows').toCollection().modify({ seen: true }))
    expect(await newer.table('rows').where('a').equals(5).toArray()).toMatchObject([{ id: 'a', seen: true }, { id: 'b', seen: true }, { id: 'c', seen: true }])
    newer.close()
  })
})
