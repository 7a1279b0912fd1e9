/** Carries the open book of an earlier version into a vault: copied whole, counted, and only then deleted. */
import { Dexie } from 'dexie'
import { DERIVED_STORES, PhoneDatabase, type MetaRow } from '../db.ts'
import { isFullDisk } from '../room.ts'
import type { Door, PlainBookMark } from './doors.ts'
import { updateDoor, type Keyring } from './keyring.ts'
import type { OpenVault } from './vaults.ts'

/** Name of the book of versions before the vault. */
export const PLAIN_BOOK = 'so-noi'

const PAGE = 500

/** The open book of an earlier version with somebody's work in it; undefined where there is none, or it is empty. */
export async function plainBook({ platform }: Keyring): Promise<PlainBookMark | undefined> {
  // Asked for by its name: to open it would make it where there is none.
  const names = await (platform.indexedDB ?? indexedDB).databases()
  if (!names.some(({ name }) => name === PLAIN_BOOK)) return undefined
  return withPlainBook(platform, markOf)
}

/** True when this very book lies behind one of the doors: one that an older app made or wrote into since is none of those. */
export function isCarried(book: PlainBookMark, doors: readonly Pick<Door, 'carried'>[]): boolean {
  return doors.some(({ carried }) => carried !== null && carried.device === book.device && carried.n >= book.n)
}

/** Carries it over; throws, with nothing deleted, when the copy is not whole. Once it is whole nothing can fail any more. */
export async function movePlainBook(ring: Keyring, vault: OpenVault): Promise<void> {
  await withPlainBook(ring.platform, async (book) => {
    const before = await markOf(book)
    for (const { name } of ownTables(book)) await copyStore(book, vault.phone.db, name)
    await confirm(book, vault.phone.db)
    await updateDoor(ring, vault.door, { state: 'ready', carried: before ?? null })
  })
  // From here on the vault is the true book. What could not be deleted is deleted at the next start.
  await dropPlainBook(ring).catch(() => undefined)
}

/** What follows from the records is made anew where they come to lie. */
function ownTables(book: PhoneDatabase) {
  return book.tables.filter(({ name }) => !DERIVED_STORES.includes(name))
}

/** Deletes what was carried over. What an app of before writes meanwhile finds no identity, and says so, in place of going nowhere. */
export async function dropPlainBook({ platform, ports }: Keyring): Promise<void> {
  await withPlainBook(platform, async (book) => {
    const mark = await markOf(book)
    await empty(book, mark)
    await writeOver(book, mark, ports.randomBytes)
  })
  await new Dexie(PLAIN_BOOK, platform).delete()
}

/** Stands in an emptied book, so that a deletion which was cut off is known for one. */
const MARK = 'carried'

async function markOf({ meta }: PhoneDatabase): Promise<PlainBookMark | undefined> {
  const [identity, counter, mark] = await meta.bulkGet(['identity', 'counter', MARK])
  const found = identity ? { ...fieldsOf(counter), ...fieldsOf(identity) } : fieldsOf(mark)
  const { device, n } = found
  return typeof device === 'string' ? { device, n: typeof n === 'number' ? n : 0 } : undefined
}

function fieldsOf(row: MetaRow | undefined): Record<string, unknown> {
  return typeof row?.value === 'object' && row.value !== null ? Object.fromEntries(Object.entries(row.value)) : {}
}

async function empty(book: PhoneDatabase, mark: PlainBookMark | undefined): Promise<void> {
  await book.transaction('rw', book.tables, async () => {
    await Promise.all(book.tables.map((table) => table.clear()))
    if (mark) await book.meta.put({ key: MARK, value: { ...mark } })
  })
}

/** LevelDB gathers writes up to 4 MB in a file, and merges files when four lie over the same keys: only then deleted rows leave the disk. */
const ROUNDS = 7
const ROWS_A_ROUND = 80
/** A larger value would lie in a file of its own, beside LevelDB. */
const NOISE_BYTES = 56 * 1024

/** Writes noise over all keys of the emptied book until its old rows are merged away. A full disk ends it: what is old there goes with time. */
async function writeOver(book: PhoneDatabase, mark: PlainBookMark | undefined, randomBytes: (count: number) => Uint8Array): Promise<void> {
  // The stores that came after the vault never held anything in the open.
  const spread = ownTables(book).map((table) => [table, String(table.schema.primKey.keyPath)] as const)
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      await book.transaction('rw', book.tables, () => Promise.all(spread.map(([table, key]) => table.put({ [key]: `noise ${round}` }))))
      await book.ballast.bulkPut(Array.from({ length: ROWS_A_ROUND }, (_, at) => ({ id: `noise ${round} ${at}`, bytes: randomBytes(NOISE_BYTES) })))
      await empty(book, mark)
    }
  } catch (reason) {
    if (!isFullDisk(reason)) throw reason
  }
}

/** Nothing may have been written by another tab while the pages were copied. */
async function confirm(from: PhoneDatabase, to: PhoneDatabase): Promise<void> {
  for (const { name } of ownTables(from)) {
    const [before, after] = await Promise.all([from.table(name).count(), to.table(name).count()])
    if (before !== after) throw new Error(`${name}: ${after} of ${before} rows were carried over`)
  }
  const [before, after] = await Promise.all([from.meta.get('counter'), to.meta.get('counter')])
  if (JSON.stringify(before) !== JSON.stringify(after)) throw new Error('the book was written into while it was carried over')
}

async function copyStore(from: Dexie, to: Dexie, name: string): Promise<void> {
  const [source, target] = [from.table<object, string>(name), to.table<object, string>(name)]
  let last: string | undefined
  for (;;) {
    const rows = await (last === undefined ? source.orderBy(':id') : source.where(':id').above(last)).limit(PAGE).toArray()
    if (rows.length === 0) break
    await target.bulkPut(rows)
    last = String(Reflect.get(rows.at(-1) ?? {}, source.schema.primKey.keyPath as string))
  }
}

async function withPlainBook<Result>(platform: Keyring['platform'], work: (book: PhoneDatabase) => Promise<Result>): Promise<Result> {
  const book = new PhoneDatabase(PLAIN_BOOK, platform)
  try {
    return await work(book)
  } finally {
    book.close()
  }
}
