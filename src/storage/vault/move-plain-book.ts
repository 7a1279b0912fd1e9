/** Carries the open book of an earlier version into a vault: copied whole, counted, and only then deleted. */
import { Dexie } from 'dexie'
import { PhoneDatabase } from '../db.ts'
import { updateDoor, type Keyring } from './keyring.ts'
import type { OpenVault } from './vaults.ts'

/** Name of the book of versions before the vault. */
export const PLAIN_BOOK = 'so-noi'

const PAGE = 500

/** The same stores under a later number: an app of before the vault that is still open elsewhere can no longer write into it. */
class PlainBook extends PhoneDatabase {
  constructor(platform: Keyring['platform']) {
    super(PLAIN_BOOK, platform)
    this.version(3).stores({})
  }
}

/** True when this phone has an open book of an earlier version with somebody's work in it. */
export async function hasPlainBook({ platform }: Keyring): Promise<boolean> {
  if (!(await new Dexie(PLAIN_BOOK, platform).open().then(closed, noDatabase))) return false
  return withPlainBook(platform, async (book) => (await book.meta.get('identity')) !== undefined)
}

/** Carries it over; throws, with nothing deleted, when the copy is not whole. */
export async function movePlainBook(ring: Keyring, vault: OpenVault): Promise<void> {
  await withPlainBook(ring.platform, async (book) => {
    for (const { name } of book.tables) await copyStore(book, vault.phone.db, name)
  })
  await updateDoor(ring, vault.door, { state: 'ready' })
  await new Dexie(PLAIN_BOOK, ring.platform).delete()
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
  const [before, after] = await Promise.all([source.count(), target.count()])
  if (before !== after) throw new Error(`${name}: ${after} of ${before} rows were carried over`)
}

async function withPlainBook<Result>(platform: Keyring['platform'], work: (book: PlainBook) => Promise<Result>): Promise<Result> {
  const book = new PlainBook(platform)
  try {
    return await work(book)
  } finally {
    book.close()
  }
}

function closed(db: Dexie): boolean {
  db.close()
  return true
}

function noDatabase(reason: unknown): boolean {
  if (reason instanceof Dexie.NoSuchDatabaseError) return false
  throw reason
}
