/** The layer under the stores through which every row is sealed on its way in and opened on its way out; only keys and indexes stay readable. */
import type { DBCore, DBCoreCursor, DBCoreMutateRequest, DBCoreTable, DBCoreTableSchema, Dexie } from 'dexie'
import type { RowSealer } from './row-sealer.ts'

/** Stores without anything about people, but ids at most: their rows lie as they are. */
const PLAIN_STORES = ['ballast', 'touched']

/** A row on the disk: what indexes need, and the rest sealed. */
interface SealedRow {
  sealed: Uint8Array
}

/** Puts the layer under a database, below everything that reads or caches rows. Before it is opened. */
export function sealStores(db: Dexie, sealer: RowSealer): void {
  db.use({
    stack: 'dbcore',
    name: 'vault',
    level: -1,
    create: (down: DBCore): DBCore => ({
      ...down,
      table: (name) => (PLAIN_STORES.includes(name) ? down.table(name) : sealedTable(down.table(name), sealer)),
    }),
  })
}

function sealedTable(table: DBCoreTable, sealer: RowSealer): DBCoreTable {
  const { name, schema } = table
  const key = keyField(schema)
  const shown = [key, ...schema.indexes.map(({ keyPath }) => keyPath).filter((path) => typeof path === 'string')]

  const seal = (row: object): object => ({
    ...Object.fromEntries(Object.entries(row).filter(([field, value]) => shown.includes(field) && value !== undefined)),
    sealed: sealer.seal(name, keyOf(row, key), row),
  })
  const open = (found: unknown): unknown => (isSealed(found) ? sealer.open(name, keyOf(found, key), found.sealed) : found)

  return {
    ...table,
    mutate: (request) => table.mutate(withRows(request, seal)),
    // Promises are Dexie's own all the way: a transaction ends when nothing of it is asked for any more.
    get: (request) => table.get(request).then(open),
    getMany: (request) => table.getMany(request).then((found) => found.map(open)),
    query: (request) => table.query(request).then((answer) => (request.values ? { ...answer, result: answer.result.map(open) } : answer)),
    openCursor: (request) => table.openCursor(request).then((cursor) => (cursor && request.values ? openedCursor(cursor, open) : cursor)),
  }
}

function withRows(request: DBCoreMutateRequest, seal: (row: object) => object): DBCoreMutateRequest {
  if (request.type !== 'add' && request.type !== 'put') return request
  return { ...request, values: (request.values as object[]).map(seal) }
}

/** The cursor of the browser answers only when asked itself, so each of its readings is handed on. */
function openedCursor(cursor: DBCoreCursor, open: (found: unknown) => unknown): DBCoreCursor {
  return Object.create(cursor, {
    key: { get: () => cursor.key as unknown },
    primaryKey: { get: () => cursor.primaryKey as unknown },
    value: { get: () => open(cursor.value) },
  }) as DBCoreCursor
}

function keyField({ primaryKey }: DBCoreTableSchema): string {
  if (typeof primaryKey.keyPath !== 'string') throw new Error('a sealed store needs one key field')
  return primaryKey.keyPath
}

function keyOf(row: object, field: string): string {
  const key: unknown = Reflect.get(row, field)
  if (typeof key !== 'string') throw new Error('a sealed row needs a key of text')
  return key
}

function isSealed(found: unknown): found is SealedRow {
  return typeof found === 'object' && found !== null && 'sealed' in found && found.sealed instanceof Uint8Array
}
